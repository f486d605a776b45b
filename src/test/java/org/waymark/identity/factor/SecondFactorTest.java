package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.ProofNeeded;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.AskedAgain;
import org.waymark.identity.Welcome;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** A password that somebody else has learned opens nothing where a code is set up. */
@WaymarkServerTest
class SecondFactorTest {

    @LocalServerPort
    int port;

    @Autowired
    OwnFactors factors;

    @Autowired
    AskedAgain askedAgain;

    @Autowired
    Welcome welcome;

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    TestClock clock;

    private Member ada;
    private FactorApp app;

    @BeforeEach
    void ada_has_an_app() {
        clock.stop();
        ada = people.member("Ada");
        app = FactorApp.of(ada.id(), factors, clock);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        failures.forget();
        TestPeople.leave();
    }

    @Test
    void password_alone_opens_nothing_where_a_code_is_set_up() {
        Browser browser = withPassword();

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(Browser.redirect(browser.get("my-data"))).isEqualTo("/login");
        assertThat(browser.view("")).contains("\"/login\",\"_self\"").doesNotContain("Ada");
        assertThat(browser.view("login/code")).contains("One more step").doesNotContain("Ada", ada.email());
        assertThat(browser.cookie("waymark-device")).isEmpty();
        assertThat(browser.cookie("waymark-known")).isEmpty();
        assertThat(openSessions()).isZero();
    }

    @Test
    void code_of_the_app_after_the_password_opens_the_portal() {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(browser.get("account"))).isEqualTo("/login");
        assertThat(Browser.redirect(browser.signIn(ada.email(), ada.password())))
                .isEqualTo("/login/code");
        String before = browser.cookie("JSESSIONID").orElseThrow();

        assertThat(Browser.redirect(FactorApp.type(browser, app.code()))).startsWith("/account");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.cookie("waymark-known")).as("known from now on").isPresent();
        assertThat(browser.view("account")).contains("Your account");
    }

    @Test
    void session_gets_a_new_id_with_the_password_as_well() {
        Browser browser = new Browser(port);
        browser.csrfToken();
        String before = browser.cookie("JSESSIONID").orElseThrow();
        browser.signIn(ada.email(), ada.password());
        Browser thief = new Browser(port);
        thief.keep("JSESSIONID", before);

        assertThat(Browser.redirect(FactorApp.type(thief, app.code()))).isEqualTo("/login?stale");
    }

    @Test
    void wrong_code_opens_nothing_and_the_right_one_still_does() {
        Browser browser = withPassword();

        assertThat(Browser.redirect(FactorApp.type(browser, app.wrong()))).isEqualTo("/login/code?error");
        assertThat(browser.view("login/code?error")).contains("That code is not right");
        assertThat(Browser.redirect(FactorApp.type(browser, ""))).isEqualTo("/login/code?error");
        assertThat(browser.isSignedIn()).isFalse();

        FactorApp.type(browser, app.code());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void a_code_is_not_taken_twice() {
        String code = app.code();
        FactorApp.type(withPassword(), code);
        Browser second = withPassword();

        assertThat(Browser.redirect(FactorApp.type(second, code))).isEqualTo("/login/code?error");
        assertThat(Browser.redirect(
                        FactorApp.type(second, app.at(clock.instant().minusSeconds(30)))))
                .as("nor one that is older")
                .isEqualTo("/login/code?error");
        assertThat(second.isSignedIn()).isFalse();

        clock.advance(Duration.ofSeconds(30));
        FactorApp.type(second, app.code());
        assertThat(second.isSignedIn()).isTrue();
    }

    @Test
    void the_code_that_confirmed_an_app_signs_nobody_in() {
        Browser browser = withPassword();
        FactorApp.type(browser, app.at(clock.instant().minusSeconds(30)));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void recovery_code_works_once() throws SQLException {
        String code = app.recovery().get(3);
        Browser browser = withPassword();
        FactorApp.type(browser, code.toUpperCase(Locale.ROOT).replace("-", " "));
        assertThat(browser.isSignedIn()).isTrue();

        Browser second = withPassword();
        assertThat(Browser.redirect(FactorApp.type(second, code))).isEqualTo("/login/code?error");

        TestPeople.enter(ada.id());
        assertThat(factors.own().orElseThrow().recoveryLeft()).isEqualTo(9);
        assertThat(told()).containsExactlyInAnyOrder("FACTOR_ADDED", "RECOVERY_CODE_USED");
    }

    @Test
    void new_recovery_codes_take_the_place_of_those_before() {
        TestPeople.enter(ada.id());
        List<String> fresh = factors.renewRecovery();
        TestPeople.leave();

        Browser browser = withPassword();
        assertThat(Browser.redirect(FactorApp.type(browser, app.recovery().getFirst())))
                .isEqualTo("/login/code?error");
        FactorApp.type(browser, fresh.getFirst());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void no_code_of_somebody_else_is_taken() {
        Member bo = people.member("Bo");
        FactorApp his = FactorApp.of(bo.id(), factors, clock);
        Browser browser = withPassword();

        FactorApp.type(browser, his.code());
        FactorApp.type(browser, his.recovery().getFirst());

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void codes_are_throttled_and_the_right_password_gives_no_new_attempts() {
        Browser browser = withPassword();
        IntStream.range(0, 10).forEach(attempt -> {
            assertThat(Browser.redirect(FactorApp.type(browser, app.wrong()))).isEqualTo("/login/code?error");
            browser.signIn(ada.email(), ada.password());
        });

        assertThat(Browser.redirect(FactorApp.type(browser, app.code()))).isEqualTo("/login/code?wait");
        assertThat(browser.view("login/code?wait")).contains("Too many attempts");
        assertThat(Browser.redirect(
                        FactorApp.type(withPassword(), app.recovery().getFirst())))
                .as("from elsewhere, and with a recovery code")
                .isEqualTo("/login/code?wait");
        clock.advance(Duration.ofMinutes(16));
        FactorApp.type(withPassword(), app.code());
    }

    @Test
    void a_browser_of_hers_has_attempts_that_nobody_uses_up() {
        Browser hers = withPassword();
        FactorApp.type(hers, app.code());
        Browser guesser = withPassword();
        IntStream.range(0, 11).forEach(attempt -> FactorApp.type(guesser, app.wrong()));
        clock.advance(Duration.ofSeconds(30));
        hers.forget("JSESSIONID");

        hers.signIn(ada.email(), ada.password());
        FactorApp.type(hers, app.code());

        assertThat(hers.isSignedIn()).isTrue();
    }

    @Test
    void a_password_counts_for_ten_minutes_and_only_as_long_as_it_is_hers() {
        Browser slow = withPassword();
        clock.advance(Duration.ofMinutes(10));
        assertThat(Browser.redirect(FactorApp.type(slow, app.code()))).isEqualTo("/login?stale");

        Browser overtaken = withPassword();
        people.password(ada.id(), "another password of hers");
        assertThat(Browser.redirect(FactorApp.type(overtaken, app.code()))).isEqualTo("/login?stale");
        assertThat(overtaken.isSignedIn()).isFalse();
    }

    @Test
    void a_code_without_a_password_is_nothing() {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(FactorApp.type(browser, app.code()))).isEqualTo("/login?stale");
        assertThat(browser.view("login/code")).contains("login").doesNotContain("One more step");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.post("login/code", Map.of("code", app.code())).statusCode())
                .as("without a token of the form")
                .isEqualTo(302);
        assertThat(browser.post(
                                "login/code?code=" + app.code(),
                                Map.of("code", app.code(), "_csrf", browser.csrfToken()))
                        .statusCode())
                .as("in the address")
                .isEqualTo(400);
    }

    @Test
    void an_account_that_is_closed_meanwhile_opens_to_no_code() throws SQLException {
        Browser browser = withPassword();
        Database.change(
                "update account set enabled = false where person_id = ?",
                ada.id().value());
        FactorApp.type(browser, app.code());
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_device_that_stays_signed_in_has_shown_the_code() {
        Browser browser = new Browser(port);
        browser.signInToStay(ada.email(), ada.password());
        assertThat(browser.view("login/code")).contains("remember-me");
        browser.post("login/code", Map.of("code", app.code(), "remember-me", "on", "_csrf", browser.csrfToken()));
        assertThat(browser.isSignedIn()).isTrue();

        browser.forget("JSESSIONID");

        assertThat(browser.isSignedIn()).as("without password and code").isTrue();
    }

    @Test
    void a_device_from_before_the_code_was_set_up_is_signed_out() {
        Member bo = people.member("Bo");
        Browser before = new Browser(port);
        before.signInToStay(bo.email(), bo.password());
        assertThat(before.isSignedIn()).isTrue();

        FactorApp.of(bo.id(), factors, clock);

        assertThat(before.isSignedIn()).isFalse();
    }

    @Test
    void a_new_password_by_a_link_does_not_pass_the_code() {
        String token = people.link(ada.id());
        assertThat(welcome.choosePassword(token, "by whoever has the link")).isEmpty();
        Browser browser = new Browser(port);

        assertThat(Browser.redirect(browser.signIn(ada.email(), "by whoever has the link")))
                .isEqualTo("/login/code");
        assertThat(browser.isSignedIn()).isFalse();
        FactorApp.type(browser, app.code());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void an_app_counts_for_nothing_before_a_code_of_it_was_typed() {
        Member bo = people.member("Bo");
        TestPeople.enter(bo.id());
        String secret = factors.begin().secret();
        assertThat(factors.confirm(
                        secret, OneTimeCodes.code(secret, clock.instant().minusSeconds(90))))
                .isEmpty();
        assertThat(factors.own().orElseThrow().since()).isNull();
        TestPeople.leave();

        assertThat(Browser.redirect(new Browser(port).signIn(bo.email(), bo.password())))
                .isEqualTo("/");
    }

    @Test
    void once_it_is_removed_the_password_is_enough() throws SQLException {
        TestPeople.enter(ada.id());
        factors.remove();
        TestPeople.leave();

        Browser browser = new Browser(port);
        assertThat(Browser.redirect(browser.signIn(ada.email(), ada.password())))
                .isEqualTo("/");
        assertThat(told()).containsExactlyInAnyOrder("FACTOR_ADDED", "FACTOR_REMOVED");
    }

    @Test
    void nothing_of_it_changes_without_a_recent_proof() {
        TestPeople.enterWithoutProof(ada.id());
        for (Runnable act : List.<Runnable>of(
                factors::begin,
                () -> factors.confirm("A".repeat(32), "123456"),
                factors::renewRecovery,
                factors::remove)) {
            assertThatThrownBy(act::run).isInstanceOf(ProofNeeded.class);
        }
    }

    @Test
    void being_asked_again_takes_the_password_and_a_code() {
        TestPeople.enterWithoutProof(ada.id());
        assertThat(askedAgain.isWithCode()).isTrue();
        assertThat(askedAgain.take(ada.password(), "")).contains(AccountProblem.CODE_WRONG);
        assertThat(askedAgain.take("not her password", app.code())).contains(AccountProblem.PASSWORD_WRONG);
        assertThatThrownBy(factors::begin).isInstanceOf(ProofNeeded.class);

        assertThat(askedAgain.take(ada.password(), app.code())).isEmpty();
        assertThat(factors.begin()).isNotNull();
    }

    @Test
    void what_names_a_secret_does_not_say_it() {
        assertThat(new NewFactor("A".repeat(32), "otpauth://")).hasToString("new factor");
    }

    private Browser withPassword() {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.signIn(ada.email(), ada.password());
        assertThat(Browser.redirect(answer)).isEqualTo("/login/code");
        return browser;
    }

    private long openSessions() {
        try {
            return Database.asSuperuser(connection -> Database.column(
                            connection, "select id::text from open_session where person_id = " + ada.id()))
                    .size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> told() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection, "select kind from audit_entry where kind ~ 'FACTOR|RECOVERY' and person_id = " + ada.id()));
    }
}
