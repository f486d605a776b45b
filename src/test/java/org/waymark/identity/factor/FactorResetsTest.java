package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** Whoever could take a second factor away alone would need a password and nothing else to come in as somebody. */
@WaymarkServerTest
class FactorResetsTest {

    @LocalServerPort
    int port;

    @Autowired
    FactorResets resets;

    @Autowired
    OwnFactors factors;

    @Autowired
    OwnPasskeys passkeys;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    FailedSignIns failures;

    @Autowired
    TestClock clock;

    private PersonId ada;
    private PersonId pia;
    private Member ines;
    private FactorApp app;

    @BeforeEach
    void two_who_keep_accounts_and_somebody_with_an_app() {
        clock.stop();
        ada = people.member("Ada Administrator").id();
        company.grant(ada, Role.ADMINISTRATOR);
        pia = people.member("Pia of the People team").id();
        company.grant(pia, Role.PEOPLE_TEAM);
        ines = people.member("Ines");
        app = FactorApp.of(ines.id(), factors, clock);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        failures.forget();
        TestPeople.leave();
    }

    @Test
    void administrator_alone_takes_nobody_s_factor_away() {
        long asked = ask(ines.id());

        assertThatThrownBy(() -> resets.release(asked)).isInstanceOf(AccessDeniedException.class);

        assertThat(resets.of(ines.id())).isEqualTo(FactorResets.Standing.RESET_ASKED);
        assertThat(resets.waiting())
                .filteredOn(reset -> reset.id() == asked)
                .singleElement()
                .satisfies(reset -> assertThat(reset.releasable()).isFalse());
    }

    @Test
    void a_second_person_resets_it_and_its_person_is_signed_out_and_told() throws SQLException {
        Browser hers = new Browser(port);
        hers.signInToStay(ines.email(), ines.password());
        FactorApp.type(hers, app.code());
        assertThat(hers.isSignedIn()).isTrue();
        long asked = ask(ines.id());

        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(resets.release(asked)).isTrue();
        assertThat(resets.release(asked)).as("once").isFalse();
        assertThat(resets.of(ines.id())).isEqualTo(FactorResets.Standing.NONE);

        assertThat(hers.isSignedIn()).isFalse();
        assertThat(Browser.redirect(new Browser(port).signIn(ines.email(), ines.password())))
                .isEqualTo("/");
        TestPeople.enter(ines.id());
        OwnFactor own = factors.own().orElseThrow();
        assertThat(own.since()).isNull();
        assertThat(own.recoveryLeft()).isZero();
        assertThat(own.changes().getFirst().what()).isEqualTo(FactorChange.What.FACTOR_RESET);
        assertThat(own.changes().getFirst().by()).contains("Pia of the People team");
        assertThat(trail()).contains("FACTOR_RESET_ASKED Ada Administrator", "FACTOR_RESET Pia of the People team");
    }

    @Test
    void whom_a_reset_is_about_refuses_it() throws SQLException {
        FactorApp.of(pia, factors, clock);
        long asked = ask(pia);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        resets.refuse(asked);
        assertThat(waitingFor(pia)).isEmpty();
    }

    @Test
    void a_reset_waits_no_more_once_its_person_has_another_factor() throws SQLException {
        ask(ines.id());
        TestPeople.enter(ines.id());
        FactorApp.of(ines.id(), factors, clock);
        assertThat(waitingFor(ines.id())).isEmpty();
    }

    @Test
    void a_reset_that_nobody_released_for_a_week_takes_two_again() throws SQLException {
        long asked = ask(ines.id());
        Database.change("update factor_reset set asked_at = now() - interval '8 days' where id = ?", asked);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(resets.release(asked)).isFalse();
        assertThat(resets.of(ines.id())).isEqualTo(FactorResets.Standing.SET_UP);
        assertThat(ask(ines.id())).isNotEqualTo(asked);
    }

    @Test
    void nobody_asks_for_or_releases_their_own() {
        FactorApp.of(ada, factors, clock);
        FactorApp.of(pia, factors, clock);
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        assertThatThrownBy(() -> resets.ask(ada)).isInstanceOf(AccessDeniedException.class);
        long asked = ask(pia);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> resets.release(asked)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_employee_neither_asks_nor_releases_nor_sees_what_waits() {
        long asked = ask(ines.id());
        TestPeople.enter(ines.id());
        for (Runnable act : List.<Runnable>of(
                () -> resets.ask(ada),
                () -> resets.release(asked),
                () -> resets.refuse(asked),
                resets::waiting,
                () -> resets.of(ada),
                () -> resets.resetFromServer(ines.id()))) {
            assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_two_ask_for_is_one_and_what_is_refused_waits_no_more() throws SQLException {
        long asked = ask(ines.id());
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        resets.ask(ines.id());
        assertThat(waitingFor(ines.id())).containsExactly(String.valueOf(asked));

        resets.refuse(asked);

        assertThat(resets.release(asked)).isFalse();
        assertThat(resets.of(ines.id())).isEqualTo(FactorResets.Standing.SET_UP);
        assertThat(trail()).contains("FACTOR_RESET_REFUSED Pia of the People team");
    }

    @Test
    void ids_of_nothing_release_nothing_and_who_has_none_has_nothing_to_reset() {
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        assertThat(resets.release(-1)).isFalse();
        assertThat(resets.release(ines.id().value() + 1_000_000_000)).isFalse();
        assertThatThrownBy(() -> resets.ask(pia)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neither_is_done_without_a_recent_proof() {
        long asked = ask(ines.id());
        TestPeople.enterWithoutProof(pia, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> resets.release(asked)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> resets.ask(ines.id())).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void no_administrator_takes_one_away_past_the_services() throws SQLException {
        long asked = ask(ines.id());
        Viewer admin = new Viewer("administrator", ada.toString(), false);
        for (String sql : List.of(
                "delete from one_time_code where person_id = " + ines.id(),
                "update one_time_code set sealed_secret = '' where person_id = " + ines.id(),
                "delete from recovery_code where person_id = " + ines.id(),
                "update recovery_code set used_at = null where person_id = " + ines.id())) {
            assertThat(touched(admin, sql)).as(sql).isZero();
        }
        for (String sql : List.of(
                "insert into one_time_code values (%s, '', now(), 0)".formatted(pia),
                "insert into recovery_code values (%s, '', now(), null)".formatted(ines.id()),
                "insert into factor_reset (person_id, asked_by) values (%s, %s)".formatted(ines.id(), pia),
                "update factor_reset set state = 'RELEASED', decided_by = %s where id = %d".formatted(ada, asked),
                "update factor_reset set asked_by = %s where id = %d".formatted(pia, asked),
                "insert into factor_change (person_id, what) values (%s, 'FACTOR_ADDED')".formatted(ines.id()))) {
            assertThatThrownBy(() -> touched(admin, sql)).as(sql).isInstanceOf(SQLException.class);
        }
        Set<String> released = Database.as(
                admin, connection -> Database.column(connection, "select release_factor_reset(" + asked + ")"));
        assertThat(released).as("what she asked for herself").containsExactly("f");
        assertThat(RunAs.operator(() -> resets.of(ines.id()))).isEqualTo(FactorResets.Standing.RESET_ASKED);
    }

    @Test
    void whoever_runs_the_server_resets_it_where_no_two_are_left_and_the_trail_says_so() throws SQLException {
        assertThat(RunAs.operator(() -> resets.resetFromServer(ines.id()))).isTrue();
        assertThat(RunAs.operator(() -> resets.resetFromServer(ines.id()))).isFalse();
        assertThat(trail()).contains("FACTOR_RESET by SERVER");
    }

    @Test
    void a_second_person_resets_passkeys_as_well_and_it_is_told_once() {
        TestDevice laptop = TestDevice.of(ines.id(), passkeys, port);
        long asked = ask(ines.id());

        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(resets.release(asked)).isTrue();

        assertThat(resets.of(ines.id())).isEqualTo(FactorResets.Standing.NONE);
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        TestPeople.enter(ines.id());
        assertThat(passkeys.list()).isEmpty();
        assertThat(factors.own().orElseThrow().changes())
                .filteredOn(change -> change.what() == FactorChange.What.FACTOR_RESET)
                .hasSize(1);
    }

    @Test
    void database_lets_nobody_but_her_make_a_passkey_of_hers() throws SQLException {
        TestDevice _ = TestDevice.of(ines.id(), passkeys, port);
        String another = """
            insert into passkey (person_id, credential_id, attestation, transports, sign_count, label, browser, made_at)
            values (%s, sha256('another'), '', '', 0, 'Another', '', now())
            """.formatted(ines.id());
        Viewer admin = new Viewer("administrator", ada.toString(), false);
        for (Viewer viewer : List.of(admin, new Viewer("operator", null, true))) {
            assertThatThrownBy(() -> touched(viewer, another))
                    .as(viewer.name())
                    .hasMessageContaining("row-level security");
        }
        for (String sql : List.of(
                "delete from passkey where person_id = " + ines.id(),
                "update passkey set sign_count = 0 where person_id = " + ines.id())) {
            assertThat(touched(admin, sql)).as(sql).isZero();
        }
    }

    private long ask(PersonId person) {
        TestPeople.enter(ada, Role.ADMINISTRATOR);
        resets.ask(person);
        try {
            return Long.parseLong(waitingFor(person).iterator().next());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> waitingFor(PersonId person) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection, "select id::text from factor_reset where state = 'WAITING' and person_id = " + person));
    }

    private Set<String> trail() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection,
                "select kind || ' ' || coalesce(actor_name, 'by ' || origin) from audit_entry where person_id = "
                        + ines.id()));
    }

    private static int touched(Viewer viewer, String sql) throws SQLException {
        return Database.as(viewer, connection -> touched(connection, sql));
    }

    private static int touched(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
