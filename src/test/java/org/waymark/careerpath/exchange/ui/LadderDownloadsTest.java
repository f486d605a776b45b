package org.waymark.careerpath.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.careerpath.ui.LadderViewTest;
import org.waymark.testing.Browser;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
@ExtendWith(OutputCaptureExtension.class)
class LadderDownloadsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    PathImport imports;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void somebody_is_signed_in() {
        RunAs.operator(() -> imports.apply(LadderViewTest.forkedLadder("taken-along", 2), PathImportOptions.NONE));
        Member member = people.member("Tara Taker");
        browser = new Browser(port);
        browser.signIn(member.email(), member.password());
    }

    @AfterEach
    void the_clock_goes_on() {
        clock.reset();
    }

    @Test
    void everybody_takes_a_ladder_along_under_its_own_name() {
        HttpResponse<String> yaml = browser.get("paths/taken-along.yml");
        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.body()).contains("id: taken-along");
        assertThat(yaml.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"taken-along.yml\"");
        assertThat(yaml.headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        HttpResponse<String> csv = browser.get("paths/taken-along.csv");
        assertThat(csv.body()).contains("taken-along,The taken-along path,start,Start,1");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    }

    @Test
    void all_ladders_come_as_an_archive_or_as_one_table() {
        assertThat(browser.get("paths.zip").body()).startsWith("PK").contains("taken-along.yml");
        assertThat(browser.get("paths.csv").body()).contains("taken-along");
    }

    @Test
    void whoever_takes_very_many_in_a_minute_waits_and_nobody_else_does(CapturedOutput log) {
        clock.stop();
        int answer = 200;
        for (int taken = 0; answer == 200; taken++) {
            assertThat(taken).isLessThan(100);
            answer = browser.get("paths/taken-along.csv").statusCode();
        }
        assertThat(answer).isEqualTo(429);
        assertThat(browser.get("paths/taken-along.csv").statusCode()).isEqualTo(429);
        assertThat(log.getAll()).containsOnlyOnce("takes too many files");
        assertThat(browser.isSignedIn()).as("pages still open").isTrue();
        Member other = people.member("Otto Other");
        Browser others = new Browser(port);
        others.signIn(other.email(), other.password());
        assertThat(others.get("paths/taken-along.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void a_ladder_that_is_not_here_is_not_found_and_its_page_still_opens() {
        assertThat(browser.get("paths/nowhere.yml").statusCode()).isEqualTo(404);
        assertThat(browser.get("paths/taken-along").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }
}
