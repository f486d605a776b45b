package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.Accounts;
import org.waymark.identity.Welcome;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationState;
import org.waymark.identity.invitation.SeenLink;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What an administrator would try who wants to sign in as somebody else, in the portal and with the application's own connection. */
@WaymarkTest
class LinkAbuseTest {

    private static final String HASH = "decode(repeat('ab', 32), 'hex')";

    @Autowired
    AccountInvitations invitations;

    @Autowired
    Accounts accounts;

    @Autowired
    Welcome welcome;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    private PersonId ada;
    private PersonId pia;
    private PersonId ines;

    @BeforeEach
    void two_who_keep_accounts_and_somebody_else() {
        ada = people.member("Ada Administrator").id();
        company.grant(ada, Role.ADMINISTRATOR);
        pia = people.member("Pia of the People team").id();
        company.grant(pia, Role.PEOPLE_TEAM);
        ines = people.member("Ines").id();
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void whoever_asked_does_not_release_and_somebody_else_sees_the_link_once() {
        long asked = ask(ines);
        assertThatThrownBy(() -> invitations.release(asked)).isInstanceOf(AccessDeniedException.class);

        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        String token = invitations.release(asked).orElseThrow();
        assertThat(invitations.release(asked)).as("once").isEmpty();
        TestPeople.leave();
        assertThat(welcome.choosePassword(token, "a password of her own")).isEmpty();
        assertThat(latest(ines).state()).isEqualTo(InvitationState.USED);
    }

    @Test
    void nobody_releases_a_link_for_themself() {
        long asked = ask(pia);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> invitations.release(asked)).isInstanceOf(AccessDeniedException.class);
        assertThat(released(pia, asked)).isFalse();
    }

    @Test
    void a_link_for_an_administrator_takes_two_as_well() {
        PersonId bob = people.member("Bob Administrator").id();
        company.grant(bob, Role.ADMINISTRATOR);
        long asked = ask(bob);
        assertThatThrownBy(() -> invitations.release(asked)).isInstanceOf(AccessDeniedException.class);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isPresent();
    }

    @Test
    void the_people_team_releases_and_does_not_ask() {
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> invitations.ask(ines)).isInstanceOf(AccessDeniedException.class);
        SqlAssert.refusal(
                viewer(pia), "insert into invitation (person_id, asked_by) values (%s, %s)".formatted(ines, pia));
    }

    @Test
    void an_employee_does_neither() throws SQLException {
        long asked = ask(ines);
        PersonId eve = people.member("Eve").id();
        TestPeople.enter(eve);
        assertThatThrownBy(() -> invitations.ask(ines)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.release(asked)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.refuse(asked)).isInstanceOf(AccessDeniedException.class);
        assertThat(released(eve, asked)).isFalse();
        assertThat(SqlAssert.touched(viewer(eve), "update invitation set state = 'ENDED'"))
                .isZero();
    }

    @Test
    void a_closed_account_gets_no_link_and_one_that_is_closed_meanwhile_neither() {
        long asked = ask(ines);
        accounts.close(ines);
        assertThatThrownBy(() -> invitations.ask(ines)).isInstanceOf(IllegalStateException.class);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isEmpty();
    }

    @Test
    void the_id_of_a_person_and_of_no_invitation_release_nothing() {
        ask(ines);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(-1)).isEmpty();
        assertThat(invitations.release(ines.value() + 1_000_000_000)).isEmpty();
    }

    @Test
    void no_link_is_released_within_a_day_after_the_address_changed() throws SQLException {
        long asked = ask(ines);
        Database.change("update person set email = ? where id = ?", TestPeople.newEmail(), ines.value());
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isEmpty();
        assertThat(released(pia, asked)).isFalse();
        assertThat(latest(ines).restsUntil()).isNotNull();

        Database.change("update identity_change set at = at - interval '25 hours' where person_id = ?", ines.value());
        assertThat(invitations.release(asked)).isPresent();
    }

    @Test
    void a_link_that_went_to_an_address_ends_with_the_address() throws SQLException {
        String token = people.link(ines);
        Database.change("update person set email = ? where id = ?", TestPeople.newEmail(), ines.value());
        assertThat(welcome.find(token)).isEmpty();
        assertThat(welcome.choosePassword(token, "a password of a stranger")).contains(AccountProblem.LINK_OVER);
        assertThat(latest(ines).state()).isEqualTo(InvitationState.ENDED);
    }

    @Test
    void another_name_or_an_address_that_passes_on_within_an_import_ends_no_link() throws SQLException {
        String token = people.link(ines);
        Database.change("update person set name = 'Inès' where id = ?", ines.value());
        Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create temporary table kept on commit drop as select email from person where id = " + ines);
                statement.execute("update person set email = 'passing@example.org' where id = " + ines);
                statement.execute("update person set email = kept.email from kept where id = " + ines);
            }
            connection.commit();
            return true;
        });
        assertThat(welcome.find(token)).isPresent();
    }

    @Test
    void a_link_that_is_made_while_an_address_changes_is_made_for_the_new_one() throws Exception {
        long asked = ask(ines);
        assertThat(whileHerAddressChanges(() -> released(pia, asked))).isFalse();
    }

    @Test
    void a_link_is_not_used_while_the_address_that_it_went_to_changes() throws Exception {
        String token = people.link(ines);
        assertThat(whileHerAddressChanges(() -> welcome.choosePassword(token, "a password of a stranger")))
                .contains(AccountProblem.LINK_OVER);
    }

    /** What comes of something that begins within the transaction that changes the address, and waits for it if it has to. */
    private <T> T whileHerAddressChanges(Callable<T> act) throws Exception {
        Future<T> outcome;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            outcome = Database.asSuperuser(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "update person set email = 'new-%1$s@example.org' where id = %1$s".formatted(ines));
                }
                Future<T> begun = other.submit(act);
                Patience.await()
                        .until(() -> begun.isDone()
                                || Database.asSuperuser(looking -> !Database.column(
                                                looking, "select pid::text from pg_locks where not granted")
                                        .isEmpty()));
                connection.commit();
                return begun;
            });
        }
        return outcome.get();
    }

    @Test
    void a_link_ends_when_another_one_is_asked_for_and_does_not_come_back_when_that_is_refused() {
        String token = people.link(ines);
        long asked = ask(ines);
        assertThat(welcome.find(token)).isEmpty();
        invitations.refuse(asked);
        assertThat(welcome.choosePassword(token, "a password of a stranger")).contains(AccountProblem.LINK_OVER);
    }

    @Test
    void a_link_of_before_there_were_invitations_ends_as_one_of_an_invitation_does() throws SQLException {
        String insert = "insert into one_time_link values (%s, %s, now() + interval '1 day')"
                .formatted(HASH.replace("ab", "cd"), ines);
        String left = "select person_id::text from one_time_link where person_id = " + ines;
        Database.change(insert);
        Database.change("update person set email = ? where id = ?", TestPeople.newEmail(), ines.value());
        assertThat(Database.<Set<String>>asSuperuser(connection -> Database.column(connection, left)))
                .isEmpty();
        Database.change(insert);
        long asked = ask(ines);
        assertThat(Database.<Set<String>>asSuperuser(connection -> Database.column(connection, left)))
                .isEmpty();
        Database.change(insert);
        invitations.refuse(asked);
        assertThat(Database.<Set<String>>asSuperuser(connection -> Database.column(connection, left)))
                .isEmpty();
    }

    @Test
    void a_first_address_does_not_rest() {
        PersonId newcomer = people.person("Newcomer", TestPeople.newEmail());
        long asked = ask(newcomer);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isPresent();
    }

    @Test
    void no_administrator_makes_a_link_or_a_password_past_the_services() throws SQLException {
        long asked = ask(ines);
        Viewer admin = viewer(ada);
        assertThat(released(ada, asked)).as("what she asked for herself").isFalse();
        assertThat(asked(admin, "select send_link(%d, %s, now() + interval '1 day')".formatted(asked, HASH)))
                .as("as if she were the mail run")
                .isFalse();
        for (String sql : List.of(
                "insert into one_time_link values (%s, %s, now() + interval '1 day')".formatted(HASH, ines),
                "select make_link(%d, %s, now() + interval '1 day', %s)".formatted(asked, HASH, pia),
                "insert into invitation (person_id, asked_by) values (%s, %s)".formatted(ines, pia),
                "insert into invitation (person_id) values (%s)".formatted(ines),
                "update invitation set asked_by = %s where id = %d".formatted(pia, asked),
                "update invitation set released_by = %s where id = %d".formatted(pia, asked),
                "update account set password_hash = 'x' where person_id = " + ines,
                "update account set person_id = %s where person_id = %s".formatted(ines, ada),
                "insert into account (person_id, password_hash, enabled, created_at, version)"
                        + " values (%s, 'x', true, now(), 0)"
                                .formatted(people.person("Newcomer", TestPeople.newEmail())),
                "delete from release_begun")) {
            SqlAssert.refusal(admin, sql);
        }
        String token = people.link(ines);
        assertThat(token).isNotEmpty();
        assertThat(SqlAssert.touched(admin, "update one_time_link set used_at = null where person_id = " + ines))
                .isZero();
    }

    @Test
    void nobody_sets_the_password_of_somebody_else() {
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.setPassword(ines, "of the administrator"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_only_one_who_could_release_sees_the_link_until_there_is_a_second_one() throws SQLException {
        long asked = ask(ines);
        assertThat(inACompanyOf(List.of(ada), false, asked)).as("nobody else").isTrue();
        assertThat(inACompanyOf(List.of(ada, pia), false, asked))
                .as("a second one")
                .isFalse();
        assertThat(inACompanyOf(List.of(ada), true, asked))
                .as("a second one who was there and is not trusted any more")
                .isFalse();
    }

    @Test
    void the_person_is_told_who_saw_their_link_until_they_have_read_it() {
        long asked = ask(ines);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isPresent();
        TestPeople.leave();
        assertThat(as(ines, invitations::ownUnseen))
                .singleElement()
                .satisfies(link -> assertThat(link)
                        .returns("Pia of the People team", SeenLink::by)
                        .returns("Ada Administrator", SeenLink::asker)
                        .returns(false, SeenLink::alone));
        assertThat(as(ada, invitations::ownUnseen)).isEmpty();
        Company.does(ada, invitations::ownSeen);
        assertThat(as(ines, invitations::ownUnseen)).as("others have read").hasSize(1);
        Company.does(ines, invitations::ownSeen);
        assertThat(as(ines, invitations::ownUnseen)).isEmpty();
    }

    @Test
    void nobody_learns_from_the_database_whether_somebody_else_is_to_be_told_of_a_link() {
        long asked = ask(ines);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.release(asked)).isPresent();
        TestPeople.leave();
        String isToBeTold = "select is_to_be_told_of_a_link(%s)".formatted(ines);
        assertThat(asked(viewer(ines), isToBeTold)).isTrue();
        assertThat(asked(viewer(ada), isToBeTold)).isFalse();
        assertThat(asked(viewer(pia), isToBeTold)).isFalse();
    }

    @Test
    void what_two_ask_for_at_the_same_time_is_one_invitation() {
        long first = ask(ines);
        PersonId bob = people.member("Bob Administrator").id();
        company.grant(bob, Role.ADMINISTRATOR);
        TestPeople.enter(bob, Role.ADMINISTRATOR);
        assertThat(invitations.ask(ines).id()).isEqualTo(first);
        assertThat(invitations.release(first))
                .as("the second one is not who asked")
                .isPresent();
    }

    private long ask(PersonId person) {
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        return invitations.ask(person).id();
    }

    private InvitationDetail latest(PersonId person) {
        return RunAs.operator(() -> invitations.latest(person)).orElseThrow();
    }

    private static Viewer viewer(PersonId person) {
        return new Viewer("person " + person, person.toString(), false);
    }

    private static boolean released(PersonId by, long asked) {
        return asked(viewer(by), "select release_link(%d, %s, now() + interval '1 day')".formatted(asked, HASH));
    }

    private static boolean asked(Viewer viewer, String sql) {
        try {
            return Database.as(viewer, connection -> first(connection, sql));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean first(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** Whether Ada sees what she asked for, in a company where only these are trusted; nothing of it stays. */
    private boolean inACompanyOf(List<PersonId> trusted, boolean secondBefore, long asked) throws SQLException {
        return Database.asSuperuser(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from account_role");
                statement.execute("delete from release_begun");
                for (PersonId person : trusted) {
                    statement.execute("insert into account_role values (%s, 'ADMINISTRATOR')".formatted(person));
                }
                if (secondBefore) {
                    statement.execute("insert into account_role values (%s, 'PEOPLE_TEAM')".formatted(pia));
                    statement.execute("delete from account_role where person_id = " + pia);
                }
                statement.execute("set local role " + DatabaseCredentials.APPLICATION);
                statement.execute("select set_config('waymark.person', '%s', true)".formatted(ada));
                return first(
                        connection, "select release_link(%d, %s, now() + interval '1 day')".formatted(asked, HASH));
            } finally {
                connection.rollback();
            }
        });
    }
}
