package org.waymark.handover;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a decision is about.
 *
 * @param what the key of its kind, or {@link #MEETING}
 * @param key tells it apart within that: what something of the kind is about, or the id of a meeting; empty for a kind of which everybody
 *     has one
 */
public record Subject(String what, String key) implements Serializable {

    /** A one-on-one that was wrapped up; a key of the bundles like those of kinds. */
    public static final String MEETING = "handover.meetings";

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text from a browser, so anything
     * @return empty for what cannot be one; there need not be such a kind or such a thing
     */
    public static Optional<Subject> parse(String text) {
        int colon = text.indexOf(':');
        return Optional.of(text)
                .filter(any -> colon > 0)
                .map(any -> new Subject(any.substring(0, colon), any.substring(colon + 1)))
                .filter(subject -> !subject.isMeeting() || isId(subject.key()));
    }

    /** Whether a key is the number of a meeting. */
    static boolean isId(String key) {
        return key.matches("\\d{1,18}");
    }

    /**
     * Whether it is a one-on-one.
     *
     * @return false for something of a kind
     */
    public boolean isMeeting() {
        return what.equals(MEETING);
    }

    @Override
    public String toString() {
        return what + ":" + key;
    }

    /**
     * The id of a meeting.
     *
     * @return a number
     * @throws NumberFormatException if it is about anything else
     */
    public long id() {
        return Long.parseLong(key);
    }
}
