package org.waymark.meeting.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseDetail.State;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;

/** What two people promise each other, which is theirs alone. */
class PromisesTest extends EmployeeAndManager {

    @Autowired
    private Promises promises;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private TestClock clock;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private PersonId director;
    private OneOnOneId meeting;

    @BeforeEach
    void people() {
        director = company.managerOf(manager, "Dora Director");
        meeting = as(employee, () -> oneOnOnes.keep(employee, today));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void either_makes_a_promise_of_either_and_both_see_it_at_home() {
        make(employee, manager, "Talk to the other department", 3);
        make(employee, employee, "Write the proposal", 2);
        make(manager, employee, "Show the proposal", 1);
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, promises::open))
                    .extracting(PromiseDetail::words)
                    .containsExactly("Show the proposal", "Write the proposal", "Talk to the other department");
        }
        assertThat(as(manager, promises::open).getFirst().maker()).isEqualTo(manager);
        assertThat(as(manager, promises::open).getFirst().owner()).isEqualTo(employee);
    }

    @Test
    void it_stands_on_the_next_meeting_until_it_is_done() {
        PromiseId promise = make(employee, manager, "Talk to the other department", 3);
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        OneOnOneId next = as(manager, () -> oneOnOnes.keep(employee, today.plusDays(14)));
        assertThat(as(employee, () -> promises.ofMeeting(next)))
                .singleElement()
                .extracting(PromiseDetail::state)
                .isEqualTo(State.OPEN);
        assertThat(as(manager, () -> promises.tell(promise, 0, Outcome.DONE, null, "")))
                .isTrue();
        assertThat(as(employee, promises::open)).isEmpty();
        assertThat(as(employee, () -> promises.ofMeeting(next)))
                .singleElement()
                .extracting(PromiseDetail::state)
                .isEqualTo(State.DONE);
    }

    @Test
    void what_was_told_to_be_done_by_mistake_is_open_again_as_if_nothing_had_been_told() {
        PromiseId promise = make(employee, manager, "Talk to the other department", 3);
        does(manager, () -> promises.tell(promise, 0, Outcome.MOVED, today.plusDays(4), "They are away"));
        PromiseDetail before = as(employee, promises::open).getFirst();
        does(employee, () -> promises.tell(promise, 1, Outcome.DONE, null, ""));
        assertThat(as(manager, () -> promises.takeBackDone(promise, 2)))
                .as("the other one")
                .isFalse();
        assertThatThrownBy(() -> as(director, () -> promises.takeBackDone(promise, 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> promises.takeBackDone(promise, 1)))
                .as("what was told before")
                .isFalse();
        assertThat(as(employee, () -> promises.takeBackDone(promise, 2))).isTrue();
        assertThat(as(employee, promises::open)).containsExactly(before);
        assertThat(as(manager, promises::open)).containsExactly(before);
        assertThat(as(employee, () -> promises.takeBackDone(promise, 2)))
                .as("once more")
                .isFalse();
    }

    @Test
    void it_stays_done_after_a_while_and_when_somebody_has_told_something_since() {
        PromiseId promise = make(employee, employee, "Write the proposal", 2);
        does(employee, () -> promises.tell(promise, 0, Outcome.DONE, null, ""));
        does(employee, () -> promises.takeBackDone(promise, 1));
        does(manager, () -> promises.tell(promise, 0, Outcome.DROPPED, null, "No need"));
        assertThat(as(employee, () -> promises.takeBackDone(promise, 1)))
                .as("dropped by the other one")
                .isFalse();
        assertThat(as(manager, () -> promises.takeBackDone(promise, 1)))
                .as("a word why stays told")
                .isFalse();
        PromiseId other = make(employee, employee, "Show the proposal", 2);
        does(employee, () -> promises.tell(other, 0, Outcome.DONE, null, ""));
        clock.advance(UndoTime.TAKEN.plusSeconds(1));
        assertThat(as(employee, () -> promises.takeBackDone(other, 1))).isFalse();
        assertThat(as(employee, promises::open)).isEmpty();
    }

    @Test
    void nothing_is_taken_back_in_a_line_that_has_ended() {
        PromiseId promise = make(employee, employee, "Write the proposal", 2);
        does(employee, () -> promises.tell(promise, 0, Outcome.DONE, null, ""));
        company.changeManager(employee, director);
        assertThatThrownBy(() -> as(employee, () -> promises.takeBackDone(promise, 1)))
                .isInstanceOf(ReadOnlyMeetingException.class);
    }

    @Test
    void it_is_moved_and_dropped_with_a_word_why() {
        PromiseId promise = make(employee, employee, "Write the proposal", 2);
        assertThatThrownBy(() -> as(employee, () -> promises.tell(promise, 0, Outcome.DROPPED, null, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        does(manager, () -> promises.tell(promise, 0, Outcome.MOVED, today.plusDays(9), "The customer is away"));
        PromiseDetail moved = as(employee, promises::open).getFirst();
        assertThat(moved.due()).isEqualTo(today.plusDays(9));
        assertThat(moved.news()).singleElement().satisfies(news -> {
            assertThat(news.author()).isEqualTo(manager);
            assertThat(news.why()).isEqualTo("The customer is away");
        });
        does(employee, () -> promises.tell(promise, 1, Outcome.DROPPED, null, "They chose another way"));
        assertThat(as(manager, promises::open)).isEmpty();
        assertThatThrownBy(() -> as(manager, () -> promises.tell(promise, 2, Outcome.DONE, null, "")))
                .isInstanceOf(ReadOnlyMeetingException.class);
    }

    @Test
    void of_two_who_tell_something_at_the_same_time_the_second_is_told() {
        PromiseId promise = make(employee, employee, "Write the proposal", 2);
        assertThat(as(employee, () -> promises.tell(promise, 0, Outcome.DONE, null, "")))
                .isTrue();
        assertThat(as(manager, () -> promises.tell(promise, 0, Outcome.DROPPED, null, "No need")))
                .isFalse();
        assertThat(as(manager, () -> promises.ofMeeting(meeting)).getFirst().state())
                .isEqualTo(State.DONE);
    }

    @Test
    void a_promise_is_for_the_two_and_for_a_day_to_come() {
        assertThatThrownBy(() -> make(employee, director, "Do something", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> make(employee, employee, "Do something", -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> make(employee, employee, " ", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_but_the_two_sees_it_and_after_the_handover_both_only_read_it() {
        PromiseId promise = make(employee, manager, "Between us", 3);
        assertThat(as(director, promises::open)).isEmpty();
        assertThatThrownBy(() -> as(director, () -> promises.ofMeeting(meeting)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(director, () -> promises.tell(promise, 0, Outcome.DONE, null, "")))
                .isInstanceOf(AccessDeniedException.class);
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(as(next, promises::open)).isEmpty();
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, promises::open)).isEmpty();
            assertThat(as(person, () -> promises.ofMeeting(meeting)))
                    .extracting(PromiseDetail::words)
                    .containsExactly("Between us");
            assertThatThrownBy(() -> as(person, () -> promises.tell(promise, 0, Outcome.DONE, null, "")))
                    .isInstanceOf(ReadOnlyMeetingException.class);
        }
    }

    @Test
    void a_wrapped_up_meeting_takes_no_promise() {
        does(employee, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThatThrownBy(() -> make(manager, manager, "Too late", 1)).isInstanceOf(ReadOnlyMeetingException.class);
    }

    @Test
    void the_promises_of_many_cost_the_same_statements_as_those_of_one() {
        make(employee, employee, "Write the proposal", 2);
        int one = StatementCounter.during(() -> as(manager, promises::open)).size();
        for (int i = 0; i < 8; i++) {
            PersonId report = company.reportOf(manager, "Report " + i);
            OneOnOneId with = as(report, () -> oneOnOnes.keep(report, today));
            does(report, () -> promises.make(with, manager, today, "Something"));
        }
        assertThat(as(manager, promises::open)).hasSize(9);
        assertThat(StatementCounter.during(() -> as(manager, promises::open)))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(4);
    }

    private PromiseId make(PersonId maker, PersonId owner, String words, int days) {
        return as(maker, () -> promises.make(meeting, owner, today.plusDays(days), words));
    }
}
