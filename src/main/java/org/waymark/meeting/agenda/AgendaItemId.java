package org.waymark.meeting.agenda;

import java.io.Serializable;
import org.waymark.base.crypto.TextPlace;

/**
 * Identifies an agenda item.
 *
 * @param value the database's number
 */
public record AgendaItemId(long value) implements Serializable {

    /**
     * Where its sealed words stand.
     *
     * @return the same for good
     */
    public TextPlace textPlace() {
        return new TextPlace("agenda_item.words", value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
