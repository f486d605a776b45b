package org.waymark.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.testing.Browser;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkServerTest;

/** What calendar programs read: written by one library, read here by another one. */
@WaymarkServerTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarTest {

    private static final URI PORTAL = URI.create("https://waymark.example/");
    private static final String SECRET_PLACE = "Behind the third pillar";

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Invitations invitations;

    private final LocalDate first = LocalDate.now(ZoneId.systemDefault()).plusDays(3);
    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void people() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Etc/UTC"})
    void a_year_of_weekly_meetings_is_at_ten_on_the_clocks_of_its_zone(String zone) {
        weekly(zone);
        List<VEvent> events = feed(employee).getEvents();
        assertThat(events).hasSizeBetween(52, 53);
        List<Instant> expected = IntStream.range(0, events.size())
                .mapToObj(week -> LocalDateTime.of(first.plusDays(7L * week), LocalTime.of(10, 0))
                        .atZone(ZoneId.of(zone))
                        .toInstant())
                .toList();
        assertThat(events.stream().map(CalendarTest::begin)).containsExactlyElementsOf(expected);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getDateEnd().getValue().toInstant())
                        .isEqualTo(begin(event).plusSeconds(30 * 60)));
        assertThat(events.stream().map(event -> event.getUid().getValue())).doesNotHaveDuplicates();
    }

    /** Half an hour of daylight saving: the library that reads takes it for a whole one, so this looks at the text. */
    @Test
    void a_zone_is_explained_by_the_rules_it_has() {
        weekly("Australia/Lord_Howe");
        assertThat(as(employee, () -> feeds.open(feeds.renew(), PORTAL)).orElseThrow())
                .contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100", "TZOFFSETFROM:+1100\r\nTZOFFSETTO:+1030");
    }

    @Test
    void an_event_names_the_other_and_leads_to_the_portal_without_a_word_of_anybody() {
        weekly("Europe/Berlin");
        String text = as(employee, () -> feeds.open(feeds.renew(), PORTAL)).orElseThrow();
        VEvent event = Biweekly.parse(text).first().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("One-on-one: Mona Manager");
        assertThat(event.getUrl().getValue()).isEqualTo("https://waymark.example/one-on-ones");
        assertThat(text).doesNotContain(SECRET_PLACE, "DESCRIPTION", "LOCATION");
        assertThat(feed(manager).getEvents().getFirst().getSummary().getValue()).isEqualTo("One-on-one: Emil Employee");
    }

    @Test
    void a_meeting_with_a_day_alone_takes_the_day() {
        does(employee, () -> oneOnOnes.setNext(employee, first));
        VEvent event = feed(employee).getEvents().getFirst();
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void a_date_with_a_time_takes_its_hour() {
        MeetingTime time =
                new MeetingTime(first, new MeetingTime.Clock(LocalTime.of(15, 0), ZoneId.of("Asia/Kolkata"), 45));
        does(employee, () -> oneOnOnes.setNext(employee, manager, time));
        VEvent event = feed(manager).getEvents().getFirst();
        assertThat(begin(event)).isEqualTo(Objects.requireNonNull(time.begin()).toInstant());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(begin(event).plusSeconds(45 * 60));
    }

    @Test
    void a_moved_meeting_keeps_its_uid_with_a_higher_sequence_and_a_skipped_one_is_gone() {
        weekly("Europe/Berlin");
        List<VEvent> before = feed(manager).getEvents();
        List<ListedOneOnOne> coming = as(manager, () -> series.coming(10));
        does(manager, () -> {
            series.move(coming.get(1).id(), first.plusDays(8), LocalTime.of(15, 0));
            series.skip(coming.get(2).id());
        });
        List<VEvent> after = feed(manager).getEvents();
        assertThat(after).hasSize(before.size() - 1);
        assertThat(uid(after.get(1))).isEqualTo(uid(before.get(1)));
        assertThat(after.get(1).getSequence().getValue()).isOne();
        assertThat(begin(after.get(1)))
                .isEqualTo(LocalDateTime.of(first.plusDays(8), LocalTime.of(15, 0))
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toInstant());
        assertThat(after.stream().map(CalendarTest::uid)).doesNotContain(uid(before.get(2)));
        assertThat(uid(after.get(2))).isEqualTo(uid(before.get(3)));
    }

    @Test
    void an_invitation_asks_and_a_skipped_meeting_is_cancelled_under_the_same_uid() {
        weekly("America/New_York");
        OneOnOneId second = as(employee, () -> series.coming(2)).getLast().id();
        Invitations.Part asked = part(second);
        does(manager, () -> series.skip(second));
        Invitations.Part cancelled = part(second);
        VEvent before = Biweekly.parse(asked.text()).first().getEvents().getFirst();
        ICalendar calendar = Biweekly.parse(cancelled.text()).first();
        VEvent after = calendar.getEvents().getFirst();
        assertThat(asked.method()).isEqualTo("REQUEST");
        assertThat(before.getStatus().isConfirmed()).isTrue();
        assertThat(before.getAttendees()).hasSize(2);
        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(cancelled.text()).doesNotContain(SECRET_PLACE);
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void a_feed_is_read_without_signing_in_and_an_address_that_leaked_closes_at_once() {
        weekly("Asia/Kolkata");
        String leaked = as(employee, feeds::renew);
        HttpResponse<String> answer = get(leaked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String fresh = as(employee, feeds::renew);
        assertThat(get(leaked).statusCode()).isEqualTo(404);
        assertThat(get(fresh).statusCode()).isEqualTo(200);
        does(employee, feeds::revoke);
        assertThat(get(fresh).statusCode()).isEqualTo(404);
        assertThat(get("a".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(get("short").statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_that_was_revoked_one_that_never_was_and_one_of_a_closed_account_look_the_same()
            throws SQLException {
        weekly("Asia/Kolkata");
        String leaked = as(employee, feeds::renew);
        does(employee, feeds::revoke);
        TestPeople.Member gone = company.hire("Greta Gone", null);
        String closed = as(gone.id(), feeds::renew);
        Database.change(
                "update account set enabled = false where person_id = ?",
                gone.id().value());
        HttpResponse<String> never = get("a".repeat(43));
        assertThat(never.statusCode()).isEqualTo(404);
        for (String secret : List.of(leaked, closed, "short", "a".repeat(44))) {
            HttpResponse<String> answer = get(secret);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(never.body());
            assertThat(headers(answer)).isEqualTo(headers(never));
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void no_secret_of_a_feed_reaches_the_log(CapturedOutput log) {
        weekly("Asia/Kolkata");
        String leaked = as(employee, feeds::renew);
        get(leaked);
        String fresh = as(employee, feeds::renew);
        get(leaked);
        get(fresh);
        get("a".repeat(42) + "b");
        assertThat(List.of(leaked, fresh, "a".repeat(42), SECRET_PLACE)).noneMatch(log.getAll()::contains);
    }

    @Test
    void a_feed_of_a_former_manager_is_empty_and_the_next_one_has_nothing_of_the_earlier_line() {
        weekly("Europe/Berlin");
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(feed(manager).getEvents()).isEmpty();
        assertThat(feed(next).getEvents()).isEmpty();
        assertThat(feed(employee).getEvents()).isEmpty();
    }

    private void weekly(String zone) {
        does(
                employee,
                () -> series.set(
                        employee,
                        new SeriesPlan(Rhythm.WEEKLY, first, LocalTime.of(10, 0), 30, ZoneId.of(zone), SECRET_PLACE)));
    }

    private ICalendar feed(PersonId person) {
        String secret = as(person, feeds::renew);
        String text = feeds.open(secret, PORTAL).orElseThrow();
        assertThat(text.lines().collect(Collectors.toList())).allMatch(line -> octets(line) <= 75);
        return Biweekly.parse(text).first();
    }

    private static int octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void a_name_in_any_script_is_folded_by_octets_and_never_inside_a_character() {
        String name = "Анна-Мария Константинопольская-Преображенская ".repeat(2)
                + "\uD83D\uDC69\u200D\uD83D\uDCBB".repeat(6)
                + " 山田太郎".repeat(5);
        PersonId other = company.person(name.strip());
        company.changeManager(employee, other);
        weekly("Europe/Berlin");
        String text = as(employee, () -> feeds.open(feeds.renew(), PORTAL)).orElseThrow();
        assertThat(text.lines().toList()).allSatisfy(line -> {
            assertThat(octets(line)).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        });
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .contains(name.strip());
        Invitations.Part part =
                part(as(employee, () -> series.coming(1)).getFirst().id());
        assertThat(part.text().lines().toList()).allMatch(line -> octets(line) <= 75);
    }

    @Test
    void a_program_that_asks_for_the_head_alone_is_answered_as_for_the_whole() {
        weekly("Asia/Kolkata");
        String secret = as(employee, feeds::renew);
        HttpResponse<String> head = new Browser(port).head("calendar/" + secret + ".ics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get(secret).headers().firstValue("Content-Type"));
        assertThat(new Browser(port).head("calendar/" + "a".repeat(43) + ".ics").statusCode())
                .isEqualTo(404);
    }

    private Invitations.Part part(OneOnOneId id) {
        return as(employee, () -> invitations.part(series.find(id).orElseThrow().uid(), PORTAL, "waymark@example.com"))
                .orElseThrow();
    }

    private HttpResponse<String> get(String secret) {
        return new Browser(port).get("calendar/" + secret + ".ics");
    }

    private static Instant begin(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }
}
