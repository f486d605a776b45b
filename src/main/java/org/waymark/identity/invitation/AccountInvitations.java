package org.waymark.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForOperator;
import org.waymark.base.security.ForStaff;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.organization.People;

/**
 * How somebody gets the link with which they choose a password, without anybody becoming them. An administrator asks for it. It goes by
 * mail, made at the moment in which it is sent; where no mail server is set, somebody else of those who keep people or accounts
 * releases it, sees it once, and the person is told.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-links-that-nobody-sees.md">Decision: links that nobody sees</a>
 */
@Service
@DeniedByDefault
@Transactional
public class AccountInvitations {

    /** How many days a link that sets a password can be used. */
    public static final int LINK_DAYS = 7;

    /** How many hours no link goes to somebody after their mail address became another one; the database has the same. */
    public static final int REST_HOURS = 24;

    /** How long a link can be used. */
    public static final Duration LIFETIME = Duration.ofDays(LINK_DAYS);

    /** How many hours a link is left alone before all who have not come get another one. */
    static final int RESEND_HOURS = 1;

    /** What pages that show invitations listen to. */
    public static final String TOPIC = "invitations";

    /** How many a page shows; those after them follow as these are decided. */
    static final int SHOWN = 50;

    private final InvitationStore store;
    private final MailServer server;
    private final PasswordSignIn passwords;
    private final People people;
    private final RecentProof proof;
    private final Clock clock;

    AccountInvitations(
            InvitationStore store,
            MailServer server,
            PasswordSignIn passwords,
            People people,
            RecentProof proof,
            Clock clock) {
        this.store = store;
        this.server = server;
        this.passwords = passwords;
        this.people = people;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * Whether links go by mail.
     *
     * @return false where a second person releases them, as no mail server is set
     */
    @ForStaff
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean goByMail() {
        return server.isSet();
    }

    /**
     * Asks for a link for somebody. One that they have ends with it; what was asked for already and still waits goes on waiting.
     *
     * @param person who is to get it, with an account or without
     * @return what waits now
     * @throws IllegalStateException if they have left (a closed account is opened first), or if passwords do not let them in
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public InvitationDetail ask(PersonId person) {
        proof.require();
        if (!store.worksHere(person)) {
            throw new IllegalStateException("A closed account is opened first");
        }
        if (people.find(person).filter(found -> passwords.isFor(found.email())).isEmpty()) {
            throw new IllegalStateException("Passwords are switched off");
        }
        store.endLinked(person);
        store.ask(person);
        return store.latest(person).orElseThrow();
    }

    /**
     * Looks at whom an invitation of several people would reach, and does nothing.
     *
     * @param people whom
     * @return how many, and the first of them
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public InvitationPreview preview(InvitedPeople people) {
        return store.preview(people);
    }

    /**
     * Asks for links for several people in one go. Whoever has an account, or a link on its way or still good, is passed over, also if
     * somebody else asks at the same time: each gets one mail. So is whoever's address the mail server refused, until it is another one or
     * a link is asked for them alone.
     *
     * @param people whom
     * @return how many were asked for
     * @throws IllegalStateException where no mail server is set, as a second person does not release links by the hundred, and where
     *     passwords are switched off
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public int askForAll(InvitedPeople people) {
        proof.require();
        mustReachMany();
        return store.askForAll(people);
    }

    /**
     * Asks once more for links for all who have not come, but for those whose link is younger than {@value #RESEND_HOURS} hour: a second
     * press, or a second administrator, sends nothing twice. An address that is refused is not tried again before it is another one.
     *
     * @return how many were asked for
     * @throws IllegalStateException where no mail server is set, and where passwords are switched off
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForAdministrators
    public int askAgain() {
        proof.require();
        mustReachMany();
        return store.askAgain(clock.instant().minus(Duration.ofHours(RESEND_HOURS)));
    }

    private void mustReachMany() {
        if (!server.isSet()) {
            throw new IllegalStateException("No mail server is set");
        }
        if (!passwords.isForEverybody()) {
            throw new IllegalStateException("Passwords are switched off");
        }
    }

    /**
     * How far invitations that go by mail are.
     *
     * @return as it is now; nothing where no mail server is set
     */
    @ForStaff
    @Transactional(readOnly = true)
    public InvitationProgress progress() {
        return server.isSet() ? store.progress() : InvitationProgress.NONE;
    }

    /**
     * Who was invited and has not come, among those whose name or mail address holds a text.
     *
     * @param text empty for all of them
     * @param offset how many to pass over
     * @param limit how many to return at the most, positive
     * @return by name
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<PersonId> notCome(String text, int offset, int limit) {
        return store.notCome(Sought.of(text).patterns(), offset, limit);
    }

    /**
     * Counts what {@link #notCome} lists.
     *
     * @param text empty for all of them
     * @return how many
     */
    @ForStaff
    @Transactional(readOnly = true)
    public int countNotCome(String text) {
        return store.countNotCome(Sought.of(text).patterns());
    }

    /**
     * What waits for a second person.
     *
     * @return the oldest first, at most {@value #SHOWN}; empty where links go by mail
     */
    @ForStaff
    @Transactional(readOnly = true)
    public List<InvitationDetail> toRelease() {
        return server.isSet() ? List.of() : store.waiting(SHOWN);
    }

    /**
     * What became of the latest invitation of somebody.
     *
     * @param person whose
     * @return empty if nobody ever asked for one
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Optional<InvitationDetail> latest(PersonId person) {
        return store.latest(person);
    }

    /**
     * Makes the link that somebody else asked for. Whoever releases it is the only one who sees it.
     *
     * @param id of the invitation
     * @return the link's secret part; empty if the invitation waits no more, or if the person's address rests
     * @throws AccessDeniedException for whoever asked for it, unless nobody else could release it, for whom it is for, and where links go by
     *     mail
     * @throws ProofNeeded without a recent proof of who asks
     */
    @ForStaff
    public Optional<String> release(long id) {
        proof.require();
        if (server.isSet()) {
            throw new AccessDeniedException("Links go by mail");
        }
        Optional<InvitationDetail> found = store.waiting(id);
        if (found.filter(invitation -> !invitation.releasable()).isPresent()) {
            throw new AccessDeniedException("A second person releases");
        }
        String secret = Hashes.newSecret();
        return found.filter(
                        invitation -> store.release(id, secret, clock.instant().plus(LIFETIME)))
                .map(invitation -> secret);
    }

    /**
     * Does away with an invitation that waits, and with any link of theirs.
     *
     * @param id of it; nothing happens to one that waits no more
     */
    @ForStaff
    public void refuse(long id) {
        store.end(id);
    }

    /**
     * Ends whatever waits or is on its way for somebody.
     *
     * @param person who has left
     */
    @ForAdministrators
    public void endAll(PersonId person) {
        store.endAll(person);
    }

    /**
     * Takes note that somebody who was invited has come: they chose a password with a link, or a provider let them in.
     *
     * @param person who
     */
    @ForOperator
    public void used(PersonId person) {
        store.used(person);
    }

    /**
     * Who saw a link of the viewer's, and the viewer has not been told yet.
     *
     * @return the oldest first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public List<SeenLink> ownUnseen() {
        return store.ownUnseen();
    }

    /** The viewer has taken note of who saw links of theirs. */
    @ForEmployees
    public void ownSeen() {
        store.ownSeen();
    }
}
