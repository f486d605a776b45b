package org.waymark.base.domain;

import java.io.Serializable;

/**
 * Identifies a person.
 *
 * @param value the database's number, positive
 */
public record PersonId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
