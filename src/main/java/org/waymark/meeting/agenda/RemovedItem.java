package org.waymark.meeting.agenda;

import java.time.Instant;
import org.waymark.base.domain.UndoTime;

/** An item that its author took off an agenda a moment ago, so that they can put it back; its words are sealed. */
public final class RemovedItem {

    private final AgendaStore.Row row;
    private final Instant at;

    RemovedItem(AgendaStore.Row row, Instant at) {
        this.row = row;
        this.at = at;
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(at.plus(UndoTime.TAKEN));
    }

    AgendaStore.Row row() {
        return row;
    }
}
