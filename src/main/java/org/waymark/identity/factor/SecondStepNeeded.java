package org.waymark.identity.factor;

import org.springframework.security.core.AuthenticationException;
import org.waymark.base.domain.PersonId;

/** The password was right, and nobody is signed in by it: their second factor is asked for. */
public final class SecondStepNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final PersonId person;
    private final String passwordHash;

    /**
     * Tells whose second factor is asked for.
     *
     * @param person who has shown their password
     * @param passwordHash what it was compared with
     */
    public SecondStepNeeded(PersonId person, String passwordHash) {
        super("A second factor is asked for");
        this.person = person;
        this.passwordHash = passwordHash;
    }

    PersonId person() {
        return person;
    }

    String passwordHash() {
        return passwordHash;
    }
}
