package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.PortalAddress;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.AccountEntry;
import org.waymark.identity.AccountState;
import org.waymark.identity.Accounts;
import org.waymark.identity.AskedAgain;
import org.waymark.identity.factor.FactorResets;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationNote;
import org.waymark.identity.session.SessionsOfOthers;
import org.waymark.identity.signon.PasswordSignIn;
import org.waymark.identity.signon.SignOnProviders;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.LadderRoles;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.check.PeopleChecks;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.importing.PersonEditing;
import org.waymark.organization.importing.PlannedMove;
import org.waymark.organization.importing.PlannedMoves;
import org.waymark.organization.leaver.Departure;
import org.waymark.organization.leaver.Leavers;

/** Hands a person's dialog what it needs from the services. */
@org.springframework.stereotype.Component
class PersonDialogs {

    private final People people;
    private final PersonEditing editing;
    private final IdentityChanges identityChanges;
    private final Accounts accounts;
    private final AccountInvitations invitations;
    private final SessionsOfOthers sessions;
    private final AccountDirectory directory;
    private final Leavers leavers;
    private final SignOnProviders signOn;
    private final PasswordSignIn passwords;
    private final ObjectProvider<LadderRoles> ladderRoles;
    private final FactorResets factorResets;
    private final AskedAgain askedAgain;
    private final CurrentUser currentUser;
    private final PortalAddress portal;
    private final PlannedMoves moves;
    private final PeopleChecks checks;
    private final PeopleFeeds feeds;

    PersonDialogs(
            People people,
            PersonEditing editing,
            IdentityChanges identityChanges,
            Accounts accounts,
            AccountInvitations invitations,
            SessionsOfOthers sessions,
            AccountDirectory directory,
            Leavers leavers,
            SignOnProviders signOn,
            PasswordSignIn passwords,
            ObjectProvider<LadderRoles> ladderRoles,
            FactorResets factorResets,
            AskedAgain askedAgain,
            CurrentUser currentUser,
            PortalAddress portal,
            PlannedMoves moves,
            PeopleChecks checks,
            PeopleFeeds feeds) {
        this.people = people;
        this.editing = editing;
        this.identityChanges = identityChanges;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.directory = directory;
        this.leavers = leavers;
        this.signOn = signOn;
        this.passwords = passwords;
        this.ladderRoles = ladderRoles;
        this.factorResets = factorResets;
        this.askedAgain = askedAgain;
        this.currentUser = currentUser;
        this.portal = portal;
        this.moves = moves;
        this.checks = checks;
        this.feeds = feeds;
    }

    PersonDialog dialog(AccountEntry entry, SerializableRunnable changed, SerializableRunnable closed) {
        return new PersonDialog(this, entry, changed, closed);
    }

    People people() {
        return people;
    }

    PersonEditing editing() {
        return editing;
    }

    IdentityChanges identityChanges() {
        return identityChanges;
    }

    Accounts accounts() {
        return accounts;
    }

    SessionsOfOthers sessions() {
        return sessions;
    }

    PeopleChecks checks() {
        return checks;
    }

    PeopleFeeds feeds() {
        return feeds;
    }

    PlannedMoves moves() {
        return moves;
    }

    /** Whether the viewer is the one whom a move waits for. */
    boolean mayConfirm(PlannedMove move) {
        return move.mayBeConfirmedBy(currentUser.require(), isAdministrator());
    }

    Leavers leavers() {
        return leavers;
    }

    SignOnProviders signOn() {
        return signOn;
    }

    /** Whether there is anybody to invite by the hundred. */
    boolean isByPasswordForEverybody() {
        return passwords.isForEverybody();
    }

    /** Whether a sign-in link would be of use to somebody. */
    boolean isByPassword(PersonReference person) {
        return passwords.isFor(person.email());
    }

    Optional<AccountEntry> entry(PersonId person) {
        return directory.find(person);
    }

    /** Every role of every ladder; none while nobody keeps ladders. */
    List<LadderRole> ladderRoles() {
        LadderRoles roles = ladderRoles.getIfAvailable();
        return roles == null ? List.of() : roles.list();
    }

    boolean isAdministrator() {
        return currentUser.has(Role.ADMINISTRATOR);
    }

    boolean isViewer(PersonId person) {
        return currentUser.find().filter(person::equals).isPresent();
    }

    AccountInvitations invitations() {
        return invitations;
    }

    FactorResets factorResets() {
        return factorResets;
    }

    AskedAgain askedAgain() {
        return askedAgain;
    }

    PortalAddress portal() {
        return portal;
    }

    /** Who asked for an invitation, and when. */
    static String asked(Component reader, InvitationDetail invitation) {
        String asker = invitation.asker();
        return reader.getTranslation(
                "identity.held.asked",
                asker == null ? reader.getTranslation("identity.people.link.fresh.server") : asker,
                Dates.minute(reader, invitation.at()));
    }

    /** What became of an invitation, for those who keep accounts. */
    static String invitation(Component reader, InvitationDetail invitation, boolean byMail) {
        String what = switch (invitation.state()) {
            case WAITING -> {
                Instant rests = invitation.restsUntil();
                yield rests == null
                        ? reader.getTranslation("identity.invitation.waiting." + (byMail ? "mail" : "release"))
                        : reader.getTranslation("identity.links.rests", Dates.minute(reader, rests));
            }
            case SENT, RELEASED ->
                reader.getTranslation(
                        "identity.invitation." + invitation.state().name().toLowerCase(Locale.ROOT),
                        Dates.minute(reader, Objects.requireNonNull(invitation.linkedAt())),
                        Dates.minute(reader, Objects.requireNonNull(invitation.expiresAt())));
            case REFUSED ->
                reader.getTranslation("identity.invitation.refused."
                        + Objects.requireNonNull(invitation.refusal()).name().toLowerCase(Locale.ROOT));
            case USED, ENDED ->
                reader.getTranslation(
                        "identity.invitation." + invitation.state().name().toLowerCase(Locale.ROOT));
        };
        return asked(reader, invitation) + " · " + what;
    }

    /** What a list says of an invitation to somebody who has no account yet; nothing of one that is done with. */
    static Optional<String> noteKey(AccountEntry entry) {
        InvitationNote note = entry.invitation();
        if (note == null || entry.state() != AccountState.NONE) {
            return Optional.empty();
        }
        return switch (note.state()) {
            case WAITING, SENT, RELEASED ->
                Optional.of("identity.invitation.note." + note.state().name().toLowerCase(Locale.ROOT));
            case REFUSED ->
                Optional.of("identity.invitation.note.refused."
                        + Objects.requireNonNull(note.refusal()).name().toLowerCase(Locale.ROOT));
            case USED, ENDED -> Optional.empty();
        };
    }

    /** Whether somebody can sign in, and until when a closed account can be opened as if nothing had been. */
    static String state(Component reader, AccountEntry entry) {
        Departure departure = entry.departure();
        if (departure == null) {
            return reader.getTranslation(
                    "identity.people.state." + entry.state().name().toLowerCase(Locale.ROOT));
        }
        return departure.erasedAt() == null
                ? reader.getTranslation("identity.people.state.closing", Dates.shortDay(reader, departure.eraseAt()))
                : reader.getTranslation("identity.people.state.erased", Dates.shortDay(reader, departure.erasedAt()));
    }

    /** Where mail goes, or that there is no such place. */
    static String address(Component reader, PersonReference person) {
        return person.hasAddress() ? person.email() : reader.getTranslation("identity.people.no-address");
    }

    static String roleKey(Role role) {
        return "identity.people.trust." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
