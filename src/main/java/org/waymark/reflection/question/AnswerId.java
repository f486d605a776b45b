package org.waymark.reflection.question;

import java.io.Serializable;

/**
 * Identifies an answer: one question of one reflection, with what its author wrote.
 *
 * @param value the database's number
 */
public record AnswerId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
