package org.waymark.base.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Seals what the portal itself has to keep secret and to know again, such as what it proves itself to others by. It is nobody's words, so
 * there is no author whose key could seal it: the master key does. Whoever keeps something of the kind offers a {@link MasterSealed}, so
 * that a new master key reaches it.
 */
@Component
public class MasterSeal {

    /** What is sealed begins with a byte for the format and the number of its key. */
    private static final int NUMBER_FROM = 1;

    private static final int NUMBER_TO = NUMBER_FROM + Integer.BYTES;

    private final MasterKey masterKey;

    MasterSeal(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /**
     * Seals a text.
     *
     * @param place where it is kept, bound into it: elsewhere it does not open
     * @param text what to seal
     * @return ciphertext
     */
    public byte[] seal(String place, String text) {
        try {
            return masterKey
                    .keys()
                    .aead()
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealException("A secret could not be sealed", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @param place where it is kept
     * @param sealed ciphertext
     * @return empty if no master key that there is opens it there
     */
    public Optional<String> open(String place, byte[] sealed) {
        try {
            return Optional.of(new String(
                    masterKey.keys().aead().decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the master key that seals now has sealed something.
     *
     * @param sealed ciphertext
     * @return false if an earlier one has
     */
    public boolean isNewest(byte[] sealed) {
        return sealed.length >= NUMBER_TO
                && Arrays.equals(
                        Arrays.copyOfRange(sealed, NUMBER_FROM, NUMBER_TO),
                        masterKey.keys().sealing());
    }
}
