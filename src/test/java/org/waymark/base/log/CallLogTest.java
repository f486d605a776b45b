package org.waymark.base.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** What calls that no page makes leave in the log. */
@WaymarkServerTest
@ExtendWith(OutputCaptureExtension.class)
class CallLogTest {

    private static final int MOST = 5;
    private static final String SECRET = "what somebody wrote ";
    private static final Logger LOG = LoggerFactory.getLogger("com.example.Library");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final CallLog strict = new CallLog(MOST);

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    @BeforeEach
    void beStrict() {
        strict.start();
        context.getTurboFilterList().addFirst(strict);
    }

    @AfterEach
    void beAsBefore() {
        context.getTurboFilterList().remove(strict);
    }

    @Test
    void hundreds_of_broken_calls_of_one_person_are_a_few_lines_without_what_was_sent(CapturedOutput log)
            throws Exception {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());
        browser.view("account");
        int before = log.getAll().length();
        HttpRequest broken = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?v-r=uidl&v-uiId=0"))
                .header("Content-Type", "application/json")
                .header("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID").orElseThrow())
                .POST(BodyPublishers.ofString("{\"crafted\": " + SECRET.repeat(500)))
                .build();
        try (HttpClient program = HttpClient.newHttpClient()) {
            for (int i = 0; i < 120; i++) {
                program.send(broken, BodyHandlers.discarding());
            }
        }
        String said = log.getAll().substring(before);

        assertThat(said).contains("Person " + ada.id() + ": a call failed");
        assertThat(said).contains("Person " + ada.id() + ": 50 lines within a minute");
        assertThat(lines(said).filter(line -> line.contains(" ERROR ") || line.contains(" WARN ")))
                .as("beside those of signing in")
                .hasSizeBetween(MOST - 1, MOST + 1);
        assertThat(lines(said)).as("with one trace").hasSizeLessThan(300);
        assertThat(said).doesNotContain("what somebody wrote");
    }

    @Test
    void a_fault_has_its_trace_once_and_never_its_message(CapturedOutput log) {
        Member ada = people.member("Ada");
        RunAs.person(ada.id(), () -> {
            for (int i = 0; i < 4; i++) {
                LOG.error("It broke: {}", SECRET + i, fault(i));
                LOG.error("It broke with " + i, fault(i));
            }
            return true;
        });

        assertThat(log.getAll()).doesNotContain(SECRET);
        assertThat(lines(log.getAll()).filter(line -> line.contains("IllegalStateException in org.waymark.base.log")))
                .hasSizeBetween(MOST, MOST + 1);
        assertThat(lines(log.getAll()).filter(line -> line.contains("\tat org.waymark.base.log.CallLogTest.fault")))
                .hasSize(1);
    }

    @Test
    void a_long_line_is_cut_and_is_one_line(CapturedOutput log) {
        RunAs.person(people.member("Ada").id(), () -> {
            LOG.warn("Odd: {}", "x\r\ny".repeat(10_000));
            return true;
        });
        assertThat(lines(log.getAll()).filter(line -> line.contains("Odd: x y")))
                .singleElement()
                .asString()
                .hasSizeLessThan(500);
    }

    @Test
    void what_goes_on_by_itself_is_told_as_ever(CapturedOutput log) {
        RunAs.operator(() -> {
            List.of(1, 2, 3, 4, 5, 6, 7, 8).forEach(i -> LOG.error("A job broke", fault(i)));
            return true;
        });
        assertThat(lines(log.getAll()).filter(line -> line.contains("A job broke")))
                .hasSize(8);
        assertThat(log.getAll()).contains(SECRET + 8);
    }

    private static IllegalStateException fault(int number) {
        return new IllegalStateException(SECRET + number);
    }

    private static Stream<String> lines(String log) {
        return log.lines();
    }
}
