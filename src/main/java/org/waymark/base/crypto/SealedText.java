package org.waymark.base.crypto;

import java.util.Arrays;

/** What somebody wrote, as the database keeps it: ciphertext that only {@link TextVault} opens. */
public final class SealedText {

    private final byte[] ciphertext;

    /**
     * What a column of the database holds.
     *
     * @param ciphertext as it was sealed
     */
    public SealedText(byte[] ciphertext) {
        this.ciphertext = ciphertext.clone();
    }

    /**
     * What goes into a column of the database.
     *
     * @return noise to everybody without the author's key
     */
    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText text && Arrays.equals(ciphertext, text.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "sealed";
    }
}
