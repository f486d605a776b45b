package org.waymark.sharing;

/** For whom what people write of a kind can be. The database has the rule for each, see {@code may_share} and {@code may_read}. */
public enum Audience {
    /** The author's manager of the day on which it is shared, for as long as that line lasts. */
    MANAGER,
    /** The person whom it is about and who reports to the author; theirs to read for as long as it is shared. */
    PERSON_ABOUT,
    /** Nobody, ever. */
    NOBODY
}
