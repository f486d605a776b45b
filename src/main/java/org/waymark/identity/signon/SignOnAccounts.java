package org.waymark.identity.signon;

import java.util.Set;
import org.springframework.security.core.userdetails.UserDetails;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;

/** The accounts of people whom a provider lets in. The module that keeps the accounts offers this as a bean. */
public interface SignOnAccounts {

    /**
     * Whether anybody has an account. The first one is whoever sets the portal up.
     *
     * @return false in a new installation
     */
    boolean isAny();

    /**
     * Gives somebody an account with a password that nobody knows, unless they have one.
     *
     * @param person who
     */
    void open(PersonId person);

    /**
     * Somebody's account as it is now.
     *
     * @param person who
     * @return the account, which may be closed
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException if there is none
     */
    UserDetails load(PersonId person);

    /**
     * Gives and takes what somebody is trusted with. Whoever loses a role is signed out elsewhere. The last administrator stays one.
     *
     * @param person who
     * @param decided the roles that the provider decides about
     * @param given those among them that the person has
     */
    void trust(PersonId person, Set<Role> decided, Set<Role> given);
}
