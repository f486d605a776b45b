package org.waymark.growth;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may write about a life beyond the company. */
public enum BeyondQuestion {
    /** The change they think of. */
    CHANGE,
    /** Which skills and experiences for it can be gained here. */
    GAIN,
    /** Which changes to today's work would help. */
    WORK;

    /**
     * Where its words stand in the bundles.
     *
     * @return a key
     */
    public String key() {
        return "growth.beyond." + text();
    }

    /**
     * The word for it in addresses, and what the text is called that is written to it.
     *
     * @return in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds one by its {@link #text}.
     *
     * @param word as it stands in an address
     * @return empty for anything else
     */
    public static Optional<BeyondQuestion> ofWord(String word) {
        return Stream.of(values())
                .filter(question -> question.text().equals(word))
                .findFirst();
    }
}
