package org.waymark.meeting.team.ui;

import java.util.Arrays;
import java.util.Optional;

/** What the page with which a manager prepares opens, by a button or by its address. */
enum PrepareDialog {
    /** Proposes a question. */
    PROPOSE("propose"),
    /** Asks both. */
    FOR_BOTH(PrepareAddress.FOR_BOTH),
    /** Sets the day. */
    DATE("date");

    private final String address;

    PrepareDialog(String address) {
        this.address = address;
    }

    /** What the page's address says to open it. */
    String address() {
        return address;
    }

    /** What an address opens; empty for a word that opens nothing. */
    static Optional<PrepareDialog> at(String address) {
        return Arrays.stream(values())
                .filter(dialog -> dialog.address.equals(address))
                .findFirst();
    }
}
