package org.waymark.base.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.base.text.KeptText;

/** Seals and opens the texts of one author (AES-256-GCM). Holds the unwrapped key: keep it no longer than one transaction. */
public final class AuthorSeal implements TextReader {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorSeal.class);

    private final Aead aead;

    AuthorSeal(Aead aead) {
        this.aead = aead;
    }

    /**
     * Seals a text for one place.
     *
     * @param place where the ciphertext will stand
     * @param text any text, also empty; half a character in it becomes a replacement character
     * @return the ciphertext
     */
    public SealedText seal(TextPlace place, String text) {
        try {
            return new SealedText(
                    aead.encrypt(KeptText.halves(text).getBytes(StandardCharsets.UTF_8), place.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new SealException("A text could not be sealed", e);
        }
    }

    /**
     * Seals the same words for another place, as where somebody else reads them.
     *
     * @param text what stands at the first place
     * @param from that place
     * @param to where the copy will stand
     * @return the ciphertext of the copy
     * @throws IllegalStateException if it does not open
     */
    public SealedText copy(SealedText text, TextPlace from, TextPlace to) {
        return seal(
                to,
                open(from, text)
                        .orElseThrow(() -> new IllegalStateException("Words that do not open cannot be copied")));
    }

    /**
     * Seals words anew that stood at a place until a moment ago. The author may have got another key meanwhile, and what is sealed
     * with the one before is not looked for any more.
     *
     * @param place where they stood, and will again
     * @param text as they were sealed
     * @return the ciphertext to put there; empty if they do not open
     */
    public Optional<SealedText> anew(TextPlace place, SealedText text) {
        return open(place, text).map(words -> seal(place, words));
    }

    @Override
    public Optional<String> open(TextPlace place, SealedText text) {
        try {
            return Optional.of(
                    new String(aead.decrypt(text.ciphertext(), place.associatedData()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            LOG.warn("A sealed text does not open: {} of row {}", place.column(), place.row());
            return Optional.empty();
        }
    }
}
