package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class WelcomeTest {

    private static final String PASSWORD = "one that she chose";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    Welcome welcome;

    @Autowired
    OneTimeLinks links;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void link_tells_whose_it_is_and_lets_them_in_with_the_password_they_choose() {
        String email = TestPeople.newEmail();
        String token = invite(people.person("Ada", email));

        assertThat(welcome.find(token).orElseThrow().person())
                .satisfies(person ->
                        assertThat(Objects.requireNonNull(person).name()).isEqualTo("Ada"));
        assertThat(welcome.choosePassword(token, PASSWORD)).isEmpty();

        assertThat(Browser.redirect(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void link_works_once() {
        String email = TestPeople.newEmail();
        String token = invite(people.person("Ada", email));
        welcome.choosePassword(token, PASSWORD);

        assertThat(welcome.find(token)).isEmpty();
        assertThat(welcome.choosePassword(token, "somebody else's")).contains(AccountProblem.LINK_OVER);
        assertThat(Browser.redirect(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    @Test
    void weak_password_does_not_use_the_link_up() {
        String token = invite(people.person("Ada", TestPeople.newEmail()));

        assertThat(welcome.choosePassword(token, "short")).contains(AccountProblem.PASSWORD_TOO_SHORT);
        assertThat(welcome.choosePassword(token, PASSWORD)).isEmpty();
    }

    @Test
    void link_ends_after_seven_days() {
        String token = invite(people.person("Ada", TestPeople.newEmail()));
        clock.advance(Duration.ofDays(7));

        assertThat(welcome.find(token)).isEmpty();
        assertThat(welcome.choosePassword(token, PASSWORD)).contains(AccountProblem.LINK_OVER);
    }

    @Test
    void new_link_ends_the_earlier_one() {
        PersonId ada = people.person("Ada", TestPeople.newEmail());
        String earlier = invite(ada);
        String later = invite(ada);

        assertThat(welcome.find(earlier)).isEmpty();
        assertThat(welcome.find(later)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\0", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void unknown_link_leads_nowhere(String token) {
        assertThat(welcome.find(token)).isEmpty();
        assertThat(welcome.choosePassword(token, PASSWORD)).contains(AccountProblem.LINK_OVER);
        assertThat(welcome.becomeFirstAdministrator(token, "Eve", TestPeople.newEmail(), PASSWORD))
                .contains(AccountProblem.LINK_OVER);
    }

    @Test
    void of_two_who_use_a_link_at_the_same_time_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String email = TestPeople.newEmail();
            String token = invite(people.person("Ada", email));
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> passwords = List.of("the first password", "the second password");

            List<Optional<AccountProblem>> answers;
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                answers = two
                        .invokeAll(passwords.stream()
                                .<Callable<Optional<AccountProblem>>>map(password -> () -> {
                                    start.await();
                                    return welcome.choosePassword(token, password);
                                })
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .toList();
            }

            assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(AccountProblem.LINK_OVER));
            String winner = passwords.get(answers.indexOf(Optional.<AccountProblem>empty()));
            assertThat(Browser.redirect(new Browser(port).signIn(email, winner)))
                    .isEqualTo("/");
        }
    }

    @Test
    void link_for_somebody_who_forgot_their_password_signs_them_out_everywhere() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signInToStay(ada.email(), ada.password());

        welcome.choosePassword(invite(ada.id()), PASSWORD);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void nobody_becomes_the_first_administrator_once_there_is_an_account() {
        people.member("Ada");
        String token =
                RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> links.createFirst()));

        assertThat(RunAs.operator(accounts::inviteFirstAdministrator)).isEmpty();
        assertThat(welcome.becomeFirstAdministrator(token, "Eve", TestPeople.newEmail(), PASSWORD))
                .contains(AccountProblem.LINK_OVER);
        assertThat(welcome.choosePassword(token, PASSWORD)).contains(AccountProblem.LINK_OVER);
    }

    @Test
    void view_greets_whom_the_link_is_for_and_turns_others_away() {
        String token = invite(people.person("Ada Lovelace", TestPeople.newEmail()));

        assertThat(new Browser(port).view("welcome/" + token)).contains("Welcome, Ada Lovelace");
        assertThat(new Browser(port).view("welcome/unknown")).contains("can’t be used any more");
        assertThat(new Browser(port).get("welcome/unknown").statusCode()).isEqualTo(200);
    }

    @Test
    void a_scanner_that_opens_a_link_before_its_person_uses_nothing_up() {
        String email = TestPeople.newEmail();
        String token = invite(people.person("Ada", email));
        Browser scanner = new Browser(port);
        String address = "welcome/" + token;
        scanner.head(address);
        scanner.get(address);
        scanner.get(address, "Sec-Purpose", "prefetch");
        scanner.post(address, Map.of());
        assertThat(scanner.view(address)).as("one that runs scripts, too").contains("Welcome, Ada");

        assertThat(welcome.choosePassword(token, PASSWORD)).isEmpty();
        assertThat(Browser.redirect(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
    }

    private String invite(PersonId person) {
        return people.link(person);
    }
}
