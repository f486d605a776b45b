package org.waymark.meeting.team.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.waymark.base.sharing.Freshness;

/**
 * What was new or changed when the page first showed it. A mark stays for as long as the page is open: "new" means new
 * since this visit.
 */
final class SharedMarks implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<String, Freshness> marks = new HashMap<>();

    /** Whether something arrives while the page is open. */
    private boolean open;

    /** From now on whatever comes has arrived in an open page. */
    void pageIsOpen() {
        open = true;
    }

    /** Whether something has come while the page was open. */
    boolean hasArrived(Freshness now) {
        return open && now != Freshness.READ;
    }

    /**
     * How fresh something was when the page first showed it, or how it has come since.
     *
     * @param kind the key of its kind
     * @param subject tells it apart within its kind
     * @param now how fresh it is
     */
    Freshness keep(String kind, String subject, Freshness now) {
        String thing = kind + " " + subject;
        Freshness mark = now == Freshness.READ ? marks.getOrDefault(thing, Freshness.READ) : now;
        marks.put(thing, mark);
        return mark;
    }
}
