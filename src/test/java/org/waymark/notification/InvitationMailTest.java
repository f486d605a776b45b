package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.LineChanges;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Database;

/** Invitations as mail programs get them: sent to a real mail server, read by another calendar library. */
class InvitationMailTest extends MailTest {

    private static final String SECRET_PLACE = "Behind the third pillar";

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private TimeZones zones;

    @Autowired
    private Reflections reflections;

    @Autowired
    private UnwantedMail unwanted;

    @Autowired
    private LineChanges lineChanges;

    private LocalDate first;

    @BeforeEach
    void people() {
        first = LocalDate.now(clock).plusDays(10);
    }

    private void weekly() {
        does(
                employee,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.WEEKLY,
                                first,
                                LocalTime.of(10, 0),
                                30,
                                ZoneId.of("Europe/Berlin"),
                                SECRET_PLACE)));
    }

    private List<ListedOneOnOne> coming() {
        return as(employee, () -> series.coming(60));
    }

    private static ICalendar calendar(MimeMessage mail) {
        return Biweekly.parse(Post.text(Post.calendar(mail).orElseThrow())).first();
    }

    private static VEvent event(MimeMessage mail) {
        return calendar(mail).getEvents().getFirst();
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }

    private static String method(MimeMessage mail) {
        BodyPart part = Post.calendar(mail).orElseThrow();
        String type = Post.of(() -> new ContentType(part.getContentType()).getParameter("method"));
        assertThat(calendar(mail).getMethod().getValue()).isEqualTo(type);
        return type;
    }

    @Test
    void both_are_invited_to_a_one_on_one_and_learn_of_its_new_day_under_the_same_uid() {
        does(manager, () -> oneOnOnes.setNext(employee, first));
        post.runSoon();
        does(employee, () -> oneOnOnes.setNext(employee, first.plusDays(1)));
        post.runSoon();
        post.run();
        for (PersonId person : List.of(employee, manager)) {
            List<MimeMessage> mails = post.invitationsFor(person);
            assertThat(mails).hasSize(2);
            VEvent asked = event(mails.getFirst());
            VEvent moved = event(mails.getLast());
            assertThat(mails).allMatch(mail -> method(mail).equals("REQUEST"));
            assertThat(uid(moved)).isEqualTo(uid(asked));
            assertThat(moved.getSequence().getValue())
                    .isGreaterThan(asked.getSequence().getValue());
            assertThat(day(asked)).isEqualTo(first);
            assertThat(day(moved)).isEqualTo(first.plusDays(1));
            assertThat(calendar(mails.getLast()).validate(ICalVersion.V2_0).isEmpty())
                    .isTrue();
        }
    }

    private static LocalDate day(VEvent event) {
        var value = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(value.getYear(), value.getMonth(), value.getDate());
    }

    /** Outlook puts a meeting into nobody's calendar who is its organizer, and believes a change only from the sender. */
    @Test
    void the_portal_is_the_organizer_and_both_are_asked_to_come_without_a_reply() {
        does(manager, () -> oneOnOnes.setNext(employee, first));
        post.runSoon();
        MimeMessage mail = post.invitationsFor(manager).getFirst();
        VEvent event = event(mail);
        assertThat(Post.of(() -> ((InternetAddress) mail.getFrom()[0]).getAddress()))
                .isEqualTo(Post.FROM);
        assertThat(event.getOrganizer().getEmail()).isEqualTo(Post.FROM);
        assertThat(event.getAttendees())
                .extracting(Attendee::getEmail)
                .containsExactlyInAnyOrder(post.address(manager), post.address(employee));
        assertThat(event.getAttendees())
                .allMatch(attendee -> Boolean.FALSE.equals(attendee.getRsvp()))
                .extracting(Attendee::getCommonName)
                .containsExactlyInAnyOrder("Mona Manager", "Emil Employee");
    }

    @Test
    void people_read_a_text_in_their_own_zone_and_programs_a_calendar_and_neither_holds_the_place() {
        does(manager, () -> zones.choose("Asia/Kolkata"));
        weekly();
        post.runSoon();
        MimeMessage mail = post.invitationsFor(manager).getFirst();
        assertThat(Post.of(mail::getContentType)).startsWith("multipart/alternative");
        assertThat(Post.calendar(mail)
                        .map(part -> Post.of(part::getContentType))
                        .orElseThrow())
                .matches("(?is)text/calendar;\\s*charset=utf-8;\\s*method=REQUEST.*");
        String begin = first.atTime(10, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .withZoneSameInstant(ZoneId.of("Asia/Kolkata"))
                .toLocalTime()
                .toString();
        assertThat(Post.text(mail)).contains("Emil Employee", begin + " (Asia/Kolkata)", "/mail-off/calendar");
        assertThat(Post.text(mail) + Post.text(Post.calendar(mail).orElseThrow()))
                .doesNotContain(SECRET_PLACE);
    }

    @Test
    void of_a_series_only_the_next_one_is_an_invitation() {
        weekly();
        post.runSoon();
        assertThat(post.invitationsFor(employee))
                .singleElement()
                .satisfies(mail -> assertThat(uid(event(mail)))
                        .startsWith(coming().getFirst().uid().toString()));
        assertThat(post.invitationsFor(manager)).hasSize(1);
    }

    @Test
    void the_following_one_of_a_series_is_an_invitation_though_nobody_opens_the_portal() {
        weekly();
        post.runSoon();
        post.go(first.plusDays(1));
        // As MeetingKeeper does, on any node.
        does(employee, series::keepUp);
        post.runSoon();
        assertThat(post.invitationsFor(manager)).hasSize(2);
        assertThat(day(event(post.invitationsFor(manager).getLast()))).isEqualTo(first.plusDays(7));
    }

    @Test
    void a_skipped_one_is_cancelled_for_both_and_the_one_after_it_is_an_invitation() {
        weekly();
        post.runSoon();
        ListedOneOnOne next = coming().getFirst();
        does(manager, () -> series.skip(next.id()));
        post.runSoon();
        List<MimeMessage> mails = post.invitationsFor(employee);
        assertThat(mails).hasSize(3);
        assertThat(post.invitationsFor(manager)).hasSize(3);
        MimeMessage cancel = mails.stream()
                .filter(mail -> method(mail).equals("CANCEL"))
                .findFirst()
                .orElseThrow();
        assertThat(uid(event(cancel))).startsWith(next.uid().toString());
        assertThat(event(cancel).getStatus().isCancelled()).isTrue();
        assertThat(event(cancel).getSequence().getValue()).isGreaterThan(next.sequence());
        assertThat(Post.subject(cancel)).startsWith("Does not take place");
        assertThat(mails.stream().map(mail -> day(event(mail))))
                .containsExactlyInAnyOrder(first, first, first.plusDays(7));
    }

    @Test
    void of_a_skip_that_was_undone_at_once_nobody_is_told() {
        weekly();
        post.runSoon();
        ListedOneOnOne next = coming().getFirst();
        int before = post.invitationsFor(employee).size();
        does(manager, () -> series.undo(series.skip(next.id()).orElseThrow()));
        post.runSoon();
        for (PersonId person : List.of(employee, manager)) {
            assertThat(post.invitationsFor(person).stream().skip(before))
                    .noneMatch(mail -> uid(event(mail)).startsWith(next.uid().toString()));
        }
        // Whatever happens to it later is told as before.
        ListedOneOnOne after = coming().getFirst();
        assertThat(after.uid()).isEqualTo(next.uid());
        does(manager, () -> series.move(after.id(), first.plusDays(1), null));
        post.runSoon();
        assertThat(uid(event(post.invitationsFor(employee).getLast())))
                .startsWith(next.uid().toString());
    }

    @Test
    void a_line_that_is_put_back_asks_again_with_a_higher_sequence() throws SQLException {
        weekly();
        post.runSoon();
        company.changeManager(employee, company.person("Mira Mistaken"));
        await().until(() -> planned("ENDED") == 2);
        post.runSoon();
        RunAs.operator(() -> {
            lineChanges.putBack(lineChanges.recent(0, 1000).stream()
                    .filter(change -> change.person().id().equals(employee))
                    .findFirst()
                    .orElseThrow()
                    .line());
            return true;
        });
        await().until(() -> planned("INVITATION") == 4);
        post.runSoon();
        for (PersonId person : List.of(employee, manager)) {
            List<MimeMessage> mails = post.invitationsFor(person);
            assertThat(mails.stream().map(InvitationMailTest::method)).containsExactly("REQUEST", "CANCEL", "REQUEST");
            assertThat(mails.stream().map(mail -> uid(event(mail))).distinct()).hasSize(1);
            assertThat(mails.stream().map(mail -> event(mail).getSequence().getValue()))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_skip_that_is_taken_back_asks_again_with_a_higher_sequence() {
        weekly();
        post.runSoon();
        ListedOneOnOne next = coming().getFirst();
        does(manager, () -> series.skip(next.id()));
        post.runSoon();
        ListedOneOnOne skipped =
                coming().stream().filter(ListedOneOnOne::skipped).findFirst().orElseThrow();
        does(employee, () -> series.takeBack(skipped.id()));
        post.runSoon();
        MimeMessage last = post.invitationsFor(manager).getLast();
        assertThat(method(last)).isEqualTo("REQUEST");
        assertThat(uid(event(last))).startsWith(next.uid().toString());
        assertThat(event(last).getSequence().getValue()).isGreaterThan(skipped.sequence());
    }

    @Test
    void a_single_change_of_a_near_one_is_told_and_one_of_a_far_one_is_not() {
        weekly();
        post.runSoon();
        List<ListedOneOnOne> meetings = coming();
        does(employee, () -> {
            series.move(meetings.get(1).id(), meetings.get(1).time().day().plusDays(1), null);
            series.move(meetings.get(20).id(), meetings.get(20).time().day().plusDays(1), null);
        });
        post.runSoon();
        assertThat(post.invitationsFor(manager)).hasSize(2);
        assertThat(uid(event(post.invitationsFor(manager).getLast())))
                .startsWith(meetings.get(1).uid().toString());
    }

    @Test
    void what_was_called_off_with_its_series_is_cancelled_where_a_calendar_has_it() {
        weekly();
        ListedOneOnOne second = coming().get(1);
        does(employee, () -> series.move(second.id(), second.time().day().plusDays(1), null));
        post.runSoon();
        does(manager, () -> series.end(employee));
        post.runSoon();
        List<MimeMessage> mails = post.invitationsFor(employee);
        assertThat(mails).hasSize(3);
        assertThat(method(mails.getLast())).isEqualTo("CANCEL");
        assertThat(uid(event(mails.getLast()))).startsWith(second.uid().toString());
    }

    @Test
    void when_their_line_ends_what_the_calendars_of_both_have_is_cancelled() {
        weekly();
        post.runSoon();
        ListedOneOnOne next = coming().getFirst();
        company.changeManager(employee, company.person("Nora New"));
        // It is planned by another thread.
        await().until(() -> planned("ENDED") == 2);
        post.runSoon();
        for (PersonId person : List.of(employee, manager)) {
            assertThat(post.invitationsFor(person)).hasSize(2).last().satisfies(mail -> {
                assertThat(method(mail)).isEqualTo("CANCEL");
                assertThat(uid(event(mail))).startsWith(next.uid().toString());
                assertThat(event(mail).getSequence().getValue()).isGreaterThan(next.sequence());
            });
        }
    }

    private int planned(String kind) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                        connection,
                        "select id::text from mail where kind = '%s' and employee_id = %s".formatted(kind, employee)))
                .size();
    }

    @Test
    void of_several_changes_in_a_minute_the_last_one_is_told() {
        weekly();
        ListedOneOnOne next = coming().getFirst();
        does(employee, () -> series.move(next.id(), first.plusDays(1), null));
        does(manager, () -> series.move(next.id(), first.plusDays(2), LocalTime.of(15, 0)));
        post.runSoon();
        assertThat(post.invitationsFor(employee))
                .singleElement()
                .satisfies(mail -> assertThat(day(event(mail))).isEqualTo(first.plusDays(2)));
    }

    @Test
    void nobody_is_told_of_a_change_that_changes_nothing() {
        weekly();
        does(manager, () -> series.skip(coming().get(1).id()));
        post.runSoon();
        int told = post.invitationsFor(employee).size();
        List<ListedOneOnOne> meetings = coming();
        does(employee, () -> series.move(meetings.getFirst().id(), first, LocalTime.of(10, 0)));
        does(manager, () -> series.move(meetings.getFirst().id(), first, null));
        does(manager, () -> series.skip(meetings.get(1).id()));
        does(manager, () -> oneOnOnes.setNext(employee, first));
        weekly();
        post.runSoon();
        assertThat(post.invitationsFor(employee)).hasSize(told);
        assertThat(post.invitationsFor(manager)).hasSize(told);
        assertThat(coming())
                .extracting(ListedOneOnOne::sequence)
                .startsWith(
                        meetings.get(0).sequence(),
                        meetings.get(1).sequence(),
                        meetings.get(2).sequence());
    }

    @Test
    void another_place_alone_is_no_mail_as_none_holds_it() {
        weekly();
        post.runSoon();
        does(
                manager,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.WEEKLY,
                                first,
                                LocalTime.of(10, 0),
                                30,
                                ZoneId.of("Europe/Berlin"),
                                "Elsewhere")));
        post.runSoon();
        assertThat(post.invitationsFor(employee)).hasSize(1);
        assertThat(coming()).extracting(ListedOneOnOne::place).startsWith("Elsewhere", "Elsewhere");
    }

    @Test
    void one_conversation_asks_once_for_a_few_thoughts_however_it_is_moved_and_skipped() {
        weekly();
        await().until(() -> !as(employee, reflections::coming).isEmpty());
        post.runSoon();
        assertThat(thoughts()).hasSize(1);
        does(manager, () -> series.move(coming().get(2).id(), first.plusDays(15), null));
        post.runSoon();
        does(manager, () -> series.move(coming().getFirst().id(), first.plusDays(1), null));
        post.runSoon();
        does(employee, () -> series.skip(coming().getFirst().id()));
        post.runSoon();
        ListedOneOnOne skipped =
                coming().stream().filter(ListedOneOnOne::skipped).findFirst().orElseThrow();
        does(manager, () -> series.takeBack(skipped.id()));
        post.runSoon();
        does(
                employee,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.WEEKLY,
                                first.plusDays(2),
                                LocalTime.of(11, 0),
                                30,
                                ZoneId.of("Europe/Berlin"),
                                "")));
        post.runSoon();
        assertThat(thoughts()).hasSize(1);
    }

    @Test
    void thoughts_are_asked_for_with_the_day_that_it_was_moved_to_before_the_mail_went_out() {
        does(manager, () -> oneOnOnes.setNext(employee, first));
        does(manager, () -> oneOnOnes.setNext(employee, first.plusDays(3)));
        await().until(() -> as(employee, reflections::coming).stream()
                .anyMatch(one -> one.day().equals(first.plusDays(3))));
        post.runSoon();
        assertThat(thoughts())
                .singleElement()
                .asString()
                .contains(String.valueOf(first.plusDays(3).getDayOfMonth()));
    }

    private List<String> thoughts() {
        return post.remindersFor(employee).stream()
                .map(Post::subject)
                .filter(subject -> subject.contains("a few questions to think about"))
                .toList();
    }

    @Test
    void whoever_switched_it_off_gets_none_and_the_other_one_does() {
        does(manager, () -> unwanted.switchOff(MailSubject.CALENDAR));
        weekly();
        post.runSoon();
        assertThat(post.invitationsFor(manager)).isEmpty();
        assertThat(post.invitationsFor(employee)).hasSize(1);
    }
}
