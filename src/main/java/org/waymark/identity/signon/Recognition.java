package org.waymark.identity.signon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.text.MailAddressRule;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.leaver.Leavers;

/**
 * Whom somebody from a provider is here. They are known by what the provider calls them, for good; their mail address counts once, when
 * they come for the first time.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-sign-on.md">Decision: sign-on</a>
 */
@Component
class Recognition {

    private final ExternalIdentities identities;
    private final People people;
    private final Leavers leavers;
    private final IdentityChanges changes;
    private final SignOnAccounts accounts;
    private final TransactionTemplate transaction;

    Recognition(
            ExternalIdentities identities,
            People people,
            Leavers leavers,
            IdentityChanges changes,
            SignOnAccounts accounts,
            PlatformTransactionManager transactions) {
        this.identities = identities;
        this.people = people;
        this.leavers = leavers;
        this.changes = changes;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who it is, with their account as it is from now on. */
    record Recognized(PersonId person, UserDetails account) {}

    /**
     * Recognises somebody, or joins them with a person who was imported.
     *
     * @param provider where they have signed in
     * @param subject what it calls them
     * @param address what it says of their mail address
     * @param claims all that it says of them
     * @throws SignOnException if it is nobody who may come in
     */
    Recognized recognize(Provider provider, String subject, SaidAddress address, Map<String, Object> claims) {
        return RunAs.operator(() -> transaction.execute(status -> {
            identities.tellOfSignOn();
            PersonId person =
                    identities.find(provider.issuer(), subject).orElseGet(() -> join(provider, subject, address));
            if (hasLeft(person)) {
                throw new SignOnException(SignOnProblem.CLOSED);
            }
            RoleClaim roles = provider.isReleased() ? provider.detail().roles() : null;
            Set<Role> given = roles == null ? Set.of() : roles.of(claims);
            if (!accounts.isAny() && !given.contains(Role.ADMINISTRATOR)) {
                throw new SignOnException(SignOnProblem.NOT_READY);
            }
            accounts.open(person);
            if (!accounts.load(person).isEnabled()) {
                throw new SignOnException(SignOnProblem.CLOSED);
            }
            if (roles != null) {
                accounts.trust(person, roles.decided(), given);
            }
            return new Recognized(person, accounts.load(person));
        }));
    }

    private PersonId join(Provider provider, String subject, SaidAddress said) {
        // Whoever entered it could run it, and have it say that they are anybody.
        if (!provider.isReleased()) {
            throw new SignOnException(SignOnProblem.NOT_RELEASED);
        }
        String address = said.verified()
                .flatMap(MailAddressRule::read)
                .orElseThrow(() -> new SignOnException(SignOnProblem.ADDRESS_NOT_VERIFIED));
        PersonId person = people.findByEmail(address)
                .map(PersonReference::id)
                .filter(found -> !hasLeft(found))
                .orElseThrow(() -> new SignOnException(SignOnProblem.NO_SUCH_PERSON, address));
        // Whoever changes records could give somebody's person an address of their own.
        if (changes.freshAddress(person).isPresent()) {
            throw new SignOnException(SignOnProblem.ADDRESS_FRESH, address);
        }
        if (!identities.join(provider.issuer(), subject, person)) {
            throw new SignOnException(SignOnProblem.JOINED_ALREADY, address);
        }
        return person;
    }

    private boolean hasLeft(PersonId person) {
        return leavers.of(List.of(person)).containsKey(person);
    }
}
