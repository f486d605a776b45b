package org.waymark.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForOperator;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.Role;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.session.Revoking;
import org.waymark.organization.TrustedRoles;
import org.waymark.organization.leaver.Leavers;

/** Accounts and what they are trusted with. */
@Service
@DeniedByDefault
@Transactional
public class Accounts {

    /** The fewest characters of a password; NIST SP 800-63B asks for length, not for kinds of characters. */
    public static final int PASSWORD_MINIMUM = 10;

    /** The most characters of a password: bcrypt reads no more than 72 bytes. */
    public static final int PASSWORD_MAXIMUM = 64;

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final AccountInvitations invitations;
    private final Revoking revoking;
    private final Leavers leavers;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final CurrentUser currentUser;
    private final TrustedRoles roles;
    private final RecentProof proof;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OneTimeLinks links,
            AccountInvitations invitations,
            Revoking revoking,
            Leavers leavers,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            CurrentUser currentUser,
            TrustedRoles roles,
            RecentProof proof,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.revoking = revoking;
        this.leavers = leavers;
        this.hashes = hashes;
        this.encoder = encoder;
        this.currentUser = currentUser;
        this.roles = roles;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Whether anybody can sign in at all.
     *
     * @return true in a new installation
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /**
     * Gives somebody a password, and an account if they had none. Nobody stays signed in with the password until now, and an invitation
     * of theirs is used. It is for whoever holds a link and has not signed in, and for no administrator: they would be that person.
     *
     * @param person who
     * @param password in clear text; whoever calls has seen to its quality
     */
    @ForOperator
    public void setPassword(PersonId person, String password) {
        String hash = encoder.encode(password);
        accounts.findById(person.value())
                .ifPresentOrElse(
                        account -> hashes.change(person, hash),
                        () -> accounts.save(new Account(person, hash, clock.instant())));
        revoking.everything(person);
        invitations.used(person);
    }

    /**
     * Makes the link with which the first administrator signs up, once. An earlier such link ends.
     *
     * @return the link's secret part, empty as soon as there is an account
     */
    @ForOperator
    public Optional<String> inviteFirstAdministrator() {
        return isEmpty() ? Optional.of(links.createFirst()) : Optional.empty();
    }

    /**
     * Closes the account of somebody who has left: they are signed out and cannot sign in any more. What they never shared is
     * erased after some days, what they shared after a longer time; until the first of these days nothing is lost.
     *
     * @param person who, with an account or without
     * @throws OwnAccountException if it is the viewer
     */
    @ForAdministrators
    public void close(PersonId person) {
        if (currentUser.find().equals(Optional.of(person))) {
            throw new OwnAccountException();
        }
        closeByRecords(person);
    }

    /** As {@link #close}, for anybody whose last day is over by the company's records. */
    @ForAdministrators
    void closeByRecords(PersonId person) {
        leavers.add(person);
        accounts.findById(person.value()).ifPresent(Account::close);
        links.forgetAll(person);
        invitations.endAll(person);
        revoking.everything(person);
    }

    /**
     * Opens a closed account again. What has been erased meanwhile does not come back; if that was the account itself, the
     * person needs a sign-in link.
     *
     * @param person who
     */
    @ForAdministrators
    public void reopen(PersonId person) {
        leavers.remove(person);
        accounts.findById(person.value()).ifPresent(Account::open);
    }

    /**
     * Trusts a person with a role; it counts from their next sign-in.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public void grant(PersonId person, Role role) {
        proof.require();
        accounts.flush();
        roles.give(person, role);
    }

    /**
     * Takes a role away at once: whoever has it is signed out.
     *
     * @param person who
     * @param role {@link Role#PEOPLE_TEAM} or {@link Role#ADMINISTRATOR}
     * @throws OwnAdministratorRoleException if the viewer would stop being an administrator
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public void revoke(PersonId person, Role role) {
        proof.require();
        if (role == Role.ADMINISTRATOR && currentUser.find().equals(Optional.of(person))) {
            throw new OwnAdministratorRoleException();
        }
        roles.take(person, role);
        revoking.sessions(person);
    }
}
