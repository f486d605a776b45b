package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.time.TimeZones;

/** Reminders of promises: to their owner, on the day before and on the day, while one is open. */
class PromiseMailTest extends MailTest {

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Promises promises;

    @Autowired
    private TimeZones zones;

    @Autowired
    private UnwantedMail unwanted;

    private LocalDate due;
    private OneOnOneId meeting;

    @BeforeEach
    void people() {
        due = LocalDate.now(clock).plusDays(5);
        meeting = as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock)));
    }

    private PromiseId promise(PersonId owner, String words) {
        return as(manager, () -> promises.make(meeting, owner, due, words));
    }

    private List<String> subjectsFor(PersonId person) {
        return post.remindersFor(person).stream().map(Post::subject).toList();
    }

    @Test
    void the_owner_is_reminded_on_the_day_before_and_on_the_day_with_a_count_and_no_word() {
        promise(employee, "Write to the night watch");
        promise(employee, "Ask the night watch");
        promise(manager, "Talk to the night watch");
        post.go(due.minusDays(1));
        post.run();
        post.run();
        assertThat(subjectsFor(employee)).containsExactly("Due tomorrow: 2 promises of yours");
        assertThat(subjectsFor(manager)).containsExactly("Due tomorrow: a promise of yours");
        post.go(due);
        post.run();
        post.run();
        assertThat(subjectsFor(employee)).hasSize(2).last().isEqualTo("Due today: 2 promises of yours");
        assertThat(post.remindersFor(employee).stream().map(Post::text))
                .allSatisfy(
                        text -> assertThat(text).contains("/mail-off/promises").doesNotContain("night watch"));
    }

    @Test
    void one_that_is_kept_or_dropped_is_not_reminded_of() {
        PromiseId kept = promise(employee, "Write to the night watch");
        PromiseId dropped = promise(employee, "Ask the night watch");
        does(employee, () -> promises.tell(kept, 0, Outcome.DONE, null, ""));
        does(manager, () -> promises.tell(dropped, 0, Outcome.DROPPED, null, "Not needed"));
        post.go(due.minusDays(1));
        post.run();
        post.go(due);
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
    }

    @Test
    void one_that_is_moved_is_reminded_of_on_its_new_days_only() {
        PromiseId promise = promise(employee, "Write to the night watch");
        does(manager, () -> promises.tell(promise, 0, Outcome.MOVED, due.plusDays(7), "Away"));
        post.go(due.minusDays(1));
        post.run();
        post.go(due);
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
        post.go(due.plusDays(6));
        post.run();
        assertThat(subjectsFor(employee)).containsExactly("Due tomorrow: a promise of yours");
    }

    @Test
    void one_of_an_earlier_line_is_not_reminded_of() {
        promise(employee, "Write to the night watch");
        company.changeManager(employee, company.person("Nora New"));
        post.go(due);
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
    }

    @Test
    void morning_is_that_of_the_owners_own_zone() {
        does(employee, () -> zones.choose("Pacific/Auckland"));
        promise(employee, "Write to the night watch");
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        post.goTo(due.minusDays(1).atTime(LocalTime.of(7, 59)).atZone(auckland).toInstant());
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
        post.goTo(due.minusDays(1).atTime(LocalTime.of(8, 1)).atZone(auckland).toInstant());
        post.run();
        assertThat(subjectsFor(employee)).containsExactly("Due tomorrow: a promise of yours");
    }

    @Test
    void when_the_mail_server_was_down_for_days_one_mail_tells_and_does_not_say_tomorrow() {
        promise(employee, "Write to the night watch");
        post.go(due.plusDays(1));
        post.run();
        assertThat(subjectsFor(employee)).containsExactly("Overdue: a promise of yours");
    }

    @Test
    void mail_that_somebody_switched_off_does_not_come() {
        promise(employee, "Write to the night watch");
        does(employee, () -> unwanted.switchOff(MailSubject.PROMISES));
        post.go(due);
        post.run();
        assertThat(subjectsFor(employee)).isEmpty();
    }
}
