package org.waymark.identity.session;

import org.springframework.security.core.userdetails.UserDetails;
import org.waymark.base.domain.PersonId;

/** Whoever comes back on a remembered device. The module that keeps the accounts offers this as a bean. */
public interface ReturningUsers {

    /**
     * Finds an account by what somebody typed.
     *
     * @param email mail address in any case
     * @return the account
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException if there is none
     */
    UserDetails loadByEmail(String email);

    /**
     * Finds somebody's account.
     *
     * @param person who
     * @return the account
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException if there is none
     */
    UserDetails loadByPerson(PersonId person);

    /**
     * Whether somebody has a password, be it of use to them or not.
     *
     * @param person who
     * @return false as well for whoever has no account
     */
    boolean hasPassword(PersonId person);
}
