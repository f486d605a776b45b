package org.waymark.base.security;

import org.waymark.base.domain.PersonId;

/** A principal that stands for one person. Whatever signs people in (password, token, provider) makes one of these. */
public interface SignedIn {

    /**
     * The person behind the principal.
     *
     * @return the person's id
     */
    PersonId personId();
}
