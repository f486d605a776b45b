package org.waymark.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Patience.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** Where somebody is signed in, and the ends of it. */
@WaymarkServerTest
class OwnSessionsTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String EDGE =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnSessions sessions;

    @Autowired
    SessionsOfOthers sessionsOfOthers;

    @Autowired
    SessionKeeper keeper;

    @Autowired
    TestClock clock;

    private Member ada;
    private Browser desk;
    private Browser train;

    @BeforeEach
    void ada_is_signed_in_twice() {
        ada = people.member("Ada");
        desk = new Browser(port);
        desk.signIn(ada.email(), ada.password(), "User-Agent", FIREFOX);
        train = new Browser(port);
        train.signIn(ada.email(), ada.password(), "User-Agent", EDGE);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void each_place_is_listed_in_a_few_words_and_nothing_else_of_the_browser_is_kept() throws SQLException {
        assertThat(open())
                .extracting(OpenSession::browser)
                .containsExactlyInAnyOrder("Firefox, Windows", "Edge, macOS");
        assertThat(stored()).hasSize(2).noneMatch(row -> row.contains("Gecko"));
        assertThat(desk.view("account")).contains("Firefox, Windows", "Edge, macOS", "Here");
    }

    @Test
    void signing_out_there_ends_that_session_and_no_other() {
        withProof(ada.id(), () -> sessions.signOut(named("Edge, macOS")));

        assertThat(train.isSignedIn()).isFalse();
        assertThat(desk.isSignedIn()).isTrue();
    }

    @Test
    void signing_out_everywhere_else_forgets_the_devices_too() {
        Browser phone = new Browser(port);
        phone.signInToStay(ada.email(), ada.password());

        withProof(ada.id(), () -> sessions.signOutElsewhere());

        for (Browser browser : List.of(desk, train, phone)) {
            assertThat(browser.isSignedIn()).isFalse();
        }
        assertThat(as(ada.id(), sessions::devices)).isEmpty();
    }

    @Test
    void nobody_ends_the_session_of_another() throws SQLException {
        Browser phone = new Browser(port);
        phone.signInToStay(ada.email(), ada.password());
        Member grace = people.member("Grace");
        withProof(grace.id(), () -> sessions.signOut(named("Edge, macOS")));
        withProof(grace.id(), () -> sessions.signOutElsewhere());

        assertThat(train.isSignedIn()).isTrue();
        assertThat(as(grace.id(), sessions::list)).isEmpty();
        for (String function : List.of("end_sessions_of(%s, null)", "forget_devices_of(%s)")) {
            assertThat(ended(function, new Viewer("Grace", grace.id().toString(), false)))
                    .isZero();
            assertThat(ended(function, new Viewer("nobody", null, false))).isZero();
            assertThat(ended(function, new Viewer("operator", "", true))).isPositive();
        }
    }

    @Test
    void a_session_that_ends_by_itself_is_listed_no_more() {
        train.post("logout", Map.of("_csrf", train.csrfToken()));

        assertThat(open()).extracting(OpenSession::browser).containsExactly("Firefox, Windows");
    }

    @Test
    void twelve_hours_are_the_longest_however_much_it_is_used() {
        clock.advance(Duration.ofHours(11));
        keeper.keep();
        assertThat(desk.isSignedIn()).isTrue();

        clock.advance(Duration.ofHours(1));
        keeper.keep();
        assertThat(desk.isSignedIn()).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    void what_is_ended_on_another_node_ends_here() throws SQLException {
        Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from open_session where person_id = " + ada.id());
                connection.commit();
                statement.execute("select pg_notify('waymark_updates', 'another-node sessions-of " + ada.id() + "')");
                connection.commit();
                return true;
            }
        });

        await().untilAsserted(() -> assertThat(desk.isSignedIn()).isFalse());
    }

    @Test
    void a_role_that_is_taken_away_and_a_password_that_is_set_end_what_is_open() {
        RunAs.operator(() -> {
            accounts.grant(ada.id(), Role.PEOPLE_TEAM);
            accounts.revoke(ada.id(), Role.PEOPLE_TEAM);
            return true;
        });
        assertThat(desk.isSignedIn()).isFalse();
        desk.signIn(ada.email(), ada.password());
        assertThat(desk.isSignedIn()).isTrue();

        RunAs.operator(() -> {
            accounts.setPassword(ada.id(), "another password");
            return true;
        });
        assertThat(desk.isSignedIn()).isFalse();
    }

    @Test
    void an_administrator_signs_somebody_out_everywhere_and_nobody_else() {
        Browser phone = new Browser(port);
        phone.signInToStay(ada.email(), ada.password());
        Member admin = people.member("Admin");
        Browser other = new Browser(port);
        other.signIn(admin.email(), admin.password());
        RunAs.operator(() -> {
            accounts.grant(admin.id(), Role.ADMINISTRATOR);
            return true;
        });

        signsAdaOut(admin, Role.ADMINISTRATOR);

        for (Browser browser : List.of(desk, train, phone)) {
            assertThat(browser.isSignedIn()).isFalse();
        }
        assertThat(as(ada.id(), sessions::devices)).isEmpty();
        assertThat(other.isSignedIn()).isTrue();
        desk.signIn(ada.email(), ada.password());
        assertThat(desk.isSignedIn()).as("her password is what it was").isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYEE", "PEOPLE_TEAM"})
    void nobody_but_an_administrator_signs_somebody_else_out(Role role) {
        Member grace = people.member("Grace");

        assertThatThrownBy(() -> signsAdaOut(grace, role)).isInstanceOf(AccessDeniedException.class);

        assertThat(desk.isSignedIn()).isTrue();
    }

    private void signsAdaOut(Member viewer, Role role) {
        TestPeople.enter(viewer.id(), role);
        try {
            sessionsOfOthers.signOut(ada.id());
        } finally {
            TestPeople.leave();
        }
    }

    /** As whoever has just typed their password. */
    private static void withProof(PersonId person, Runnable work) {
        TestPeople.enter(person);
        try {
            work.run();
        } finally {
            TestPeople.leave();
        }
    }

    private List<OpenSession> open() {
        return as(ada.id(), sessions::list);
    }

    private UUID named(String browser) {
        return open().stream()
                .filter(session -> session.browser().equals(browser))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long ended(String function, Viewer viewer) throws SQLException {
        return Database.as(viewer, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select " + function.formatted(ada.id()))) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private List<String> stored() throws SQLException {
        return Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select s::text from open_session s where person_id = " + ada.id())) {
                List<String> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
                return all;
            }
        });
    }
}
