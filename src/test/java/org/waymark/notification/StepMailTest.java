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
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.meeting.time.TimeZones;

/** Reminders of steps of a growth plan: to whoever has it, on the day before and on the day, while one of the active goal is open. */
class StepMailTest extends MailTest {

    @Autowired
    private Plans plans;

    @Autowired
    private TimeZones zones;

    @Autowired
    private UnwantedMail unwanted;

    private LocalDate due;
    private GoalId goal;

    @BeforeEach
    void people() {
        due = LocalDate.now(clock).plusDays(5);
        goal = as(employee, () -> plans.begin("Watch the night", null, null));
    }

    private StepId step(String words) {
        return as(employee, () -> plans.addStep(goal, words, due));
    }

    private List<String> subjects() {
        return post.remindersFor(employee).stream().map(Post::subject).toList();
    }

    @Test
    void one_is_reminded_on_the_day_before_and_on_the_day_with_a_count_and_no_word() {
        step("Write to the night watch");
        step("Ask the night watch");
        post.go(due.minusDays(1));
        post.run();
        post.run();
        assertThat(subjects()).containsExactly("Due tomorrow: 2 steps of your growth plan");
        post.go(due);
        post.run();
        post.run();
        assertThat(subjects()).hasSize(2).last().isEqualTo("Due today: 2 steps of your growth plan");
        assertThat(post.remindersFor(employee).stream().map(Post::text))
                .allSatisfy(text -> assertThat(text)
                        .contains("/mail-off/steps", "/growth/plan")
                        .doesNotContainIgnoringCase("night"));
        assertThat(post.remindersFor(manager)).isEmpty();
    }

    @Test
    void one_that_is_done_or_erased_or_of_a_goal_that_rests_is_not_reminded_of() {
        StepId done = step("Write to the night watch");
        StepId erased = step("Ask the night watch");
        does(employee, () -> {
            plans.done(done, "They answered");
            plans.erase(erased);
        });
        post.go(due.minusDays(1));
        post.run();
        step("Talk to the night watch");
        does(employee, () -> plans.rest(goal));
        post.go(due);
        post.run();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void one_that_is_moved_is_reminded_of_on_its_new_days_only() {
        StepId step = step("Write to the night watch");
        does(employee, () -> plans.setDue(step, due.plusDays(7)));
        post.go(due.minusDays(1));
        post.run();
        post.go(due);
        post.run();
        assertThat(subjects()).isEmpty();
        post.go(due.plusDays(6));
        post.run();
        assertThat(subjects()).containsExactly("Due tomorrow: a step of your growth plan");
    }

    @Test
    void it_needs_no_manager() {
        company.changeManager(employee, null);
        step("Write to the night watch");
        post.go(due);
        post.run();
        assertThat(subjects()).containsExactly("Due today: a step of your growth plan");
    }

    @Test
    void morning_is_that_of_ones_own_zone() {
        does(employee, () -> zones.choose("Pacific/Auckland"));
        step("Write to the night watch");
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        post.goTo(due.minusDays(1).atTime(LocalTime.of(7, 59)).atZone(auckland).toInstant());
        post.run();
        assertThat(subjects()).isEmpty();
        post.goTo(due.minusDays(1).atTime(LocalTime.of(8, 1)).atZone(auckland).toInstant());
        post.run();
        assertThat(subjects()).containsExactly("Due tomorrow: a step of your growth plan");
    }

    @Test
    void mail_that_somebody_switched_off_does_not_come() {
        step("Write to the night watch");
        does(employee, () -> unwanted.switchOff(MailSubject.STEPS));
        post.go(due);
        post.run();
        assertThat(subjects()).isEmpty();
    }
}
