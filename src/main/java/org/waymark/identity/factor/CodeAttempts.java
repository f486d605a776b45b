package org.waymark.identity.factor;

import org.waymark.base.domain.PersonId;

/** Slows down guessing at what is shown besides a password, or in its place. The module that keeps the accounts offers this as a bean. */
public interface CodeAttempts {

    /** What somebody tries; each is counted by itself. */
    enum Kind {
        /** A code of an app, or a recovery code. */
        CODE,
        /** What a passkey has signed. */
        PASSKEY
    }

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded}.
     *
     * @param kind what it is
     * @param person whose
     * @return false if too many have failed lately; this one is not to be made then
     */
    boolean begin(Kind kind, PersonId person);

    /**
     * Takes back what failed where the right one came from.
     *
     * @param kind what it is
     * @param person whose
     */
    void succeeded(Kind kind, PersonId person);
}
