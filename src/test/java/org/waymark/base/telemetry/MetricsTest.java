package org.waymark.base.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.waymark.base.security.Role;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** What Prometheus is told, over the net as it asks. */
@WaymarkServerTest
class MetricsTest {

    private static final String ADDRESS = "actuator/prometheus";

    /** As in the settings of the tests. */
    private static final String TOKEN = "the token of the tests";

    /** Values of labels that an address could get into. */
    private static final Pattern LABEL = Pattern.compile("(uri|error|exception)=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private TestPeople people;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private FailedSignIns failures;

    @AfterEach
    void forget() {
        failures.forget();
    }

    private String metrics() {
        var answer = new Browser(port).get(ADDRESS, HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
        return answer.body();
    }

    @Test
    void only_the_token_opens_them() {
        for (String given :
                List.of("", "Bearer", "Bearer ", "Bearer the token", "Bearer " + TOKEN + "s", "Basic " + TOKEN)) {
            var answer = given.isEmpty()
                    ? new Browser(port).get(ADDRESS)
                    : new Browser(port).get(ADDRESS, HttpHeaders.AUTHORIZATION, given);
            assertThat(answer.statusCode()).as(given).isEqualTo(HttpStatus.UNAUTHORIZED.value());
            assertThat(answer.body()).as(given).isEmpty();
        }
    }

    /** The first is what Prometheus asks for that would rather have bytes. */
    @Test
    void whatever_format_is_asked_for_they_come_as_text() {
        for (String accepted : List.of(
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.7,"
                        + "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited",
                "*/*")) {
            var answer = new Browser(port)
                    .get(ADDRESS, HttpHeaders.AUTHORIZATION, "Bearer " + TOKEN, HttpHeaders.ACCEPT, accepted);
            assertThat(answer.statusCode()).as(accepted).isEqualTo(HttpStatus.OK.value());
            assertThat(answer.body()).as(accepted).contains("# TYPE waymark_sign_ins_total counter");
        }
    }

    @Test
    void an_administrator_who_is_signed_in_has_no_token_either() {
        Member ada = people.member("Ada");
        company.grant(ada.id(), Role.ADMINISTRATOR);
        Browser browser = new Browser(port);
        browser.signIn(ada.email(), ada.password());
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.get(ADDRESS).statusCode()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
    }

    @Test
    void what_a_portal_is_watched_by_is_there() {
        double before = value("waymark_sign_ins_total{result=\"signed-in\"}");
        double refused = value("waymark_sign_ins_total{result=\"refused\"}");
        Member ada = people.member("Ada");
        new Browser(port).signIn(ada.email(), "another password");
        new Browser(port).signIn(ada.email(), ada.password());
        assertThat(value("waymark_sign_ins_total{result=\"signed-in\"}")).isEqualTo(before + 1);
        assertThat(value("waymark_sign_ins_total{result=\"refused\"}")).isEqualTo(refused + 1);
        assertThat(metrics())
                .contains(
                        "http_server_requests_seconds_count{",
                        "waymark_mail_waiting ",
                        "waymark_job_last_success_seconds{job=\"notification.MailRun\"}",
                        "tomcat_sessions_active_current_sessions ",
                        "hikaricp_connections_active{",
                        "jvm_memory_used_bytes{");
    }

    @Test
    void no_word_no_name_and_no_address_is_in_them() {
        Member manager = people.member("Magdalena Metrika");
        Member employee = people.member("Egbert Erzähler");
        company.changeManager(employee.id(), manager.id());
        Meeting meeting = company.meeting(employee.id());
        company.share(employee.id(), company.answer(employee.id(), meeting.reflection(), 0), "Unmistakable words");
        does(manager.id(), () -> notes.save(employee.id(), "Unmistakable note", 0));
        String token = people.link(employee.id());
        Browser browser = new Browser(port);
        browser.signIn(employee.email(), employee.password());
        browser.view("reflections/" + meeting.reflection());
        browser.get("welcome/" + token);
        browser.get("calendar/unmistakable-secret.ics");
        browser.get("one-on-ones/" + meeting.oneOnOne() + "?unmistakable=query");
        browser.get("nothing/unmistakable-address");
        browser.get("privacy/my-data.json");
        browser.post("nothing/unmistakable-form", Map.of("words", "Unmistakable form"));

        String metrics = metrics();
        assertThat(List.of("nmistakable", "Magdalena", "Metrika", "Egbert", manager.email(), employee.email(), token))
                .noneMatch(metrics::contains);
        Set<String> told =
                LABEL.matcher(metrics).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .as("templates, names of classes, and words in capitals for none")
                .allMatch(label -> label.matches("\\w+=\"(none|root|[A-Z]\\w+|(/(\\{[^{}/\"]+}|[a-zA-Z.*-])+)+)\""));
    }

    private double value(String meter) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(meter))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }
}
