package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.OwnSessions;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class OwnPasswordTest {

    private static final String WANTED = "a better one than before";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    OwnSessions sessions;

    @Autowired
    FailedSignIns failures;

    @BeforeEach
    @AfterEach
    void forget() {
        failures.forget();
    }

    @Test
    void new_password_replaces_the_old_one() {
        Member ada = people.member("Ada");

        assertThat(change(ada, ada.password(), WANTED)).isEmpty();

        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), ada.password())))
                .isEqualTo("/login?error");
        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), WANTED)))
                .isEqualTo("/");
    }

    @Test
    void wrong_current_password_changes_nothing() {
        Member ada = people.member("Ada");

        assertThat(change(ada, "not her password", WANTED)).contains(AccountProblem.PASSWORD_WRONG);

        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), ada.password())))
                .isEqualTo("/");
    }

    @Test
    void a_password_that_is_stored_in_clear_text_opens_nothing() throws SQLException {
        Member ada = people.member("Ada");
        Database.asSuperuser(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "update account set password_hash = '{noop}brought along' where person_id = " + ada.id());
            }
            connection.commit();
            return true;
        });

        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), "brought along")))
                .isEqualTo("/login?error");
    }

    @Test
    void weak_password_changes_nothing() {
        Member ada = people.member("Ada");

        assertThat(change(ada, ada.password(), "short")).contains(AccountProblem.PASSWORD_TOO_SHORT);
        assertThat(change(ada, ada.password(), ada.email())).contains(AccountProblem.PASSWORD_KNOWN_TO_OTHERS);

        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), ada.password())))
                .isEqualTo("/");
    }

    @Test
    void current_password_cannot_be_guessed_at_an_unattended_screen() {
        Member ada = people.member("Ada");
        for (int i = 0; i < SignInThrottle.FAILURES_PER_ACCOUNT; i++) {
            assertThat(change(ada, "guess", WANTED)).contains(AccountProblem.PASSWORD_WRONG);
        }

        assertThat(change(ada, ada.password(), WANTED)).contains(AccountProblem.TOO_MANY_ATTEMPTS);
    }

    @Test
    void everywhere_else_the_person_is_signed_out() {
        Member ada = people.member("Ada");
        Member grace = people.member("Grace");
        Browser open = new Browser(port);
        open.signIn(ada.email(), ada.password());
        Browser remembered = new Browser(port);
        remembered.signInToStay(ada.email(), ada.password());
        Browser somebodyElse = new Browser(port);
        somebodyElse.signInToStay(grace.email(), grace.password());

        change(ada, ada.password(), WANTED);

        assertThat(open.isSignedIn()).isFalse();
        assertThat(remembered.isSignedIn()).isFalse();
        assertThat(somebodyElse.isSignedIn()).isTrue();
        assertThat(RunAs.person(ada.id(), sessions::devices)).isEmpty();
    }

    private Optional<AccountProblem> change(Member member, String current, String wanted) {
        return RunAs.person(member.id(), () -> ownPassword.change(current, wanted));
    }
}
