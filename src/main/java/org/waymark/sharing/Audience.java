package org.waymark.sharing;

/** For whom what people write of a kind can be. The database has the rule for each, see {@code may_share} and {@code may_read}. */
public enum Audience {
    /** The author's manager of the day on which it is shared, for as long as that line lasts. */
    MANAGER,
    /** The person whom it is about and who reports to the author; theirs to read for as long as it is shared. */
    PERSON_ABOUT,
    /**
     * Whoever asked the author for it by name, and whom it is about; theirs to read for as long as it is shared. They may pass it on to their
     * manager if the author allows that. See {@link Requests}.
     */
    ASKER,
    /** Nobody, ever. */
    NOBODY
}
