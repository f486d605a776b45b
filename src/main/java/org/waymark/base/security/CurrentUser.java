package org.waymark.base.security;

import java.util.Optional;
import org.waymark.base.domain.PersonId;

/** The signed-in person of the current request, command or job. */
public interface CurrentUser {

    /**
     * The person who is signed in.
     *
     * @return empty for nobody and for the operator
     */
    Optional<PersonId> find();

    /**
     * The person who is signed in, where the caller is already known to be one.
     *
     * @return the person
     * @throws org.springframework.security.access.AccessDeniedException for nobody and for the operator
     */
    PersonId require();

    /**
     * Whether the current user holds a role.
     *
     * @param role the role
     * @return false for nobody
     */
    boolean has(Role role);
}
