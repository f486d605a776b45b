package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RecentProof;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitedPeople;
import org.waymark.identity.session.OwnSessions;
import org.waymark.identity.session.SessionsOfOthers;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkTest;

/** At an open screen anybody could be sitting: what lets people in, and who reads what, takes the password once more. */
@WaymarkTest
class AskedAgainTest {

    @Autowired
    AskedAgain askedAgain;

    @Autowired
    ThrottledPasswordSignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountInvitations invitations;

    @Autowired
    SessionsOfOthers sessions;

    @Autowired
    OwnSessions own;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    People directory;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    TestClock clock;

    private Member ada;
    private Member ines;

    @BeforeEach
    void an_administrator_on_a_device_that_stays_signed_in() {
        ada = people.member("Ada Administrator");
        company.grant(ada.id(), Role.ADMINISTRATOR);
        ines = people.member("Ines Calder");
        TestPeople.enterWithoutProof(ada.id(), Role.ADMINISTRATOR);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        TestPeople.leave();
    }

    @Test
    void nothing_that_lets_people_in_or_decides_who_reads_changes_without_a_recent_proof() {
        PersonId manager = people.person("Tomas Reyl", TestPeople.newEmail());
        String managersEmail = email(manager);
        List<Runnable> acts = List.of(
                () -> invitations.ask(ines.id()),
                () -> invitations.askForAll(InvitedPeople.EVERYBODY),
                invitations::askAgain,
                () -> invitations.release(1),
                () -> accounts.grant(ines.id(), Role.PEOPLE_TEAM),
                () -> accounts.revoke(ines.id(), Role.PEOPLE_TEAM),
                () -> sessions.signOut(ines.id()),
                () -> take("name,email,manager\nInes Calder,%s,%s\n".formatted(ines.email(), managersEmail)),
                () -> take("id,name,email\nk-%1$s,Ines Calder,%2$s\n"
                        .formatted(ines.id(), ines.email())
                        .replace(ines.email(), TestPeople.newEmail())));
        RunAs.operator(() -> peopleImport.apply(
                "id,name,email\nk-%s,Ines Calder,%s\n"
                        .formatted(ines.id(), ines.email())
                        .getBytes(StandardCharsets.UTF_8),
                PeopleImportOptions.NONE));
        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act::run).isInstanceOf(ProofNeeded.class));
        assertThat(invitations.latest(ines.id())).isEmpty();
        assertThat(email(ines.id())).isEqualTo(ines.email());
        assertThat(directory.managerOf(ines.id())).isEmpty();
    }

    @Test
    void nobody_ends_sessions_of_their_own_without_a_recent_proof() {
        for (Runnable act : List.<Runnable>of(
                () -> own.signOut(UUID.randomUUID()), () -> own.signOutDevice("a device"), own::signOutElsewhere)) {
            assertThatThrownBy(act::run).isInstanceOf(ProofNeeded.class);
        }
        assertThat(askedAgain.take(ada.password(), "")).isEmpty();
        own.signOutElsewhere();
    }

    @Test
    void what_changes_neither_is_written_as_before() {
        String address = TestPeople.newEmail();
        take("name,email,title\nNewcomer,%s,Engineer\n".formatted(address));
        assertThat(directory.findByEmail(address)).isPresent();
    }

    @Test
    void the_password_is_enough_for_ten_minutes_of_this_session() {
        assertThat(askedAgain.take("not the password", "")).contains(AccountProblem.PASSWORD_WRONG);
        assertThatThrownBy(() -> invitations.ask(ines.id())).isInstanceOf(ProofNeeded.class);
        assertThat(askedAgain.take(ines.password(), "")).as("of somebody else").contains(AccountProblem.PASSWORD_WRONG);

        assertThat(askedAgain.take(ada.password(), "")).isEmpty();
        assertThat(invitations.ask(ines.id())).isNotNull();
        clock.advance(Duration.ofMinutes(RecentProof.MINUTES - 1));
        assertThat(invitations.ask(ines.id())).isNotNull();
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> invitations.ask(ines.id())).isInstanceOf(ProofNeeded.class);

        TestPeople.enterWithoutProof(ada.id(), Role.ADMINISTRATOR);
        clock.reset();
        assertThatThrownBy(() -> invitations.ask(ines.id()))
                .as("another session")
                .isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whoever_signs_in_with_a_password_has_given_it() {
        assertThat(signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(ada.email(), ada.password()))
                        .getAuthorities())
                .filteredOn(FactorGrantedAuthority.class::isInstance)
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    private String email(PersonId person) {
        return RunAs.operator(() -> directory.find(person))
                .map(PersonReference::email)
                .orElseThrow();
    }

    private void take(String file) {
        assertThat(peopleImport
                        .apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE)
                        .written())
                .isTrue();
    }
}
