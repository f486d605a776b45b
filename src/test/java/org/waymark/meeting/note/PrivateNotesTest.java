package org.waymark.meeting.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.testing.EmployeeAndManager;

class PrivateNotesTest extends EmployeeAndManager {

    @Autowired
    private PrivateNotes notes;

    @Test
    void each_keeps_their_own_about_the_other() {
        does(manager, () -> notes.save(employee, "About Emil", 0));
        does(employee, () -> notes.save(manager, "About Mona", 0));
        assertThat(as(manager, () -> notes.about(employee))).isEqualTo(new NoteDetail("About Emil", false, 1));
        assertThat(as(employee, () -> notes.about(manager))).isEqualTo(new NoteDetail("About Mona", false, 1));
        assertThat(as(employee, () -> notes.about(employee))).isEqualTo(new NoteDetail("", false, 0));
    }

    @Test
    void a_note_stays_with_its_author_when_the_line_ends() {
        does(manager, () -> notes.save(employee, "About Emil", 0));
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(as(next, () -> notes.about(employee)).words()).isEmpty();
        assertThat(as(manager, () -> notes.about(employee)).words()).isEqualTo("About Emil");
    }

    @Test
    void saving_with_an_outdated_revision_overwrites_nothing() {
        does(manager, () -> notes.save(employee, "In one window", 0));
        assertThat(as(manager, () -> notes.save(employee, "In another window", 0)))
                .isEmpty();
        assertThat(as(manager, () -> notes.about(employee)).words()).isEqualTo("In one window");
        assertThat(as(manager, () -> notes.save(employee, "On purpose", -1))).hasValue(2);
    }

    @Test
    void words_that_are_too_many_are_refused_and_those_saved_before_stay() {
        String longest = "x".repeat(PrivateNotes.LONGEST_NOTE);
        does(manager, () -> notes.save(employee, longest, 0));
        assertThatThrownBy(() -> does(manager, () -> notes.save(employee, longest + "y", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
        assertThat(as(manager, () -> notes.about(employee)).words()).isEqualTo(longest);
    }

    @Test
    void a_note_can_be_cleared() {
        does(manager, () -> notes.save(employee, "Words", 0));
        does(manager, () -> notes.save(employee, "", 1));
        assertThat(as(manager, () -> notes.about(employee))).isEqualTo(new NoteDetail("", false, 2));
    }

    @Test
    void the_operator_keeps_no_notes() {
        assertThatThrownBy(() -> RunAs.operator(() -> notes.about(employee))).isInstanceOf(AccessDeniedException.class);
    }
}
