package org.waymark.base.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals and opens the texts of one author (AES-256-GCM). Holds the unwrapped key: keep it no longer than one use. */
public final class AuthorSeal {

    private final Aead aead;

    AuthorSeal(Aead aead) {
        this.aead = aead;
    }

    /**
     * Seals a text for one place.
     *
     * @param place where the ciphertext will stand
     * @param text any text, also empty
     * @return the ciphertext
     */
    public SealedText seal(TextPlace place, String text) {
        try {
            return new SealedText(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealException("A text could not be sealed", e);
        }
    }

    /**
     * Opens a text that was sealed for the same place.
     *
     * @param place where the ciphertext stands
     * @param text the ciphertext
     * @return the text as it was written
     * @throws SealException if it was moved, changed, or sealed with another key
     */
    public String open(TextPlace place, SealedText text) {
        try {
            return new String(aead.decrypt(text.ciphertext(), place.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealException("A sealed text does not open", e);
        }
    }
}
