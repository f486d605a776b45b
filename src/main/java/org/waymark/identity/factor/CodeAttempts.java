package org.waymark.identity.factor;

import org.waymark.base.domain.PersonId;

/** Slows down guessing at codes, as at passwords. The module that keeps the accounts offers this as a bean. */
public interface CodeAttempts {

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded}.
     *
     * @param person whose code somebody types
     * @return false if too many have failed lately; this one is not to be made then
     */
    boolean begin(PersonId person);

    /**
     * Takes back what failed where the code was right.
     *
     * @param person whose
     */
    void succeeded(PersonId person);
}
