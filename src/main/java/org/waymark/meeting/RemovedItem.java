package org.waymark.meeting;

/** An item that its author took off an agenda a moment ago, so that they can put it back; its words are sealed. */
public final class RemovedItem {

    private final AgendaStore.Row row;

    RemovedItem(AgendaStore.Row row) {
        this.row = row;
    }

    AgendaStore.Row row() {
        return row;
    }
}
