package org.waymark.organization.feed;

import java.util.Locale;

/** Why a file of people changed nothing. */
public enum StopReason {
    /** Something stands against it, as it would by hand. */
    PROBLEMS,
    /** More people would change than the stated share. */
    CHANGES,
    /** More people would leave than the stated share. */
    LEAVING,
    /** Nobody is known yet: somebody looks at the first one. */
    FIRST,
    /** It is what was read some time ago, while another one was read since. */
    SEEN,
    /** It is larger than any file that is read. */
    TOO_LARGE,
    /** Reading it failed; the log says where. */
    FAILED;

    /**
     * The word for it in bundles.
     *
     * @return such as {@code too-large}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
