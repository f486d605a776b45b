package org.waymark.meeting.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.waymark.base.security.Role;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;

/** The agenda of two people, which is theirs alone. */
class AgendasTest extends EmployeeAndManager {

    @Autowired
    private Agendas agendas;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private TestClock clock;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private PersonId director;
    private OneOnOneId meeting;
    private OneOnOneId next;

    @BeforeEach
    void people() {
        director = company.managerOf(manager, "Dora Director");
        meeting = as(employee, () -> oneOnOnes.keep(employee, today));
        next = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(14)));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void an_item_is_private_until_it_is_shown() {
        AgendaItemId item = as(employee, () -> agendas.add(meeting, "The move to Lisbon", false));
        assertThat(words(employee, meeting)).containsExactly("The move to Lisbon");
        assertThat(words(manager, meeting)).isEmpty();
        assertThatThrownBy(() -> does(manager, () -> agendas.show(item))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(manager, () -> agendas.setReached(meeting, item, true)))
                .isInstanceOf(AccessDeniedException.class);
        does(employee, () -> agendas.show(item));
        assertThat(words(manager, meeting)).containsExactly("The move to Lisbon");
    }

    @Test
    void of_two_who_set_the_order_at_the_same_time_both_have_set_it() {
        AgendaItemId one = add(employee, "One");
        AgendaItemId two = add(manager, "Two");
        AgendaItemId three = add(employee, "Three");
        AgendaItemId four = add(manager, "Four");
        // Each with the order of the beginning before their eyes.
        does(employee, () -> agendas.move(meeting, four, one));
        does(manager, () -> agendas.move(meeting, two, null));
        assertThat(words(employee, meeting)).containsExactly("Four", "One", "Three", "Two");
        does(manager, () -> agendas.move(meeting, three, one));
        assertThat(words(manager, meeting)).containsExactly("Four", "Three", "One", "Two");
        assertThat(words(employee, meeting)).isEqualTo(words(manager, meeting));
    }

    @Test
    void what_was_taken_off_by_mistake_is_put_back_as_it_was() {
        add(employee, "One");
        AgendaItemId two = as(employee, () -> agendas.add(meeting, "Two, private", false));
        AgendaItemId three = add(employee, "Three");
        does(employee, () -> agendas.save(three, "Three, changed", 1));
        does(employee, () -> agendas.setReached(meeting, three, true));
        add(manager, "Four");
        List<AgendaItem> before = as(employee, () -> agendas.read(meeting));
        RemovedItem second = as(employee, () -> agendas.remove(two));
        RemovedItem third = as(employee, () -> agendas.remove(three));
        assertThat(words(manager, meeting)).containsExactly("One", "Four");
        assertThatThrownBy(() -> as(manager, () -> agendas.putBack(third, meeting)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> agendas.putBack(third, meeting))).isTrue();
        assertThat(as(employee, () -> agendas.putBack(second, meeting))).isTrue();
        assertThat(as(employee, () -> agendas.read(meeting))).isEqualTo(before);
        assertThat(words(manager, meeting)).containsExactly("One", "Three, changed", "Four");
        assertThat(as(employee, () -> agendas.putBack(second, meeting)))
                .as("once more")
                .isFalse();
    }

    @Test
    void what_was_taken_off_is_put_back_within_moments_or_never() {
        AgendaItemId item = add(employee, "One");
        RemovedItem removed = as(employee, () -> agendas.remove(item));
        clock.advance(UndoTime.TAKEN.plusSeconds(1));
        assertThat(as(employee, () -> agendas.putBack(removed, meeting))).isFalse();
        assertThat(words(employee, meeting)).isEmpty();
    }

    @Test
    void nothing_is_put_back_onto_a_record() {
        AgendaItemId item = add(employee, "One");
        RemovedItem removed = as(employee, () -> agendas.remove(item));
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThatThrownBy(() -> as(employee, () -> agendas.putBack(removed, meeting)))
                .isInstanceOf(ReadOnlyMeetingException.class);
    }

    @Test
    void what_an_earlier_meeting_left_over_is_put_back_onto_the_agenda_on_which_it_stood() {
        AgendaItemId item = add(employee, "Left over");
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        RemovedItem removed = as(employee, () -> agendas.remove(item));
        assertThat(words(manager, next)).isEmpty();
        assertThat(as(employee, () -> agendas.putBack(removed, next))).isTrue();
        assertThat(words(manager, next)).containsExactly("Left over");
    }

    @Test
    void there_is_always_room_between_two_items() {
        AgendaItemId one = add(employee, "One");
        AgendaItemId two = add(manager, "Two");
        add(manager, "Last");
        AgendaItemId before = two;
        AgendaItemId moved = one;
        for (int i = 0; i < 200; i++) {
            AgendaItemId item = moved;
            AgendaItemId place = before;
            does(employee, () -> agendas.move(meeting, item, place));
            moved = place;
            before = item;
        }
        assertThat(words(employee, meeting)).hasSize(3).last().isEqualTo("Last");
    }

    @Test
    void the_others_private_items_keep_their_place() {
        add(employee, "One");
        does(manager, () -> agendas.add(meeting, "Mine alone", false));
        AgendaItemId three = add(employee, "Three");
        does(employee, () -> agendas.move(meeting, three, null));
        assertThat(words(manager, meeting)).containsExactly("One", "Mine alone", "Three");
    }

    @Test
    void what_was_not_reached_is_on_the_next_meetings_agenda() {
        AgendaItemId reached = add(employee, "Talked about");
        add(manager, "Left over");
        does(employee, () -> agendas.add(meeting, "Left over, private", false));
        does(manager, () -> agendas.setReached(meeting, reached, true));
        assertThat(words(employee, next)).isEmpty();

        does(employee, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThat(words(employee, next)).containsExactly("Left over", "Left over, private");
        assertThat(words(manager, next)).containsExactly("Left over");
        assertThat(as(manager, () -> agendas.read(next))).allMatch(AgendaItem::carriedOver);
        assertThat(as(manager, () -> agendas.read(meeting)))
                .extracting(AgendaItem::reached)
                .containsExactly(true, false);
    }

    @Test
    void a_day_that_is_over_leaves_its_items_as_well() {
        AgendaItemId item = add(manager, "Left over");
        clock.advance(Duration.ofDays(1));
        assertThat(words(employee, next)).containsExactly("Left over");
        does(employee, () -> agendas.setReached(next, item, true));
        clock.advance(Duration.ofDays(14));
        OneOnOneId later = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(28)));
        assertThat(words(employee, later)).isEmpty();
        // It was put on the first agenda, and talked about elsewhere.
        assertThatThrownBy(() -> does(manager, () -> agendas.setReached(meeting, item, false)))
                .isInstanceOf(ReadOnlyMeetingException.class);
        assertThat(words(employee, next)).containsExactly("Left over");
    }

    /** It is prepared, so that the two rows exchange their days. */
    @Test
    void what_stands_on_the_next_meeting_goes_along_when_it_is_skipped_and_comes_back_with_it() {
        OneOnOneId first = weekly().getFirst().id();
        as(manager, () -> agendas.add(first, "The next steps", true));
        does(employee, () -> series.skip(first));
        List<ListedOneOnOne> skipped = series();
        assertThat(skipped).extracting(ListedOneOnOne::skipped).startsWith(true, false);
        assertThat(skipped.get(1).id()).isEqualTo(first);
        assertThat(words(employee, first)).containsExactly("The next steps");
        assertThat(words(employee, skipped.getFirst().id())).isEmpty();
        does(manager, () -> series.takeBack(skipped.getFirst().id()));
        assertThat(series().getFirst().id()).isEqualTo(first);
        assertThat(words(employee, first)).containsExactly("The next steps");
        assertThat(words(employee, series().get(1).id())).isEmpty();
    }

    @Test
    void what_stands_on_a_later_meeting_is_on_the_coming_one_as_long_as_that_later_one_is_skipped() {
        List<ListedOneOnOne> weekly = weekly();
        OneOnOneId coming = weekly.getFirst().id();
        OneOnOneId later = weekly.get(2).id();
        as(employee, () -> agendas.add(later, "After the holidays", true));
        as(employee, () -> agendas.add(later, "Mine alone", false));
        assertThat(words(employee, coming)).isEmpty();
        does(manager, () -> series.skip(later));
        assertThat(words(employee, coming)).containsExactly("After the holidays", "Mine alone");
        assertThat(words(manager, coming)).containsExactly("After the holidays");
        assertThat(words(manager, weekly.get(1).id())).isEmpty();
        does(employee, () -> series.takeBack(later));
        assertThat(words(employee, coming)).isEmpty();
        assertThat(words(employee, later)).containsExactly("After the holidays", "Mine alone");
    }

    @Test
    void a_skipped_meeting_is_never_the_coming_one() {
        AgendaItemId item = add(manager, "Left over");
        List<ListedOneOnOne> weekly = weekly();
        assertThat(words(employee, weekly.getFirst().id())).containsExactly("Left over");
        does(employee, () -> series.skip(weekly.get(1).id()));
        does(employee, () -> series.skip(weekly.getFirst().id()));
        List<ListedOneOnOne> after = series();
        assertThat(after).extracting(ListedOneOnOne::skipped).startsWith(true, true, false);
        assertThat(words(employee, after.getFirst().id())).isEmpty();
        assertThat(words(employee, after.get(1).id())).isEmpty();
        assertThat(words(employee, after.get(2).id())).containsExactly("Left over");
        does(employee, () -> agendas.setReached(after.get(2).id(), item, true));
        assertThat(words(manager, after.get(2).id())).containsExactly("Left over");
    }

    @Test
    void of_two_windows_that_write_the_same_item_the_second_is_told() {
        AgendaItemId item = add(employee, "At first");
        assertThat(as(employee, () -> agendas.save(item, "In one window", 1))).hasValue(2);
        assertThat(as(employee, () -> agendas.save(item, "In another", 1))).isEmpty();
        assertThat(words(manager, meeting)).containsExactly("In one window");
        assertThat(as(employee, () -> agendas.save(item, "On purpose", -1))).hasValue(3);
    }

    @Test
    void nobody_changes_the_words_of_the_other() {
        AgendaItemId item = add(employee, "My words");
        assertThatThrownBy(() -> does(manager, () -> agendas.save(item, "Their words", 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(manager, () -> agendas.remove(item))).isInstanceOf(AccessDeniedException.class);
        does(employee, () -> agendas.remove(item));
        assertThat(words(manager, meeting)).isEmpty();
    }

    @Test
    void nobody_but_the_two_sees_or_changes_anything() {
        AgendaItemId item = add(employee, "Between us");
        PersonId peopleTeam = company.hire("Pia People", null).id();
        company.grant(peopleTeam, Role.PEOPLE_TEAM);
        PersonId administrator = company.hire("Anton Admin", null).id();
        company.grant(administrator, Role.ADMINISTRATOR);
        for (PersonId person : List.of(director, peopleTeam, administrator)) {
            assertThat(as(person, () -> wrapUps.find(meeting))).isEmpty();
            assertThatThrownBy(() -> as(person, () -> agendas.read(meeting))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> agendas.add(meeting, "Mine", true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(person, () -> agendas.setReached(meeting, item, true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(person, () -> wrapUps.wrapUp(meeting, Set.of())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void a_wrapped_up_meeting_is_a_record_that_either_opens_again() {
        AgendaItemId item = add(employee, "Talked about");
        does(employee, () -> agendas.setReached(meeting, item, true));
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThat(as(employee, () -> wrapUps.find(meeting))).hasValueSatisfying(state -> {
            assertThat(state.closed()).isTrue();
            assertThat(state.changedBy()).isEqualTo(manager);
        });
        for (PersonId person : List.of(employee, manager)) {
            assertThat(words(person, meeting)).containsExactly("Talked about");
            assertThatThrownBy(() -> as(person, () -> agendas.add(meeting, "Too late", true)))
                    .isInstanceOf(ReadOnlyMeetingException.class);
            assertThatThrownBy(() -> does(person, () -> agendas.setReached(meeting, item, false)))
                    .isInstanceOf(ReadOnlyMeetingException.class);
        }
        assertThatThrownBy(() -> as(employee, () -> agendas.save(item, "Too late", 1)))
                .isInstanceOf(ReadOnlyMeetingException.class);
        does(employee, () -> wrapUps.reopen(meeting));
        assertThat(as(manager, () -> wrapUps.find(meeting))).hasValueSatisfying(state -> {
            assertThat(state.takesWords()).isTrue();
            assertThat(state.changedBy()).isEqualTo(employee);
        });
        assertThat(as(employee, () -> agendas.save(item, "In time", 1))).hasValue(2);
    }

    @Test
    void after_the_handover_both_read_nobody_writes_and_the_next_manager_sees_nothing() {
        AgendaItemId item = add(employee, "Between us");
        does(employee, () -> agendas.add(meeting, "Mine alone", false));
        PersonId nextManager = company.managerOf(employee, "Nils Next");
        assertThat(words(employee, meeting)).containsExactly("Between us", "Mine alone");
        assertThat(words(manager, meeting)).containsExactly("Between us");
        for (PersonId person : List.of(employee, manager)) {
            assertThatThrownBy(() -> as(person, () -> agendas.add(meeting, "Too late", true)))
                    .isInstanceOf(ReadOnlyMeetingException.class);
            assertThatThrownBy(() -> does(person, () -> agendas.setReached(meeting, item, true)))
                    .isInstanceOf(ReadOnlyMeetingException.class);
            assertThatThrownBy(() -> does(person, () -> wrapUps.wrapUp(meeting, Set.of())))
                    .isInstanceOf(ReadOnlyMeetingException.class);
        }
        assertThatThrownBy(() -> as(employee, () -> agendas.save(item, "Too late", 1)))
                .isInstanceOf(ReadOnlyMeetingException.class);
        assertThat(as(nextManager, () -> wrapUps.find(meeting))).isEmpty();
        OneOnOneId withNext = as(employee, () -> oneOnOnes.keep(employee, today.plusDays(1)));
        assertThat(words(nextManager, withNext)).isEmpty();
        assertThat(words(employee, withNext)).isEmpty();
    }

    @Test
    void an_agenda_costs_the_same_statements_however_long_it_is() {
        add(employee, "One");
        add(manager, "Two");
        int few = StatementCounter.during(() -> words(manager, meeting)).size();
        for (int i = 0; i < 20; i++) {
            add(i % 2 == 0 ? employee : manager, "Item " + i);
        }
        assertThat(StatementCounter.during(() -> words(manager, meeting)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(4);
    }

    /** A weekly series, the next meeting of which is the coming one. */
    private List<ListedOneOnOne> weekly() {
        clock.advance(Duration.ofDays(1));
        does(
                employee,
                () -> series.set(
                        employee,
                        new SeriesPlan(
                                Rhythm.WEEKLY,
                                today.plusDays(7),
                                LocalTime.of(10, 0),
                                30,
                                ZoneId.of("Europe/Berlin"),
                                "")));
        return series();
    }

    private List<ListedOneOnOne> series() {
        return as(employee, () -> series.coming(5));
    }

    private AgendaItemId add(PersonId author, String words) {
        return as(author, () -> agendas.add(meeting, words, true));
    }

    private List<String> words(PersonId viewer, OneOnOneId of) {
        return as(viewer, () -> agendas.read(of)).stream()
                .map(AgendaItem::words)
                .toList();
    }
}
