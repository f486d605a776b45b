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
    /**
     * The other person of a line, whom it is about, once both have shared what they open together: what its subjects begin with, up to the
     * first slash. A manager reads it while the line lasts that it was shared in, whoever reported to its author for as long as it is
     * shared. See {@link Together}.
     */
    BOTH,
    /** Nobody, ever. */
    NOBODY
}
