package org.waymark.organization.importing;

import java.util.Locale;

/** Why a move was not carried out on its day. */
public enum MoveProblem {
    /** The new manager has left meanwhile. */
    MANAGER_HAS_LEFT,
    /** Whom it is about has left meanwhile. */
    PERSON_HAS_LEFT,
    /** People would report to each other in a circle. */
    CYCLE,
    /** No ladder has the new role any more, and they hold one that a ladder has. */
    ROLE_GONE,
    /** Anything else that stands against an import. */
    OTHER;

    /**
     * The sentence in the bundle; it says what to do.
     *
     * @return its key
     */
    public String key() {
        return "organization.move.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
