package org.waymark.reflection.question;

import java.io.Serializable;
import java.util.Optional;

/**
 * Identifies an answer: one question of one reflection, with what its author wrote.
 *
 * @param value the database's number
 */
public record AnswerId(long value) implements Serializable {

    /**
     * Reads one that a browser or an address names.
     *
     * @param id nobody has checked it
     * @return empty for what is no number
     */
    public static Optional<AnswerId> parse(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(new AnswerId(Long.parseLong(id))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
