package org.waymark.meeting.series;

import java.io.Serializable;

/**
 * Identifies a 1:1.
 *
 * @param value the database's number
 */
public record OneOnOneId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
