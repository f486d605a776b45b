package org.waymark.handover;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a decision is about.
 *
 * @param what of which sort
 * @param key tells it apart: the id of an answer or a meeting, the address of an appeal's role; empty for the life beyond the
 *     company, of which there is one
 */
public record Subject(What what, String key) implements Serializable {

    /** Sorts of things that can be handed over. */
    public enum What {
        ANSWER,
        APPEAL,
        BEYOND,
        MEETING;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text from a browser, so anything
     * @return empty for anything else
     */
    public static Optional<Subject> parse(String text) {
        int colon = text.indexOf(':');
        return Arrays.stream(What.values())
                .filter(what -> colon > 0 && what.column().equals(text.substring(0, colon)))
                .map(what -> new Subject(what, text.substring(colon + 1)))
                .filter(Subject::isSound)
                .findFirst();
    }

    private boolean isSound() {
        return switch (what) {
            case ANSWER, MEETING -> isId(key);
            case APPEAL -> !key.isEmpty();
            case BEYOND -> key.isEmpty();
        };
    }

    /** Whether a key is the number of an answer or a meeting. */
    static boolean isId(String key) {
        return key.matches("\\d{1,18}");
    }

    @Override
    public String toString() {
        return what.column() + ":" + key;
    }

    /**
     * The id of an answer or a meeting.
     *
     * @return a number
     * @throws NumberFormatException if it is about anything else
     */
    public long id() {
        return Long.parseLong(key);
    }
}
