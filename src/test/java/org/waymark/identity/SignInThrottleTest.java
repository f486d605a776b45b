package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class SignInThrottleTest {

    private static final String HERE = "127.0.0.1";
    private static final AttemptOrigin ELSEWHERE = AttemptOrigin.address("203.0.113.7");
    private static final String KNOWN = "waymark-known";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    FailedSignIns failures;

    @BeforeEach
    @AfterEach
    void forget() {
        failures.forget();
        clock.reset();
    }

    @Test
    void account_closes_after_ten_failures_even_for_the_right_password() {
        Member ada = people.member("Ada");

        assertThat(answers(ada.email(), 11)).containsExactly(tenErrorsThenWait());
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/login?wait");
    }

    @Test
    void account_that_does_not_exist_closes_alike() {
        assertThat(answers(TestPeople.newEmail(), 11)).containsExactly(tenErrorsThenWait());
    }

    @Test
    void another_account_stays_open() {
        Member ada = people.member("Ada");
        Member grace = people.member("Grace");
        answers(ada.email(), 11);

        assertThat(signIn(grace.email(), grace.password())).isEqualTo("/");
    }

    @Test
    void account_opens_again_when_the_window_is_over() {
        Member ada = people.member("Ada");
        answers(ada.email(), 11);

        clock.advance(SignInThrottle.WINDOW.minusMinutes(1));
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/login?wait");
        clock.advance(Duration.ofMinutes(2));
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/");
    }

    @Test
    void right_password_forgets_the_failures_of_its_account() {
        Member ada = people.member("Ada");
        answers(ada.email(), 9);
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/");

        assertThat(answers(ada.email(), 9)).containsOnly("/login?error");
    }

    @Test
    void many_attempts_at_the_same_time_are_many() throws Exception {
        Member ada = people.member("Ada");
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 25; i++) {
                answers.add(crowd.submit(() -> signIn(ada.email(), "wrong")));
            }
        }

        List<String> seen = new ArrayList<>();
        for (Future<String> answer : answers) {
            seen.add(answer.get());
        }
        assertThat(seen).filteredOn("/login?error"::equals).hasSize(SignInThrottle.FAILURES_PER_ACCOUNT);
        assertThat(seen).filteredOn("/login?wait"::equals).hasSize(25 - SignInThrottle.FAILURES_PER_ACCOUNT);
    }

    @Test
    void address_closes_for_every_account_until_the_window_is_over() {
        Member ada = people.member("Ada");
        fail(SignInThrottle.FAILURES_PER_ADDRESS - 1);
        assertThat(signIn(TestPeople.newEmail(), "wrong")).isEqualTo("/login?error");

        assertThat(signIn(TestPeople.newEmail(), "wrong")).isEqualTo("/login?wait");
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/login?wait");
        clock.advance(SignInThrottle.WINDOW.plusMinutes(1));
        assertThat(signIn(ada.email(), ada.password())).isEqualTo("/");
    }

    @Test
    void address_is_not_what_a_visitor_says_it_is() {
        fail(SignInThrottle.FAILURES_PER_ADDRESS);

        assertThat(Browser.redirect(new Browser(port)
                        .signIn(
                                TestPeople.newEmail(),
                                "wrong",
                                "X-Forwarded-For",
                                "203.0.113.7",
                                "Forwarded",
                                "for=203.0.113.7")))
                .isEqualTo("/login?wait");
    }

    @Test
    void the_owners_own_browser_gets_in_while_somebody_guesses() {
        Member ada = people.member("Ada");
        Browser own = new Browser(port);
        own.signIn(ada.email(), ada.password());
        own.forget("JSESSIONID");
        answers(ada.email(), 11);
        guessFromEverywhere(ada);

        assertThat(Browser.redirect(own.signIn(ada.email(), "mistyped"))).isEqualTo("/login?error");
        assertThat(Browser.redirect(own.signIn(ada.email(), ada.password()))).isEqualTo("/");
        assertThat(signIn(ada.email(), ada.password()))
                .as("in a browser of which nothing is known")
                .isEqualTo("/login?wait");
    }

    @Test
    void a_known_browser_guesses_no_more_than_others_and_for_its_own_person_alone() {
        Member ada = people.member("Ada");
        Member grace = people.member("Grace");
        Browser own = new Browser(port);
        own.signIn(ada.email(), ada.password());
        own.forget("JSESSIONID");
        for (int i = 0; i < SignInThrottle.FAILURES_PER_ACCOUNT; i++) {
            assertThat(Browser.redirect(own.signIn(ada.email(), "wrong"))).isEqualTo("/login?error");
        }
        assertThat(Browser.redirect(own.signIn(ada.email(), ada.password()))).isEqualTo("/login?wait");

        answers(grace.email(), 11);
        assertThat(Browser.redirect(own.signIn(grace.email(), grace.password())))
                .isEqualTo("/login?wait");
    }

    @Test
    void somebody_elsewhere_gets_in_with_fewer_attempts_while_one_origin_guesses() {
        Member ada = people.member("Ada");
        answers(ada.email(), 11);

        for (int i = 0; i < SignInThrottle.FAILURES_UNDER_ATTACK; i++) {
            assertThat(begins(ada, ELSEWHERE)).isTrue();
        }
        assertThat(begins(ada, ELSEWHERE)).isFalse();
        succeeds(ada, ELSEWHERE);
        assertThat(begins(ada, ELSEWHERE)).isTrue();
        assertThat(signIn(ada.email(), ada.password()))
                .as("what succeeded elsewhere gives nobody new tries here")
                .isEqualTo("/login?wait");
    }

    @Test
    void many_origins_together_guess_no_more_than_thirty_times() {
        Member ada = people.member("Ada");

        assertThat(guessFromEverywhere(ada)).isEqualTo(SignInThrottle.FAILURES_PER_ACCOUNT_EVERYWHERE);
        assertThat(begins(ada, ELSEWHERE)).isFalse();
        clock.advance(SignInThrottle.WINDOW.plusMinutes(1));
        assertThat(begins(ada, ELSEWHERE)).isTrue();
    }

    @Test
    void one_network_of_ipv6_is_one_origin() {
        assertThat(AttemptOrigin.address("2001:db8:1:2::5")).isEqualTo(AttemptOrigin.address("2001:db8:1:2:ffff::1"));
        assertThat(AttemptOrigin.address("2001:db8:1:3::5")).isNotEqualTo(AttemptOrigin.address("2001:db8:1:2::5"));
        assertThat(AttemptOrigin.address("203.0.113.7")).isNotEqualTo(AttemptOrigin.address("203.0.113.8"));
    }

    @Test
    void the_cookie_of_a_known_browser_is_kept_from_scripts_and_other_sites_and_signs_nobody_in() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        assertThat(browser.signIn(ada.email(), ada.password()).headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(KNOWN))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict", "Path=/");

        browser.forget("JSESSIONID");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_new_password_knows_no_browser_of_before() {
        Member ada = people.member("Ada");
        Browser own = new Browser(port);
        own.signIn(ada.email(), ada.password());
        own.forget("JSESSIONID");
        RunAs.operator(() -> {
            accounts.setPassword(ada.id(), "another password of hers");
            return true;
        });
        answers(ada.email(), 11);

        assertThat(Browser.redirect(own.signIn(ada.email(), "another password of hers")))
                .isEqualTo("/login?wait");
    }

    /** Guesses until nothing more is let through, and tells how often. */
    private int guessFromEverywhere(Member member) {
        int begun = 0;
        for (int origin = 0; origin < 50; origin++) {
            while (begins(member, AttemptOrigin.address("198.51.100." + origin))) {
                begun++;
            }
        }
        return begun;
    }

    private boolean begins(Member member, AttemptOrigin origin) {
        return RunAs.operator(() -> throttle.begin(member.email(), origin));
    }

    private void succeeds(Member member, AttemptOrigin origin) {
        RunAs.operator(() -> {
            throttle.succeeded(member.email(), origin);
            return true;
        });
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            RunAs.operator(() -> {
                throttle.failed(HERE);
                return true;
            });
        }
    }

    private List<String> answers(String email, int times) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(signIn(email, "wrong"));
        }
        return answers;
    }

    private String signIn(String email, String password) {
        return Browser.redirect(new Browser(port).signIn(email, password));
    }

    private static String[] tenErrorsThenWait() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < SignInThrottle.FAILURES_PER_ACCOUNT; i++) {
            expected.add("/login?error");
        }
        expected.add("/login?wait");
        return expected.toArray(String[]::new);
    }
}
