package org.waymark.meeting;

import java.io.Serializable;

/**
 * Identifies an agenda item.
 *
 * @param value the database's number
 */
public record AgendaItemId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
