package org.waymark.meeting.team.ui;

import org.waymark.base.domain.PersonId;

/** Where the page is with which a manager prepares, and what its address may ask for. */
public final class PrepareAddress {

    /** Where the path forks: the role that is set beside the person's own. */
    public static final String NEXT = "next";

    /** What both are to answer: what the page shows at once. */
    public static final String FOR_BOTH = "both";

    private PrepareAddress() {}

    /**
     * The page about somebody.
     *
     * @param person the direct report
     * @return without a leading slash
     */
    public static String of(PersonId person) {
        return PrepareView.ROUTE + "/" + person;
    }
}
