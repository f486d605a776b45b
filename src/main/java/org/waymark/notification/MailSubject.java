package org.waymark.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What mail is about; somebody wants all of a subject or none. */
public enum MailSubject {
    /** One's own reflection: that it was opened, and what is still open in it before a one-on-one. */
    REFLECTION,
    /** The day before a one-on-one with a direct report, with how much is new. */
    BRIEF,
    /** One-on-ones for calendar programs, and what changes about them. */
    CALENDAR,
    /** One's own promises that are due. */
    PROMISES,
    /** Steps of one's own growth plan that are due. */
    STEPS,
    /** What colleagues ask one for about themselves. */
    STORIES;

    /**
     * The word for this subject in addresses and translation keys.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a subject by its {@link #word}.
     *
     * @param word as it stands in an address
     * @return empty for anything else
     */
    public static Optional<MailSubject> ofWord(String word) {
        return Stream.of(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }
}
