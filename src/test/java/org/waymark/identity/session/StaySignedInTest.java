package org.waymark.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditTrail;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class StaySignedInTest {

    private static final String COOKIE = "waymark-device";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    OwnSessions sessions;

    @Autowired
    RememberedDevices devices;

    @Autowired
    DeviceReturns returns;

    @Autowired
    ReturningUsers accounts;

    @Autowired
    OpenSessions openSessions;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void cookies_have_a_name_that_browsers_take_from_this_host_and_by_https_alone() {
        assertThat(Path.of("docker-compose.yml"))
                .content()
                .contains(
                        "SERVER_SERVLET_SESSION_COOKIE_SECURE: \"true\"",
                        "SERVER_SERVLET_SESSION_COOKIE_NAME: __Host-waymark-session");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new StaySignedIn(devices, returns, accounts, openSessions, true)
                .loginFail(new MockHttpServletRequest(), response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-waymark-device=;")
                .contains("; Path=/;", "Secure")
                .doesNotContain("Domain");
    }

    @Test
    void device_comes_back_without_its_session() {
        Browser browser = remembered(people.member("Ada"));

        browser.forget("JSESSIONID");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.view("")).contains("Ada");
    }

    @Test
    void device_is_not_remembered_unless_asked_for() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());

        assertThat(browser.cookie(COOKIE)).isEmpty();
        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void requests_at_the_same_time_all_get_in() throws Exception {
        String cookie = remembered(people.member("Ada")).cookie(COOKIE).orElseThrow();
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(tabs.submit(() -> withCookie(cookie).isSignedIn()));
            }
        }

        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
    }

    @Test
    void each_return_replaces_the_secret() {
        Browser browser = remembered(people.member("Ada"));
        String first = browser.cookie(COOKIE).orElseThrow();

        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isTrue();

        String second = browser.cookie(COOKIE).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(decode(second)[0]).isEqualTo(decode(first)[0]);
        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void requests_that_were_on_their_way_get_the_same_new_secret() {
        String cookie = remembered(people.member("Ada")).cookie(COOKIE).orElseThrow();
        Browser page = withCookie(cookie);
        Browser heartbeat = withCookie(cookie);
        assertThat(page.isSignedIn()).isTrue();
        assertThat(heartbeat.isSignedIn()).isTrue();

        assertThat(heartbeat.cookie(COOKIE)).isEqualTo(page.cookie(COOKIE)).isNotEqualTo(Optional.of(cookie));
        clock.advance(Duration.ofDays(1));
        heartbeat.forget("JSESSIONID");
        assertThat(heartbeat.isSignedIn()).isTrue();
    }

    @Test
    void stolen_cookie_ends_the_device_for_both_as_soon_as_the_second_of_them_comes() {
        Member ada = people.member("Ada");
        Browser owner = remembered(ada);
        Browser thief = withCookie(owner.cookie(COOKIE).orElseThrow());
        assertThat(thief.isSignedIn())
                .as("nobody can tell the first one from the owner")
                .isTrue();
        clock.advance(RememberedDevices.GRACE);

        owner.forget("JSESSIONID");
        assertThat(owner.isSignedIn()).isFalse();

        assertThat(thief.isSignedIn()).as("the session that was opened with it").isFalse();
        thief.forget("JSESSIONID");
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(owner.cookie(COOKIE)).as("it is taken away").isEmpty();
        assertThat(as(ada.id(), sessions::devices)).isEmpty();
    }

    @Test
    void copy_of_a_cookie_that_was_replaced_ends_the_device_and_its_owner_is_told() {
        Member ada = people.member("Ada");
        Browser owner = remembered(ada);
        String copied = owner.cookie(COOKIE).orElseThrow();
        owner.forget("JSESSIONID");
        assertThat(owner.isSignedIn()).isTrue();
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(ada.email(), ada.password());
        assertThat(elsewhere.view("account")).doesNotContain("was used by two");
        clock.advance(RememberedDevices.GRACE);

        Browser thief = withCookie(copied);
        assertThat(thief.isSignedIn()).isFalse();

        assertThat(owner.isSignedIn()).as("what the device had open").isFalse();
        assertThat(elsewhere.isSignedIn())
                .as("where she signed in with her password")
                .isTrue();
        assertThat(elsewhere.view("account")).contains("A device of yours was used by two");
        assertThat(as(ada.id(), trail::ownMisusedDevices))
                .singleElement()
                .extracting(AuditEntry::kind)
                .isEqualTo("DEVICE_MISUSED");
        assertThat(as(people.member("Grace").id(), trail::ownMisusedDevices)).isEmpty();
    }

    @Test
    void signing_out_ends_what_a_copy_of_the_cookie_has_opened() {
        Browser owner = remembered(people.member("Ada"));
        Browser thief = withCookie(owner.cookie(COOKIE).orElseThrow());
        assertThat(thief.isSignedIn()).isTrue();

        owner.post("logout", Map.of("_csrf", owner.csrfToken()));

        assertThat(thief.isSignedIn()).isFalse();
        thief.forget("JSESSIONID");
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void signing_out_ends_the_device_of_the_session_also_without_its_cookie() {
        Browser owner = remembered(people.member("Ada"));
        String cookie = owner.cookie(COOKIE).orElseThrow();
        owner.forget(COOKIE);

        owner.post("logout", Map.of("_csrf", owner.csrfToken()));

        assertThat(withCookie(cookie).isSignedIn()).isFalse();
    }

    @Test
    void cookie_is_kept_from_scripts_and_other_sites() {
        Member ada = people.member("Ada");
        assertThat(new Browser(port)
                        .signInToStay(ada.email(), ada.password())
                        .headers()
                        .allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(COOKIE))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void device_is_forgotten_thirty_days_after_its_last_use() {
        Browser browser = remembered(people.member("Ada"));
        browser.forget("JSESSIONID");

        clock.advance(Duration.ofDays(29));
        assertThat(browser.isSignedIn()).isTrue();
        browser.forget("JSESSIONID");
        clock.advance(Duration.ofDays(29));
        assertThat(browser.isSignedIn()).isTrue();
        browser.forget("JSESSIONID");
        clock.advance(Duration.ofDays(31));
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void device_is_forgotten_after_half_a_year_however_often_it_is_used() {
        Browser browser = remembered(people.member("Ada"));
        for (int visits = 0; visits < 6; visits++) {
            clock.advance(Duration.ofDays(29));
            browser.forget("JSESSIONID");
            assertThat(browser.isSignedIn()).isTrue();
        }

        clock.advance(Duration.ofDays(10));
        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void signing_out_forgets_the_device() {
        Browser browser = remembered(people.member("Ada"));
        String cookie = browser.cookie(COOKIE).orElseThrow();

        browser.post("logout", Map.of("_csrf", browser.csrfToken()));

        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(withCookie(cookie).isSignedIn()).isFalse();
    }

    @Test
    void device_that_was_signed_out_elsewhere_is_out_at_once() {
        Member ada = people.member("Ada");
        Browser lost = remembered(ada);
        Browser other = remembered(ada);
        List<RememberedDevice> devices = RunAs.person(ada.id(), sessions::devices);
        assertThat(devices).hasSize(2);

        String series = series(lost);
        withProof(ada.id(), () -> sessions.signOutDevice(series));

        assertThat(lost.isSignedIn()).as("its open session has ended as well").isFalse();
        assertThat(other.isSignedIn()).isTrue();
        assertThat(RunAs.person(ada.id(), sessions::devices))
                .extracting(RememberedDevice::series)
                .containsExactly(series(other));
    }

    @Test
    void nobody_signs_out_the_device_of_another() {
        Browser browser = remembered(people.member("Ada"));
        String series = series(browser);

        withProof(people.member("Grace").id(), () -> sessions.signOutDevice(series));

        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void forged_secret_does_not_get_in() {
        String series = series(remembered(people.member("Ada")));

        assertThat(withCookie(encode(series + ":" + Hashes.newSecret())).isSignedIn())
                .isFalse();
        assertThat(withCookie(encode(series + ":" + series)).isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%", "=", "a:b", "%zz:%zz", "a:b:c", "\0:\0"})
    void cookie_that_is_not_ours_is_taken_away(String content) {
        Browser browser = withCookie(encode(content));
        assertThat(Browser.redirect(browser.get("account"))).isEqualTo("/login");
        assertThat(browser.cookie(COOKIE)).isEmpty();
    }

    @Test
    void signing_out_with_a_cookie_that_is_not_ours_works() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());
        browser.keep(COOKIE, encode("%zz"));

        assertThat(Browser.redirect(browser.post("logout", Map.of("_csrf", browser.csrfToken()))))
                .isEqualTo("/login");
    }

    @Test
    void closed_account_is_not_remembered() {
        Member ada = people.member("Ada");
        Browser browser = remembered(ada);
        browser.forget("JSESSIONID");
        asOperator(() -> jdbc.sql("update account set enabled = false where person_id = :person")
                .param("person", ada.id().value())
                .update());

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void database_does_not_hold_the_secret() {
        Browser browser = remembered(people.member("Ada"));
        String secret = decode(browser.cookie(COOKIE).orElseThrow())[1];

        String row = asOperator(() -> jdbc.sql("select d::text from remembered_device d where series = :series")
                .param("series", series(browser))
                .query(String.class)
                .single());

        assertThat(row).contains(series(browser)).doesNotContain(secret);
        assertThat(row).contains(HexFormat.of().formatHex(Hashes.sha256(secret)));
    }

    private <T> T asOperator(Supplier<T> work) {
        return RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
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

    private Browser remembered(Member member) {
        Browser browser = new Browser(port);
        browser.signInToStay(member.email(), member.password());
        assertThat(browser.isSignedIn()).isTrue();
        return browser;
    }

    private Browser withCookie(String value) {
        Browser browser = new Browser(port);
        browser.keep(COOKIE, value);
        return browser;
    }

    private static String series(Browser browser) {
        return decode(browser.cookie(COOKIE).orElseThrow())[0];
    }

    private static String[] decode(String cookie) {
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8).split(":");
    }

    private static String encode(String content) {
        return Base64.getEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
}
