package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.ProofNeeded;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountProblem;
import org.waymark.identity.AskedAgain;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** A device of hers lets her in, and nothing that only looks like it. */
@WaymarkServerTest
class PasskeyTest {

    @LocalServerPort
    int port;

    @Autowired
    OwnPasskeys passkeys;

    @Autowired
    OwnFactors factors;

    @Autowired
    FactorResets resets;

    @Autowired
    AskedAgain askedAgain;

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    TestClock clock;

    private Member ada;
    private TestDevice laptop;

    @BeforeEach
    void ada_has_a_passkey() {
        clock.stop();
        ada = people.member("Ada");
        laptop = TestDevice.of(ada.id(), passkeys, port);
    }

    @AfterEach
    void nobody() {
        clock.reset();
        failures.forget();
        TestPeople.leave();
    }

    @Test
    void passkey_signs_in_as_anybody_is_without_a_password() {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(browser.get("account"))).isEqualTo("/login");
        String before = browser.cookie("JSESSIONID").orElseThrow();

        assertThat(laptop.signIn(browser)).startsWith("/account");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.cookie("waymark-known")).as("known from now on").isPresent();
        assertThat(browser.cookie("waymark-device")).isEmpty();
        assertThat(browser.view("account")).contains("Your account", "My laptop");
    }

    @Test
    void password_alone_opens_nothing_any_more_and_the_passkey_is_the_second_step() {
        Browser browser = new Browser(port);
        assertThat(Browser.redirect(browser.signIn(ada.email(), ada.password())))
                .isEqualTo("/login/code");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.view("login/code")).contains("Sign in with a passkey");

        laptop.signIn(browser);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void device_on_which_she_stays_signed_in_asks_for_nothing() {
        Browser browser = new Browser(port);
        String answer = laptop.sign(TestDevice.ask(browser));
        browser.post("login/passkey", Map.of("answer", answer, "remember-me", "on", "_csrf", browser.csrfToken()));
        browser.forget("JSESSIONID");

        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void answer_is_taken_once_and_only_where_and_while_it_was_asked() {
        Browser browser = new Browser(port);
        String answer = laptop.sign(TestDevice.ask(browser));
        Browser thief = new Browser(port);
        assertThat(TestDevice.send(thief, answer)).as("nothing was asked there").isEqualTo("/login?stale");
        TestDevice.ask(thief);
        assertThat(TestDevice.send(thief, answer))
                .as("something else was asked there")
                .isEqualTo("/login?passkey");

        assertThat(TestDevice.send(browser, answer)).isEqualTo("/");
        Browser later = new Browser(port);
        TestDevice.ask(later);
        assertThat(TestDevice.send(later, answer)).isEqualTo("/login?passkey");
        assertThat(TestDevice.send(later, answer)).isEqualTo("/login?stale");

        Browser slow = new Browser(port);
        String question = TestDevice.ask(slow);
        clock.advance(Duration.ofMinutes(5));
        assertThat(TestDevice.send(slow, laptop.sign(question))).isEqualTo("/login?passkey");
        assertThat(List.of(thief, later, slow)).noneMatch(Browser::isSignedIn);
    }

    @Test
    void answer_without_verification_from_another_place_or_with_another_key_is_refused() {
        laptop.verified = false;
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        laptop.verified = true;

        String origin = laptop.origin;
        laptop.origin = "https://waymark.example.evil";
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        laptop.origin = origin;

        laptop.host = "evil.example";
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        laptop.host = "localhost";

        Browser browser = new Browser(port);
        String question = TestDevice.ask(browser);
        String forged = new TestDevice(port).sign(question);
        String hers = laptop.sign(question);
        String id = hers.substring(hers.indexOf("rawId\":\"") + 8).split("\"", 2)[0];
        String his = forged.substring(forged.indexOf("rawId\":\"") + 8).split("\"", 2)[0];
        assertThat(TestDevice.send(browser, forged.replace(his, id))).isEqualTo("/login?passkey");

        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/");
    }

    @Test
    void her_key_does_not_sign_in_as_somebody_else() {
        Member bo = people.member("Bo");
        TestDevice his = TestDevice.of(bo.id(), passkeys, port);
        laptop.handle = his.handle;

        Browser browser = new Browser(port);
        assertThat(laptop.signIn(browser)).isEqualTo("/login?passkey");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void what_is_no_answer_is_refused() {
        for (String answer : List.of(
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"rawId\":\"AAAA\"}",
                "{\"rawId\":\"AAAA\",\"response\":{}}",
                "x".repeat(20_000))) {
            Browser browser = new Browser(port);
            TestDevice.ask(browser);
            assertThat(TestDevice.send(browser, answer)).as(answer).isEqualTo("/login?passkey");
        }
    }

    @Test
    void copy_that_has_signed_less_often_is_refused_and_she_is_told() throws SQLException {
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/");
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/");
        laptop.count = 1;

        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");

        assertThat(told()).contains("PASSKEY_REFUSED");
        TestPeople.enter(ada.id());
        assertThat(passkeys.list().getFirst().refused()).isNotNull();
    }

    @Test
    void device_that_does_not_count_is_fine() {
        Member bo = people.member("Bo");
        TestDevice device = new TestDevice(port);
        device.counts = false;
        TestPeople.enter(bo.id());
        NewPasskey begun = passkeys.begin();
        passkeys.add(begun, device.make(begun.json()), "A phone", null);
        TestPeople.leave();

        assertThat(device.signIn(new Browser(port))).isEqualTo("/");
        assertThat(device.signIn(new Browser(port))).isEqualTo("/");
    }

    @Test
    void closed_account_opens_to_no_passkey() throws SQLException {
        Database.change(
                "update account set enabled = false where person_id = ?",
                ada.id().value());
        Browser browser = new Browser(port);
        assertThat(laptop.signIn(browser)).isEqualTo("/login?passkey");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void removed_passkey_opens_nothing_and_the_password_is_enough_again() throws SQLException {
        Browser signedIn = new Browser(port);
        laptop.signIn(signedIn);
        TestPeople.enter(ada.id());
        assertThat(passkeys.remove(passkeys.list().getFirst().id())).isTrue();
        assertThat(factors.own().orElseThrow().recoveryLeft()).isZero();
        TestPeople.leave();

        assertThat(signedIn.isSignedIn()).as("where it had signed in").isFalse();
        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), ada.password())))
                .isEqualTo("/");
        assertThat(told()).containsExactlyInAnyOrder("PASSKEY_ADDED", "PASSKEY_REMOVED");
    }

    @Test
    void wrong_answers_are_throttled_apart_from_her_known_browser() {
        Browser hers = new Browser(port);
        assertThat(laptop.signIn(hers)).isEqualTo("/");
        laptop.verified = false;
        IntStream.range(0, 10)
                .forEach(attempt -> assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey"));
        laptop.verified = true;

        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?wait");
        hers.forget("JSESSIONID");
        assertThat(laptop.signIn(hers)).isEqualTo("/");
    }

    @Test
    void recovery_code_after_the_password_lets_in_whoever_lost_the_device() {
        Member bo = people.member("Bo");
        TestDevice device = new TestDevice(port);
        TestPeople.enter(bo.id());
        NewPasskey begun = passkeys.begin();
        List<String> recovery =
                passkeys.add(begun, device.make(begun.json()), "A phone", null).recovery();
        TestPeople.leave();
        assertThat(recovery).hasSize(10);

        Browser browser = new Browser(port);
        browser.signIn(bo.email(), bo.password());
        FactorApp.type(browser, recovery.getFirst());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void first_passkey_signs_out_elsewhere_and_a_second_one_does_not() {
        Member bo = people.member("Bo");
        Browser before = new Browser(port);
        before.signInToStay(bo.email(), bo.password());
        TestDevice first = TestDevice.of(bo.id(), passkeys, port);
        assertThat(before.isSignedIn()).isFalse();

        Browser since = new Browser(port);
        first.signIn(since);
        TestDevice second = TestDevice.of(bo.id(), passkeys, port);
        assertThat(since.isSignedIn()).isTrue();
        assertThat(second.signIn(new Browser(port))).isEqualTo("/");
        TestPeople.enter(bo.id());
        assertThat(factors.own().orElseThrow().recoveryLeft()).isEqualTo(10);
    }

    @Test
    void nobody_adds_a_passkey_for_somebody_else() {
        Member bo = people.member("Bo");
        TestPeople.enter(ada.id());
        NewPasskey hers = passkeys.begin();
        TestPeople.enter(bo.id());
        TestDevice device = new TestDevice(port);
        assertThat(passkeys.add(hers, device.make(hers.json()), "A phone", null).outcome())
                .isEqualTo(OwnPasskeys.Outcome.REFUSED);

        NewPasskey his = passkeys.begin();
        assertThat(passkeys.add(his, laptop.make(his.json()), "A phone", null).outcome())
                .as("with an id that another person's passkey has")
                .isEqualTo(OwnPasskeys.Outcome.REFUSED);
        assertThat(passkeys.list()).isEmpty();
        long id = idOfHers();
        passkeys.rename(id, "His now");
        passkeys.remove(id);

        TestPeople.enter(ada.id());
        assertThat(passkeys.list()).extracting(Passkey::label).containsExactly("My laptop");
    }

    @Test
    void device_that_answers_something_else_adds_no_passkey() {
        TestPeople.enter(ada.id());
        NewPasskey begun = passkeys.begin();
        TestDevice phone = new TestDevice(port);
        assertThat(passkeys.add(begun, phone.make(passkeys.begin().json()), "A phone", null)
                        .outcome())
                .as("to another question")
                .isEqualTo(OwnPasskeys.Outcome.REFUSED);
        phone.verified = false;
        assertThat(passkeys.add(begun, phone.make(begun.json()), "A phone", null)
                        .outcome())
                .isEqualTo(OwnPasskeys.Outcome.REFUSED);
        phone.verified = true;
        phone.origin = "https://evil.example";
        assertThat(passkeys.add(begun, phone.make(begun.json()), "A phone", null)
                        .outcome())
                .isEqualTo(OwnPasskeys.Outcome.REFUSED);
        assertThat(passkeys.add(begun, "{}", "A phone", null).outcome()).isEqualTo(OwnPasskeys.Outcome.REFUSED);
        assertThat(passkeys.list()).hasSize(1);
    }

    @Test
    void nothing_of_it_changes_without_a_recent_proof() {
        TestPeople.enter(ada.id());
        NewPasskey begun = passkeys.begin();
        TestPeople.enterWithoutProof(ada.id());
        for (Runnable act : List.<Runnable>of(
                passkeys::begin, () -> passkeys.add(begun, "{}", "A phone", null), () -> passkeys.remove(idOfHers()))) {
            assertThatThrownBy(act::run).isInstanceOf(ProofNeeded.class);
        }
    }

    @Test
    void passkey_answers_when_she_is_asked_again_and_nobody_elses_does() {
        Member bo = people.member("Bo");
        TestDevice his = TestDevice.of(bo.id(), passkeys, port);
        TestPeople.enterWithoutProof(ada.id());
        assertThat(askedAgain.isByPasskey()).isTrue();
        PasskeyQuestion question = askedAgain.ask();
        assertThat(askedAgain.take(question, his.sign(question.json()))).contains(AccountProblem.PASSKEY_WRONG);
        assertThatThrownBy(passkeys::begin).isInstanceOf(ProofNeeded.class);

        assertThat(askedAgain.take(question, laptop.sign(question.json()))).isEmpty();
        assertThat(passkeys.begin()).isNotNull();
    }

    @Test
    void app_can_go_while_a_passkey_stays_and_recovery_codes_stay_with_it() {
        FactorApp app = FactorApp.of(ada.id(), factors, clock);
        TestPeople.enter(ada.id());
        factors.remove();
        assertThat(factors.own().orElseThrow().recoveryLeft()).isEqualTo(10);
        TestPeople.leave();

        Browser browser = new Browser(port);
        assertThat(Browser.redirect(browser.signIn(ada.email(), ada.password())))
                .isEqualTo("/login/code");
        FactorApp.type(browser, app.code());
        assertThat(browser.isSignedIn()).isFalse();
        FactorApp.type(browser, app.recovery().getFirst());
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void reset_on_the_server_takes_passkeys_as_well_and_is_told_once() throws SQLException {
        FactorApp _ = FactorApp.of(ada.id(), factors, clock);
        TestDevice _ = TestDevice.of(ada.id(), passkeys, port);
        assertThat(RunAs.operator(() -> resets.resetFromServer(ada.id()))).isTrue();

        assertThat(laptop.signIn(new Browser(port))).isEqualTo("/login?passkey");
        assertThat(Browser.redirect(new Browser(port).signIn(ada.email(), ada.password())))
                .isEqualTo("/");
        Set<String> resetTold = Database.asSuperuser(connection -> Database.column(
                connection,
                "select id::text from factor_change where what = 'FACTOR_RESET' and person_id = " + ada.id()));
        assertThat(resetTold).hasSize(1);
    }

    @Test
    void spring_securitys_own_pages_are_not_there() {
        Browser browser = new Browser(port);
        for (String address : List.of("login/webauthn.js", "webauthn/register", "webauthn/authenticate/options")) {
            assertThat(Browser.redirect(browser.get(address))).as(address).isEqualTo("/login");
        }
        assertThat(browser.post("login/passkey", Map.of("answer", "{}")).statusCode())
                .as("without a token of the form")
                .isEqualTo(302);
        assertThat(browser.post("login/passkey?answer=none", Map.of("_csrf", browser.csrfToken()))
                        .statusCode())
                .as("in the address")
                .isEqualTo(400);
    }

    @Test
    void what_a_device_knows_her_by_says_nothing_of_her() {
        assertThat(laptop.handle).hasSize(43).isNotEqualTo(ada.id().toString()).doesNotContain(ada.email());
    }

    private long idOfHers() {
        try {
            return Long.parseLong(Database.asSuperuser(connection ->
                            Database.column(connection, "select id::text from passkey where person_id = " + ada.id()))
                    .iterator()
                    .next());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> told() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection, "select kind from audit_entry where kind ~ 'PASSKEY|FACTOR' and person_id = " + ada.id()));
    }
}
