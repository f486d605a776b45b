package org.waymark.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.leaver.Leavers;
import org.waymark.testing.Browser;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** Accounts of people who leave, by whoever it is said. */
@WaymarkServerTest
class LeaverKeeperTest {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Autowired
    private LeaverKeeper keeper;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Leavers leavers;

    @Autowired
    private Welcome welcome;

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Member leaver;

    @BeforeEach
    void somebody() {
        leaver = people.member("Lea Leaver");
    }

    @AfterEach
    void realTime() {
        clock.reset();
        TestPeople.leave();
    }

    @Test
    void whoever_has_left_is_signed_out_everywhere_and_has_no_way_in() {
        Browser browser = new Browser(port);
        browser.signInToStay(leaver.email(), leaver.password());
        assertThat(browser.isSignedIn()).isTrue();
        String link = people.link(leaver.id());
        close();
        assertThat(browser.isSignedIn()).isFalse();
        Browser anew = new Browser(port);
        anew.signIn(leaver.email(), leaver.password());
        assertThat(anew.isSignedIn()).isFalse();
        assertThat(welcome.find(link)).isEmpty();
        assertThatThrownBy(() -> people.link(leaver.id())).isInstanceOf(IllegalStateException.class);
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);
        reopen();
        anew.signIn(leaver.email(), leaver.password());
        assertThat(anew.isSignedIn()).isTrue();
        assertThat(entry().state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void whose_last_day_is_over_by_the_records_has_left() {
        importLastDay(today.toString());
        keeper.run();
        assertThat(entry().departure()).as("on the last day itself").isNull();
        importLastDay(today.minusDays(1).toString());
        keeper.run();
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void records_without_a_last_day_open_nothing_that_was_closed() {
        String id = "k-" + leaver.id();
        importLastDay(id, today.minusDays(1).toString());
        importLastDay(id, "");
        importLastDay(id, today.plusDays(9).toString());
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);

        importLastDay(id, "");
        importLastDay("", "");
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);
        reopen();
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void records_bring_nothing_back_that_was_erased() {
        importLastDay(today.minusDays(1).toString());
        keeper.run();
        clock.advance(Duration.ofDays(31));
        keeper.run();
        importLastDay("");
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);
        assertThat(Objects.requireNonNull(entry().departure()).erasedAt()).isNotNull();
    }

    @Test
    void records_do_not_open_what_an_administrator_closed() {
        close();
        importLastDay("");
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.CLOSED);
    }

    @Test
    void an_administrator_who_opens_an_account_again_is_not_overruled_by_a_day_that_is_over() {
        importLastDay(today.minusDays(1).toString());
        keeper.run();
        reopen();
        keeper.run();
        assertThat(entry().state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void whoever_comes_back_later_gets_a_new_account_with_a_link() {
        close();
        clock.advance(Duration.ofDays(31));
        keeper.run();
        reopen();
        assertThat(entry().state()).isEqualTo(AccountState.NONE);
        String link = people.link(leaver.id());
        assertThat(welcome.choosePassword(link, "back in the company")).isEmpty();
        assertThat(entry().state()).isEqualTo(AccountState.OPEN);
    }

    @Test
    void nobody_closes_their_own_account() {
        TestPeople.enter(leaver.id(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.close(leaver.id())).isInstanceOf(OwnAccountException.class);
        TestPeople.leave();
        assertThat(entry().state()).isEqualTo(AccountState.OPEN);
    }

    private AccountEntry entry() {
        return RunAs.operator(() -> directory.find(leaver.id())).orElseThrow();
    }

    private void close() {
        RunAs.operator(() -> {
            accounts.close(leaver.id());
            return true;
        });
    }

    private void reopen() {
        RunAs.operator(() -> {
            accounts.reopen(leaver.id());
            return true;
        });
    }

    private void importLastDay(String day) {
        importLastDay("", day);
    }

    private void importLastDay(String id, String day) {
        String file = "id,name,email,last day\n%s,%s,%s,%s\n".formatted(id, leaver.name(), leaver.email(), day);
        assertThat(RunAs.operator(() -> peopleImport.apply(file.getBytes(UTF_8), PeopleImportOptions.NONE))
                        .written())
                .isTrue();
    }
}
