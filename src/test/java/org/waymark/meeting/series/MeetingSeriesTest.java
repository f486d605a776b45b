package org.waymark.meeting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.Months;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;

/** The rhythm of two people: set up, changed, ended, and each of its meetings moved or skipped by itself. */
class MeetingSeriesTest extends EmployeeAndManager {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int MANY = 100;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private TestClock clock;

    private final LocalDate first = LocalDate.now(ZoneId.systemDefault()).plusDays(3);

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void either_of_the_two_sets_a_series_up_and_both_see_a_year_of_it() {
        does(manager, () -> series.set(employee, weekly(first)));
        for (PersonId viewer : List.of(manager, employee)) {
            List<ListedOneOnOne> coming = coming(viewer);
            assertThat(coming).hasSizeBetween(52, 53);
            assertThat(days(coming))
                    .containsExactlyElementsOf(
                            Rhythm.WEEKLY.days(first).limit(coming.size()).toList());
            assertThat(as(viewer, () -> series.plan(employee))).contains(weekly(first));
        }
        assertThat(coming(manager)).allSatisfy(meeting -> {
            assertThat(meeting.other().id()).isEqualTo(employee);
            assertThat(Objects.requireNonNull(meeting.time().begin()).toLocalTime())
                    .isEqualTo(LocalTime.of(10, 0));
            assertThat(meeting.place()).isEqualTo("Room 4");
        });
    }

    @Test
    void only_the_next_meeting_opens_a_reflection() {
        does(manager, () -> series.set(employee, weekly(first)));
        awaitReflections(first);
        clock.advance(Duration.ofDays(5));
        does(employee, series::keepUp);
        awaitReflections(first.plusWeeks(1));
    }

    @Test
    void monthly_means_the_same_weekday_of_the_month_and_a_fifth_one_the_last() {
        assertThat(Rhythm.MONTHLY.days(LocalDate.of(2027, 1, 12)).limit(4))
                .containsExactly(
                        LocalDate.of(2027, 1, 12),
                        LocalDate.of(2027, 2, 9),
                        LocalDate.of(2027, 3, 9),
                        LocalDate.of(2027, 4, 13));
        assertThat(Rhythm.MONTHLY.days(LocalDate.of(2027, 1, 29)).limit(3))
                .containsExactly(LocalDate.of(2027, 1, 29), LocalDate.of(2027, 2, 26), LocalDate.of(2027, 3, 26));
        assertThat(Rhythm.MONTHLY.days(LocalDate.of(2027, 1, 31)).limit(60))
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_changes_something_else_keeps_a_series_on_the_last_weekday_though_it_is_the_fourth()
            throws SQLException {
        LocalDate fifth = Months.lastWhoseNextIsTheFourth();
        does(employee, () -> series.set(employee, plan(Rhythm.MONTHLY, first)));
        Database.change("update meeting_series set first_day = ? where employee_id = ?", fifth, employee.value());
        LocalDate next = Rhythm.MONTHLY.next(fifth, LocalDate.now(clock));
        does(employee, () -> series.set(employee, plan(Rhythm.MONTHLY, next)));
        assertThat(as(employee, () -> series.plan(employee)).orElseThrow().firstDay())
                .isEqualTo(fifth);
        assertThat(days(coming(employee)).stream().filter(day -> !day.isBefore(next)))
                .startsWith(next)
                .allMatch(day -> day.equals(day.with(TemporalAdjusters.lastInMonth(fifth.getDayOfWeek()))));
        LocalDate later = next.plusWeeks(1);
        does(employee, () -> series.set(employee, plan(Rhythm.MONTHLY, later)));
        assertThat(as(employee, () -> series.plan(employee)).orElseThrow().firstDay())
                .as("another day was chosen")
                .isEqualTo(later);
    }

    @Test
    void every_two_weeks_and_on_demand_give_their_days() {
        does(employee, () -> series.set(employee, plan(Rhythm.EVERY_TWO_WEEKS, first)));
        assertThat(days(coming(employee))).startsWith(first, first.plusWeeks(2), first.plusWeeks(4));
        does(employee, () -> series.set(employee, plan(Rhythm.ON_DEMAND, first.plusDays(1))));
        assertThat(days(coming(employee))).containsExactly(first.plusDays(1));
    }

    @Test
    void moving_one_leaves_the_others_and_it_is_not_made_twice() {
        does(employee, () -> series.set(employee, weekly(first)));
        ListedOneOnOne second = coming(employee).get(1);
        does(manager, () -> series.move(second.id(), first.plusDays(9), LocalTime.of(15, 30)));
        does(manager, series::keepUp);
        List<ListedOneOnOne> after = coming(employee);
        assertThat(days(after)).startsWith(first, first.plusDays(9), first.plusWeeks(2));
        ListedOneOnOne moved = after.get(1);
        assertThat(moved.moved()).isTrue();
        assertThat(Objects.requireNonNull(moved.time().begin()).toLocalTime()).isEqualTo(LocalTime.of(15, 30));
        assertThat(moved.uid()).isEqualTo(second.uid());
        assertThat(moved.sequence()).isEqualTo(second.sequence() + 1);
        assertThat(after.getFirst().sequence()).isZero();
        assertThat(after.get(2).sequence()).isZero();
    }

    @Test
    void a_skip_by_mistake_is_undone_by_who_made_it_and_everything_is_where_it_was() {
        does(employee, () -> series.set(employee, weekly(first)));
        awaitReflections(first);
        List<ListedOneOnOne> before = coming(manager);
        SkippedMeeting skipped =
                as(manager, () -> series.skip(before.getFirst().id())).orElseThrow();
        assertThatThrownBy(() -> as(employee, () -> series.undo(skipped))).isInstanceOf(AccessDeniedException.class);
        assertThat(coming(employee)).first().matches(ListedOneOnOne::skipped);
        assertThat(as(manager, () -> series.undo(skipped))).isTrue();
        awaitReflections(first);
        List<ListedOneOnOne> after = coming(manager);
        assertThat(after)
                .extracting(ListedOneOnOne::id)
                .isEqualTo(before.stream().map(ListedOneOnOne::id).toList());
        assertThat(after)
                .extracting(ListedOneOnOne::uid)
                .isEqualTo(before.stream().map(ListedOneOnOne::uid).toList());
        assertThat(days(after)).isEqualTo(days(before));
        assertThat(after).noneMatch(ListedOneOnOne::skipped);
        assertThat(as(manager, () -> series.undo(skipped))).as("once more").isFalse();
    }

    @Test
    void a_skip_is_not_undone_after_a_while_or_after_the_other_one_has_changed_something() {
        does(employee, () -> series.set(employee, weekly(first)));
        awaitReflections(first);
        SkippedMeeting skipped =
                as(manager, () -> series.skip(coming(manager).getFirst().id())).orElseThrow();
        does(employee, () -> series.takeBack(skipped.id()));
        does(employee, () -> series.skip(coming(employee).getFirst().id()));
        assertThat(as(manager, () -> series.undo(skipped)))
                .as("skipped again by the other one")
                .isFalse();
        assertThat(coming(manager)).first().matches(ListedOneOnOne::skipped);
        SkippedMeeting later =
                as(manager, () -> series.skip(coming(manager).get(3).id())).orElseThrow();
        clock.advance(UndoTime.TAKEN.plusSeconds(1));
        assertThat(as(manager, () -> series.undo(later))).as("too late").isFalse();
    }

    @Test
    void skipping_one_leaves_the_others_and_takes_what_is_prepared_along_until_it_is_taken_back() {
        does(employee, () -> series.set(employee, weekly(first)));
        awaitReflections(first);
        ReflectionSummary prepared = as(employee, reflections::coming).getFirst();
        ListedOneOnOne next = coming(manager).getFirst();
        does(manager, () -> series.skip(next.id()));
        awaitReflections(first.plusWeeks(1));
        List<ListedOneOnOne> after = coming(employee);
        assertThat(days(after)).startsWith(first, first.plusWeeks(1), first.plusWeeks(2));
        assertThat(after).extracting(ListedOneOnOne::skipped).startsWith(true, false, false);
        assertThat(after.getFirst().uid()).isEqualTo(next.uid());
        assertThat(after.getFirst().sequence()).isEqualTo(next.sequence() + 1);
        assertThat(after.get(1).id()).isEqualTo(next.id());
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).contains(first.plusWeeks(1));

        does(employee, () -> series.takeBack(after.getFirst().id()));
        awaitReflections(first);
        assertThat(as(employee, reflections::coming))
                .singleElement()
                .extracting(ReflectionSummary::id)
                .isEqualTo(prepared.id());
        assertThat(coming(employee)).noneMatch(ListedOneOnOne::skipped);
        assertThat(coming(employee).getFirst().uid()).isEqualTo(next.uid());
    }

    @Test
    void a_change_counts_from_its_first_day_on_and_keeps_what_is_set_before_it() {
        does(employee, () -> series.set(employee, weekly(first)));
        does(
                manager,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.EVERY_TWO_WEEKS, first.plusDays(12), LocalTime.of(9, 0), 45, BERLIN, "")));
        assertThat(days(coming(employee)))
                .startsWith(first, first.plusWeeks(1), first.plusDays(12), first.plusDays(26));
        assertThat(coming(employee)).noneMatch(ListedOneOnOne::skipped);
    }

    @Test
    void a_skipped_day_stays_skipped_when_the_time_changes() {
        does(employee, () -> series.set(employee, weekly(first)));
        does(employee, () -> series.skip(coming(employee).get(2).id()));
        does(
                employee,
                () -> series.set(employee, new SeriesPlan(Rhythm.WEEKLY, first, LocalTime.of(11, 0), 30, BERLIN, "")));
        assertThat(coming(employee)).extracting(ListedOneOnOne::skipped).startsWith(false, false, true, false);
        assertThat(days(coming(employee))).doesNotHaveDuplicates();
    }

    @Test
    void a_day_that_was_set_before_becomes_the_first_of_the_series() {
        OneOnOneId set = as(employee, () -> oneOnOnes.setNext(employee, first.plusDays(1)));
        does(manager, () -> series.set(employee, weekly(first)));
        assertThat(coming(employee).getFirst().id()).isEqualTo(set);
        assertThat(days(coming(employee))).startsWith(first, first.plusWeeks(1));
    }

    @Test
    void when_a_series_ends_the_next_meeting_stays() {
        does(employee, () -> series.set(employee, weekly(first)));
        does(manager, () -> series.end(employee));
        assertThat(days(coming(employee))).containsExactly(first);
        assertThat(as(employee, () -> series.plan(employee))).isEmpty();
        does(employee, series::keepUp);
        assertThat(coming(employee)).hasSize(1);
    }

    @Test
    void meetings_run_on_and_keeping_up_twice_makes_none_twice() {
        does(employee, () -> series.set(employee, weekly(first)));
        clock.advance(Duration.ofDays(60));
        does(manager, series::keepUp);
        does(employee, series::keepUp);
        List<LocalDate> days = days(coming(employee));
        assertThat(days).doesNotHaveDuplicates().hasSizeBetween(52, 53);
    }

    @Test
    void when_the_line_ends_both_can_only_read_and_the_next_manager_sees_nothing_of_it() {
        does(employee, () -> series.set(employee, weekly(first)));
        OneOnOneId meeting = coming(employee).getFirst().id();
        PersonId next = company.managerOf(employee, "Nils Next");
        for (PersonId viewer : List.of(manager, employee)) {
            assertThat(coming(viewer)).isEmpty();
            assertThat(as(viewer, () -> series.find(meeting))).isPresent();
        }
        assertThat(coming(next)).isEmpty();
        assertThat(as(next, () -> series.find(meeting))).isEmpty();
        assertThat(as(manager, () -> series.plan(employee))).isEmpty();
        assertThat(as(next, () -> series.plan(employee))).isEmpty();
        for (PersonId viewer : List.of(manager, employee, next)) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> series.move(meeting, first, null),
                    () -> series.skip(meeting),
                    () -> series.takeBack(meeting))) {
                assertThatThrownBy(() -> does(viewer, attempt)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThatThrownBy(() -> does(manager, () -> series.set(employee, weekly(first))))
                .isInstanceOf(AccessDeniedException.class);
        clock.advance(Duration.ofDays(100));
        does(employee, series::keepUp);
        does(manager, series::keepUp);
        assertThat(coming(employee)).isEmpty();
    }

    @Test
    void a_time_that_clocks_leave_out_is_later_and_of_one_that_comes_twice_it_is_the_first() {
        MeetingTime.Clock night = new MeetingTime.Clock(LocalTime.of(2, 30), BERLIN, 30);
        assertThat(new MeetingTime(LocalDate.of(2027, 3, 28), night).begin())
                .isEqualTo(ZonedDateTime.parse("2027-03-28T03:30+02:00[Europe/Berlin]"));
        assertThat(new MeetingTime(LocalDate.of(2027, 10, 31), night).begin())
                .isEqualTo(ZonedDateTime.parse("2027-10-31T02:30+02:00[Europe/Berlin]"));
    }

    @Test
    void a_list_costs_the_same_however_many_series_there_are() {
        for (int i = 0; i < 5; i++) {
            PersonId report = company.reportOf(manager, "Report " + i);
            does(manager, () -> series.set(report, weekly(first)));
        }
        assertThat(StatementCounter.during(() -> as(manager, () -> series.coming(MANY))))
                .hasSize(3);
    }

    /** Its day can be told, and a time without rules cannot. */
    @Test
    void a_zone_of_which_this_java_knows_no_rules_leaves_the_day_and_the_series_goes_on() throws SQLException {
        does(employee, () -> series.set(employee, weekly(first)));
        forgetZone();
        List<ListedOneOnOne> coming = coming(employee);
        assertThat(days(coming)).startsWith(first, first.plusWeeks(1));
        assertThat(coming)
                .allSatisfy(meeting -> assertThat(meeting.time().clock()).isNull());
        assertThat(as(manager, () -> series.plan(employee)))
                .hasValueSatisfying(plan -> assertThat(plan.start()).isEqualTo(LocalTime.of(10, 0)));
        clock.advance(Duration.ofDays(60));
        does(employee, series::keepUp);
        assertThat(coming(employee)).hasSizeBetween(52, 53);
        // Either of the two sets the rhythm again, and the times are back.
        does(manager, () -> series.set(employee, weekly(first.plusDays(63))));
        assertThat(coming(employee).getLast().time().clock()).isNotNull();
    }

    private void forgetZone() throws SQLException {
        for (String table : List.of("meeting_series", "one_on_one")) {
            Database.change(
                    "update " + table + " set zone_id = 'Mars/Olympus_Mons' where employee_id = ?", employee.value());
        }
    }

    @Test
    void ten_o_clock_stays_ten_o_clock_when_daylight_saving_begins_and_ends() {
        MeetingTime.Clock ten = new MeetingTime.Clock(LocalTime.of(10, 0), BERLIN, 30);
        ZonedDateTime winter = Objects.requireNonNull(new MeetingTime(LocalDate.of(2027, 3, 27), ten).begin());
        ZonedDateTime summer = Objects.requireNonNull(new MeetingTime(LocalDate.of(2027, 3, 29), ten).begin());
        assertThat(winter.toLocalTime()).isEqualTo(summer.toLocalTime());
        assertThat(LocalMeetingTime.on(new MeetingTime(LocalDate.of(2027, 3, 27), ten), ZoneId.of("Asia/Kolkata"))
                        .start())
                .isEqualTo(LocalTime.of(14, 30));
        assertThat(LocalMeetingTime.on(new MeetingTime(LocalDate.of(2027, 3, 29), ten), ZoneId.of("Asia/Kolkata"))
                        .start())
                .isEqualTo(LocalTime.of(13, 30));
    }

    @Test
    void on_other_clocks_it_may_be_another_day() {
        MeetingTime.Clock late = new MeetingTime.Clock(LocalTime.of(22, 0), BERLIN, 30);
        assertThat(LocalMeetingTime.on(new MeetingTime(LocalDate.of(2027, 1, 12), late), ZoneId.of("Asia/Tokyo")))
                .isEqualTo(
                        new LocalMeetingTime(LocalDate.of(2027, 1, 13), LocalTime.of(6, 0), ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void somebody_without_a_manager_has_no_series_and_can_set_none_up() {
        PersonId alone = company.person("Alma Alone");
        assertThat(as(alone, () -> series.plan(alone))).isEmpty();
        assertThat(coming(alone)).isEmpty();
        assertThatThrownBy(() -> does(alone, () -> series.set(alone, weekly(first))))
                .isInstanceOf(AccessDeniedException.class);
        does(alone, series::keepUp);
        assertThat(coming(alone)).isEmpty();
    }

    private SeriesPlan weekly(LocalDate from) {
        return plan(Rhythm.WEEKLY, from);
    }

    private static SeriesPlan plan(Rhythm rhythm, LocalDate from) {
        return new SeriesPlan(rhythm, from, LocalTime.of(10, 0), 30, BERLIN, " Room 4 ");
    }

    private List<ListedOneOnOne> coming(PersonId viewer) {
        return as(viewer, () -> series.coming(MANY));
    }

    private static List<LocalDate> days(List<ListedOneOnOne> meetings) {
        return meetings.stream().map(meeting -> meeting.time().day()).toList();
    }

    private void awaitReflections(LocalDate day) {
        await().untilAsserted(() -> assertThat(as(employee, reflections::coming))
                .extracting(ReflectionSummary::day)
                .containsExactly(day));
    }
}
