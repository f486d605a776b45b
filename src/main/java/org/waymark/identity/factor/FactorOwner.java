package org.waymark.identity.factor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.ReturningUsers;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.TrustedRoles;

/** What of somebody's account decides about their second factor. */
@Component
class FactorOwner {

    private final People people;
    private final TrustedRoles roles;
    private final PasswordSignIn passwords;
    private final ReturningUsers users;
    private final SecondFactors factors;

    FactorOwner(
            People people, TrustedRoles roles, PasswordSignIn passwords, ReturningUsers users, SecondFactors factors) {
        this.people = people;
        this.roles = roles;
        this.passwords = passwords;
        this.users = users;
        this.factors = factors;
    }

    /** Whether a password may let them in, so that something is asked for besides it. */
    boolean isByPassword(PersonId person) {
        return passwords.isForEverybody() || passwords.isFor(address(person));
    }

    /** Whether they have a password: whoever comes from a provider alone stays with that. */
    boolean hasPassword(PersonId person) {
        return users.hasPassword(person);
    }

    boolean isRequired(PersonId person) {
        return factors.isRequiredOf(roles.of(List.of(person)).getOrDefault(person, Set.of()));
    }

    /** Who has still to set one up may not ask for people. */
    String address(PersonId person) {
        return Objects.requireNonNull(RunAs.operator(
                () -> people.find(person).map(PersonReference::email).orElseThrow()));
    }
}
