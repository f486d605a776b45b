package org.waymark.base.crypto;

import java.util.Optional;

/** Opens the texts of one author. Take a new one in each transaction: it may hold the author's unwrapped key. */
public interface TextReader {

    /**
     * Opens a text that was sealed for a place.
     *
     * @param place where the ciphertext stands
     * @param text the ciphertext
     * @return the text as it was written; empty if it does not open: the author's key was erased, or the ciphertext was
     *     moved, changed or sealed with another key. A page says so in words and shows the rest.
     */
    Optional<String> open(TextPlace place, SealedText text);
}
