package org.waymark.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.signon.SignOnAccounts;
import org.waymark.organization.TrustedRoles;

/** The accounts of people who come from a provider: the same that a password opens, with one that nobody knows until they choose one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProviderAccounts implements SignOnAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

    private final AccountRepository accounts;
    private final AccountUsers users;
    private final Accounts trust;
    private final TrustedRoles roles;
    private final OneTimeLinks links;
    private final AccountInvitations invitations;
    private final PasswordEncoder encoder;
    private final Clock clock;

    ProviderAccounts(
            AccountRepository accounts,
            AccountUsers users,
            Accounts trust,
            TrustedRoles roles,
            OneTimeLinks links,
            AccountInvitations invitations,
            PasswordEncoder encoder,
            Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.trust = trust;
        this.roles = roles;
        this.links = links;
        this.invitations = invitations;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public boolean isAny() {
        return !trust.isEmpty();
    }

    /**
     * What nobody knows is hashed all the same, so that trying a password takes as long as anywhere. Whoever was invited has come: a link
     * that is still on its way would be a second way in.
     */
    @Override
    public void open(PersonId person) {
        if (!accounts.existsById(person.value())) {
            accounts.saveAndFlush(new Account(person, encoder.encode(Hashes.newSecret()), clock.instant()));
            links.forgetAll(person);
            invitations.used(person);
        }
    }

    @Override
    public UserDetails load(PersonId person) {
        return users.load(person);
    }

    @Override
    public void trust(PersonId person, Set<Role> decided, Set<Role> given) {
        Set<Role> now = roles.of(List.of(person)).getOrDefault(person, Set.of());
        for (Role role : decided) {
            if (given.contains(role) && !now.contains(role)) {
                trust.grant(person, role);
            } else if (now.contains(role) && !given.contains(role)) {
                take(person, role);
            }
        }
    }

    private void take(PersonId person, Role role) {
        if (role == Role.ADMINISTRATOR && roles.isLast(person, role)) {
            LOG.warn("Person {} stays an administrator against the word of their provider: there is no other", person);
        } else {
            trust.revoke(person, role);
        }
    }
}
