package org.waymark.meeting.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.AopTestUtils;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;
import org.waymark.meeting.time.TimeZones;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;

/** Setting the day of a 1:1, and the reflection that opens for it. */
@RecordApplicationEvents
class OneOnOnesTest extends EmployeeAndManager {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Reflections reflections;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private TimeZones zones;

    @Autowired
    private ReflectionOpener opener;

    @Autowired
    private ApplicationEvents events;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Test
    void either_of_the_two_sets_the_day_and_both_see_it() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        as(employee, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        as(manager, () -> oneOnOnes.setNext(colleague, today.plusDays(4)));
        assertThat(as(manager, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(3));
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(3));
        assertThat(as(colleague, () -> oneOnOnes.nextDay(colleague))).contains(today.plusDays(4));
        assertThat(events.stream(OneOnOneSet.class))
                .extracting(OneOnOneSet::employee)
                .containsExactly(employee, colleague);
    }

    @Test
    void a_reflection_with_five_questions_opens_for_the_employee_whoever_set_the_day() {
        as(manager, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        awaitReflection(today.plusDays(3));
        assertThat(coming())
                .singleElement()
                .extracting(ReflectionSummary::questions)
                .isEqualTo(5L);
        assertThat(as(manager, reflections::coming)).isEmpty();
    }

    @Test
    void moving_the_day_keeps_the_meeting_and_its_one_reflection_with_all_its_words() {
        OneOnOneId first = as(manager, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        awaitReflection(today.plusDays(3));
        ReflectionSummary before = coming().getFirst();
        AnswerId answer = company.write(employee, company.answer(employee, before.id(), 0), "Words");
        OneOnOneId moved = as(employee, () -> oneOnOnes.setNext(employee, today));
        awaitReflection(today);
        assertThat(moved).isEqualTo(first);
        assertThat(coming()).singleElement().extracting(ReflectionSummary::id).isEqualTo(before.id());
        assertThat(company.detail(employee, before.id(), answer).draft()).isEqualTo("Words");
    }

    @Test
    void of_many_changes_at_the_same_time_the_last_day_counts() {
        for (int days = 1; days <= 20; days++) {
            LocalDate day = today.plusDays(days);
            as(days % 2 == 0 ? manager : employee, () -> oneOnOnes.setNext(employee, day));
        }
        awaitReflection(today.plusDays(20));
        await().untilAsserted(() -> assertThat(undelivered()).isEmpty());
        assertThat(coming()).singleElement().satisfies(reflection -> {
            assertThat(reflection.day()).isEqualTo(today.plusDays(20));
            assertThat(reflection.questions()).isEqualTo(5);
        });
    }

    @Test
    void a_day_that_is_over_is_refused() {
        assertThatThrownBy(() -> as(employee, () -> oneOnOnes.setNext(employee, today.minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("over");
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).isEmpty();
    }

    @Test
    void a_talk_that_nobody_planned_is_over() {
        assertThatThrownBy(() -> as(employee, () -> oneOnOnes.keepUnplanned(manager, today.plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_date_has_a_time_on_the_clocks_of_whoever_set_it_and_both_read_it_on_their_own() {
        does(employee, () -> zones.choose("Asia/Kolkata"));
        does(manager, () -> zones.choose("Asia/Tokyo"));
        OneOnOneId set = as(employee, () -> oneOnOnes.setNext(employee, manager, at(3, 10)));
        assertThat(as(employee, () -> oneOnOnes.nextOfLine(employee)))
                .get()
                .extracting(NextOneOnOne::when)
                .isEqualTo(new LocalMeetingTime(today.plusDays(3), LocalTime.of(10, 0), KOLKATA));
        assertThat(as(manager, () -> series.coming(1))).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(set);
            assertThat(listed.time()).isEqualTo(at(3, 10));
            assertThat(LocalMeetingTime.on(listed.time(), TOKYO).start()).isEqualTo(LocalTime.of(13, 30));
        });
        // Moved from other clocks it stays on those it has.
        MeetingTime later = new MeetingTime(today.plusDays(4), new MeetingTime.Clock(LocalTime.of(18, 30), TOKYO, 60));
        assertThat(as(manager, () -> oneOnOnes.setNext(employee, employee, later)))
                .isEqualTo(set);
        assertThat(as(employee, () -> series.find(set)))
                .get()
                .extracting(ListedOneOnOne::time)
                .isEqualTo(new MeetingTime(today.plusDays(4), new MeetingTime.Clock(LocalTime.of(15, 0), KOLKATA, 60)));
        as(employee, () -> oneOnOnes.setNext(employee, manager, new MeetingTime(today.plusDays(5), null)));
        assertThat(as(employee, () -> oneOnOnes.nextOfLine(employee)))
                .get()
                .extracting(next -> next.when().start())
                .isNull();
    }

    @Test
    void what_is_proposed_is_what_is_set_else_the_usual_time_else_a_working_hour() {
        does(employee, () -> zones.choose("Asia/Kolkata"));
        assertThat(proposal(employee)).isEqualTo(new DateProposal(null, LocalTime.of(10, 0), 30, KOLKATA));
        OneOnOneId usual = as(employee, () -> oneOnOnes.setNext(employee, manager, at(0, 15)));
        assertThat(proposal(employee)).isEqualTo(new DateProposal(today, LocalTime.of(15, 0), 45, KOLKATA));
        does(manager, () -> wrapUps.wrapUp(usual, Set.of(Kind.STRENGTHS)));
        assertThat(proposal(employee)).isEqualTo(new DateProposal(null, LocalTime.of(15, 0), 45, KOLKATA));
        does(manager, () -> zones.choose("Asia/Tokyo"));
        assertThat(proposal(manager)).isEqualTo(new DateProposal(null, LocalTime.of(18, 30), 45, TOKYO));
        as(manager, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        assertThat(proposal(manager))
                .as("only a day is set")
                .isEqualTo(new DateProposal(today.plusDays(3), null, 30, TOKYO));
    }

    @Test
    void when_two_meet_next_is_known_to_the_two_and_today_is_not_next() {
        as(employee, () -> oneOnOnes.keep(employee, today));
        PersonId next = company.person("Nils Next");
        for (PersonId person : List.of(employee, manager)) {
            PersonId other = person.equals(employee) ? manager : employee;
            assertThat(as(person, () -> oneOnOnes.nextDayWith(other, today))).isEmpty();
        }
        as(employee, () -> oneOnOnes.keep(employee, today.plusDays(3)));
        as(employee, () -> oneOnOnes.keep(employee, today.plusDays(9)));
        for (PersonId person : List.of(employee, manager)) {
            PersonId other = person.equals(employee) ? manager : employee;
            assertThat(as(person, () -> oneOnOnes.nextDayWith(other, today))).contains(today.plusDays(3));
            assertThat(as(person, () -> oneOnOnes.nextDayWith(other, today.plusDays(3))))
                    .contains(today.plusDays(9));
            assertThat(as(person, () -> oneOnOnes.nextDayWith(next, today))).isEmpty();
        }
        company.changeManager(employee, next);
        assertThat(as(employee, () -> oneOnOnes.nextDayWith(manager, today)))
                .as("the line has ended")
                .isEmpty();
    }

    private DateProposal proposal(PersonId viewer) {
        return as(viewer, () -> oneOnOnes.proposal(employee));
    }

    private MeetingTime at(int days, int hour) {
        return new MeetingTime(today.plusDays(days), new MeetingTime.Clock(LocalTime.of(hour, 0), KOLKATA, 45));
    }

    @Test
    void after_a_handover_no_day_is_set_with_whoever_came_instead() {
        company.changeManager(employee, company.person("Nils Next"));
        assertThatThrownBy(() -> as(employee, () -> oneOnOnes.setNext(employee, manager, at(3, 10))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(manager, () -> oneOnOnes.setNext(employee, employee, at(3, 10))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).isEmpty();
    }

    @Test
    void nobody_else_sets_a_day_or_sees_it() {
        PersonId director = company.managerOf(manager, "Dora Director");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        as(employee, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        for (PersonId stranger : List.of(director, colleague, company.person("Stella Stranger"))) {
            assertThatThrownBy(() -> as(stranger, () -> oneOnOnes.setNext(employee, today.plusDays(5))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(stranger, () -> oneOnOnes.keep(employee, today.plusDays(5))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(as(stranger, () -> oneOnOnes.nextDay(employee))).isEmpty();
        }
        assertThatThrownBy(() -> RunAs.operator(() -> oneOnOnes.setNext(employee, today.plusDays(5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(3));
    }

    @Test
    void somebody_without_a_manager_has_nobody_to_meet() {
        PersonId alone = company.person("Alma Alone");
        assertThatThrownBy(() -> as(alone, () -> oneOnOnes.setNext(alone, today)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(alone, () -> oneOnOnes.nextDay(alone))).isEmpty();
    }

    @Test
    void a_new_manager_begins_with_a_meeting_of_their_own() {
        OneOnOneId before = as(manager, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(as(next, () -> oneOnOnes.nextDay(employee))).isEmpty();
        assertThatThrownBy(() -> as(manager, () -> oneOnOnes.setNext(employee, today.plusDays(5))))
                .isInstanceOf(AccessDeniedException.class);
        OneOnOneId after = as(next, () -> oneOnOnes.setNext(employee, today.plusDays(9)));
        assertThat(after).isNotEqualTo(before);
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(9));
    }

    @Test
    void a_meeting_that_is_wrapped_up_is_over_and_the_following_one_is_next() {
        OneOnOneId meeting = as(manager, () -> oneOnOnes.keep(employee, today));
        as(manager, () -> oneOnOnes.keep(employee, today.plusDays(7)));
        assertThat(as(employee, () -> oneOnOnes.nextDay(employee))).contains(today);
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of(Kind.STRENGTHS, Kind.GOALS_AND_PROGRESS)));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, () -> oneOnOnes.nextDay(employee))).contains(today.plusDays(7));
            assertThat(as(person, () -> wrapUps.touched(meeting)))
                    .containsExactlyInAnyOrder(Kind.STRENGTHS, Kind.GOALS_AND_PROGRESS);
        }
        does(employee, () -> wrapUps.reopen(meeting));
        assertThat(as(manager, () -> oneOnOnes.nextDay(employee))).contains(today);
    }

    @Test
    void an_event_delivered_twice_opens_one_reflection() {
        OneOnOneId oneOnOne = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(3)));
        ReflectionOpener delivery = AopTestUtils.getTargetObject(opener);
        OneOnOneSet event = new OneOnOneSet(oneOnOne, employee, manager);
        delivery.on(event);
        delivery.on(event);
        assertThat(coming()).singleElement().satisfies(reflection -> {
            assertThat(reflection.questions()).isEqualTo(5);
            assertThat(reflection.day()).isEqualTo(today.plusDays(3));
        });
    }

    @Test
    void an_event_that_comes_late_does_not_bring_an_earlier_day_back() {
        OneOnOneId oneOnOne = as(employee, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        as(employee, () -> oneOnOnes.setNext(employee, today.plusDays(6)));
        awaitReflection(today.plusDays(6));
        ReflectionOpener delivery = AopTestUtils.getTargetObject(opener);
        delivery.on(new OneOnOneSet(oneOnOne, employee, manager));
        assertThat(coming()).extracting(ReflectionSummary::day).containsExactly(today.plusDays(6));
    }

    @Test
    void nothing_of_an_event_is_left_once_it_was_delivered() {
        does(employee, () -> oneOnOnes.setNext(employee, today.plusDays(3)));
        awaitReflection(today.plusDays(3));
        await().untilAsserted(() -> assertThat(undelivered()).isEmpty());
    }

    private Set<String> undelivered() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection,
                "select serialized_event from event_publication where serialized_event like '%\"value\":" + employee
                        + "}%'"));
    }

    private void awaitReflection(LocalDate day) {
        await().untilAsserted(() ->
                assertThat(coming()).extracting(ReflectionSummary::day).containsExactly(day));
    }

    private List<ReflectionSummary> coming() {
        return as(employee, reflections::coming);
    }
}
