package org.waymark.meeting.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.testing.EmployeeAndManager;

/** Notes of a meeting for both of its people. */
class SharedNotesTest extends EmployeeAndManager {

    @Autowired
    private SharedNotes notes;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private OneOnOnes oneOnOnes;

    private PersonId director;
    private OneOnOneId meeting;

    @BeforeEach
    void people() {
        director = company.managerOf(manager, "Dora Director");
        meeting = as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(ZoneId.systemDefault())));
    }

    @Test
    void two_who_write_at_the_same_time_both_have_written() {
        assertThat(as(employee, () -> notes.save(meeting, "What Emil keeps", 0)))
                .hasValue(1);
        assertThat(as(manager, () -> notes.save(meeting, "What Mona keeps", 0))).hasValue(1);
        assertThat(words(employee)).containsExactly("What Emil keeps", "What Mona keeps");
        assertThat(words(manager)).containsExactly("What Mona keeps", "What Emil keeps");
    }

    @Test
    void of_two_windows_of_one_author_the_second_is_told() {
        does(employee, () -> notes.save(meeting, "In one window", 0));
        assertThat(as(employee, () -> notes.save(meeting, "In another", 0))).isEmpty();
        assertThat(words(manager)).containsExactly("", "In one window");
        assertThat(as(employee, () -> notes.save(meeting, "On purpose", -1))).hasValue(2);
        assertThat(words(manager)).containsExactly("", "On purpose");
    }

    @Test
    void a_record_is_read_by_both_and_written_by_nobody() {
        does(employee, () -> notes.save(meeting, "Kept", 0));
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThatThrownBy(() -> as(employee, () -> notes.save(meeting, "Too late", 1)))
                .isInstanceOf(ReadOnlyMeetingException.class);
        does(employee, () -> wrapUps.reopen(meeting));
        assertThat(as(employee, () -> notes.save(meeting, "In time", 1))).hasValue(2);
        PersonId next = company.managerOf(employee, "Nils Next");
        for (PersonId person : List.of(employee, manager)) {
            assertThat(words(person)).contains("In time");
            assertThatThrownBy(() -> as(person, () -> notes.save(meeting, "Too late", -1)))
                    .isInstanceOf(ReadOnlyMeetingException.class);
        }
        for (PersonId person : List.of(next, director)) {
            assertThatThrownBy(() -> words(person)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private List<String> words(PersonId viewer) {
        return as(viewer, () -> notes.read(meeting)).stream()
                .map(SharedNoteDetail::words)
                .toList();
    }
}
