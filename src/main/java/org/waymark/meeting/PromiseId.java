package org.waymark.meeting;

import java.io.Serializable;

/**
 * Identifies a promise.
 *
 * @param value the database's number
 */
public record PromiseId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
