package org.waymark.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.factor.SecondFactors;
import org.waymark.identity.session.ReturningUsers;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.TrustedRoles;

/** Loads the account of somebody who is about to sign in, which has to happen before anybody is known. */
@Component
class AccountUsers implements ReturningUsers {

    private final People people;
    private final AccountRepository accounts;
    private final TrustedRoles roles;
    private final PasswordHashes hashes;
    private final PasswordSignIn passwords;
    private final SecondFactors factors;
    private final TransactionTemplate transaction;

    AccountUsers(
            People people,
            AccountRepository accounts,
            TrustedRoles roles,
            PasswordHashes hashes,
            PasswordSignIn passwords,
            SecondFactors factors,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.hashes = hashes;
        this.passwords = passwords;
        this.factors = factors;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    @Override
    public AccountUser loadByEmail(String email) {
        return byPassword(load(() -> people.findByEmail(email).orElseThrow(AccountUsers::unknown)));
    }

    /** Whoever comes back has signed in with a password once, which may be of no use to them any more. */
    @Override
    public AccountUser loadByPerson(PersonId person) {
        AccountUser user = load(person);
        if (!isByPassword(user)) {
            throw unknown();
        }
        return byPassword(user);
    }

    @Override
    public boolean hasPassword(PersonId person) {
        return RunAs.operator(
                () -> transaction.execute(status -> hashes.of(person).isPresent()));
    }

    /** Whoever comes from a provider is not asked: that has its own ways. */
    private AccountUser byPassword(AccountUser user) {
        return factors.isMissing(user.personId(), user.roles()) ? user.settingUp() : user;
    }

    /** Whether passwords let this one in. */
    boolean isByPassword(AccountUser user) {
        return passwords.isForEverybody()
                || (passwords.isFor(user.getUsername()) && user.roles().contains(Role.ADMINISTRATOR));
    }

    AccountUser load(PersonId person) {
        return load(() -> people.find(person).orElseThrow(AccountUsers::unknown));
    }

    private AccountUser load(Supplier<PersonReference> lookup) {
        return RunAs.operator(() -> transaction.execute(status -> {
            PersonReference person = lookup.get();
            Account account = accounts.findById(person.id().value()).orElseThrow(AccountUsers::unknown);
            Set<Role> trusted = roles.of(List.of(person.id())).getOrDefault(person.id(), Set.of());
            String hash = hashes.of(person.id()).orElse(null);
            return new AccountUser(person.id(), person.email(), account, hash, trusted);
        }));
    }

    private static UsernameNotFoundException unknown() {
        // Spring Security turns this into the same answer as a wrong password, after the same work.
        return new UsernameNotFoundException("No such account");
    }
}
