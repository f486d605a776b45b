package org.waymark.identity.factor;

import org.waymark.base.domain.PersonId;

/** Has attempts of its own at what its owner shows, as they have shown it there. The module that keeps the accounts offers this as a bean. */
public interface KnownBrowser {

    /**
     * The browser that asks is this person's from now on.
     *
     * @param person who has just shown there that it is they
     */
    void know(PersonId person);
}
