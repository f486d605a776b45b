package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.security.RunAs;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.testing.Browser;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    AccountInvitations invitations;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    Welcome welcome;

    @Autowired
    FailedSignIns failures;

    @AfterEach
    void forget() {
        failures.forget();
    }

    @Test
    void no_secret_reaches_the_log(CapturedOutput log) {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), "wrong-secret-1");
        browser.signIn("\0", "wrong-secret-2");
        browser.signInToStay(ada.email(), ada.password());
        String cookie = browser.cookie("waymark-device").orElseThrow();
        browser.forget("JSESSIONID");
        browser.view("account");
        Browser forged = new Browser(port);
        forged.keep("waymark-device", cookie.substring(0, cookie.length() - 4) + "AAAA");
        forged.isSignedIn();
        RunAs.person(ada.id(), () -> ownPassword.change("wrong-secret-3", "changed-secret"));
        RunAs.person(ada.id(), () -> ownPassword.change(ada.password(), "changed-secret"));
        String token = people.link(ada.id());
        new Browser(port).view("welcome/" + token);
        welcome.choosePassword(token, "short");
        welcome.choosePassword(token, "welcome-secret");
        welcome.choosePassword(token, "welcome-secret");

        assertThat(List.of(
                        ada.password(),
                        "wrong-secret",
                        "changed-secret",
                        "welcome-secret",
                        token,
                        cookie,
                        cookie.substring(0, 40),
                        ada.email()))
                .noneMatch(log.getAll()::contains);
    }

    @Test
    void who_comes_who_fails_and_who_is_refused_is_logged_by_number(CapturedOutput log) {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), "wrong-secret-4");
        browser.signIn(ada.email(), ada.password());
        assertThatThrownBy(() -> RunAs.person(ada.id(), () -> invitations.ask(ada.id())))
                .isInstanceOf(AccessDeniedException.class);
        browser.post("logout", Map.of("_csrf", browser.csrfToken()));

        assertThat(log.getAll())
                .contains("Signing in failed from 127.0.0.1: BadCredentialsException")
                .contains("Person " + ada.id() + " has signed in from 127.0.0.1")
                .contains("Person " + ada.id() + " was refused AccountInvitations.ask")
                .contains("Person " + ada.id() + " has signed out");
    }

    @Test
    void whoever_tries_too_often_is_logged(CapturedOutput log) {
        Member ada = people.member("Ada");
        RunAs.person(ada.id(), () -> ownPassword.change("wrong-secret-5", "changed-secret"));
        for (int tries = 0; tries < SignInThrottle.FAILURES_PER_ACCOUNT; tries++) {
            new Browser(port).signIn(ada.email(), "wrong-secret-5");
            RunAs.person(ada.id(), () -> ownPassword.change("wrong-secret-5", "changed-secret"));
        }
        new Browser(port).signIn(ada.email(), "wrong-secret-5");
        RunAs.person(ada.id(), () -> ownPassword.change("wrong-secret-5", "changed-secret"));

        assertThat(log.getAll())
                .contains("Person " + ada.id() + " was refused another password: PASSWORD_WRONG")
                .contains("Signing in failed from 127.0.0.1: LockedException")
                .contains("Person " + ada.id() + " was refused another password: TOO_MANY_ATTEMPTS");
    }
}
