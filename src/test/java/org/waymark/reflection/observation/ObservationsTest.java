package org.waymark.reflection.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.security.Role;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.privacy.WhatIWrote;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.ContentOpened;
import org.waymark.sharing.ContentShared;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** What managers see in the people who report to them. */
@RecordApplicationEvents
class ObservationsTest extends EmployeeAndManager {

    private static final String KIND = "reflection.own.observations";

    @Autowired
    private Observations observations;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private WhatIWrote own;

    @Autowired
    private TestClock clock;

    private String question;

    @BeforeEach
    void people() {
        question = written().getFirst().question().id();
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void there_are_about_ten_questions_and_a_draft_is_its_authors_alone() {
        assertThat(written()).hasSize(10).extracting(ObservationDetail::draft).containsOnly("");
        write("She hears what nobody says.");
        assertThat(written().getFirst().draft()).isEqualTo("She hears what nobody says.");
        assertThat(written().getFirst().share()).isNull();
        assertThat(opened()).isEmpty();
        assertThat(events.stream(ContentShared.class)).isEmpty();
    }

    @Test
    void the_person_reads_what_was_shared_and_not_what_was_written_since() {
        write("She hears what nobody says.");
        share();
        write("She hears and says it.");
        assertThat(Objects.requireNonNull(written().getFirst().share()).changedSince())
                .isTrue();
        assertThat(opened()).extracting(SharedObservation::words).containsExactly("She hears what nobody says.");
        share();
        assertThat(opened()).extracting(SharedObservation::words).containsExactly("She hears and says it.");
        assertThat(Objects.requireNonNull(written().getFirst().share()).changedSince())
                .isFalse();
        assertThat(opened().getFirst().from().name()).isEqualTo("Mona Manager");
    }

    @Test
    void the_author_sees_when_it_was_opened_and_the_reader_what_is_new() {
        write("First");
        share();
        assertThat(written().getFirst().openedAt()).isNull();
        assertThat(opened().getFirst().freshness()).isEqualTo(Freshness.NEW);
        assertThat(opened().getFirst().freshness()).isEqualTo(Freshness.READ);
        assertThat(written().getFirst().openedAt()).isNotNull();
        write("Second");
        share();
        assertThat(opened().getFirst().freshness()).isEqualTo(Freshness.CHANGED);
        assertThat(events.stream(ContentOpened.class))
                .hasSize(2)
                .containsOnly(new ContentOpened(KIND, manager, employee));
    }

    @Test
    void what_is_withdrawn_is_gone_at_once_and_stays_written() {
        write("Mine after all");
        share();
        opened();
        does(manager, () -> observations.withdraw(employee, question));
        assertThat(opened()).isEmpty();
        assertThat(written().getFirst().draft()).isEqualTo("Mine after all");
        assertThat(written().getFirst().openedAt())
                .as("that it was read is still known")
                .isNotNull();
        assertThat(events.stream(ContentShared.class))
                .hasSize(2)
                .containsOnly(new ContentShared(KIND, manager, employee));
    }

    @Test
    void what_was_withdrawn_by_mistake_is_shared_again_as_it_was_by_its_author_alone() {
        write("Seen");
        share();
        opened();
        write("Seen, and changed since");
        List<SharedObservation> before = opened();
        List<ObservationDetail> mine = written();
        Withdrawn withdrawn = withdraw();
        assertThat(opened()).isEmpty();
        assertThat(putBack(employee, withdrawn)).isFalse();
        assertThat(as(manager, () -> observations.putBack(withdrawn, new NamedReader(manager))))
                .as("to somebody else")
                .isFalse();
        assertThat(opened()).isEmpty();
        assertThat(putBack(manager, withdrawn)).isTrue();
        assertThat(opened()).isEqualTo(before);
        assertThat(written()).isEqualTo(mine);
        assertThat(putBack(manager, withdrawn)).as("once more").isFalse();
    }

    @Test
    void what_was_withdrawn_is_not_put_back_over_what_was_done_since_or_too_late() {
        write("Seen");
        share();
        Withdrawn late = withdraw();
        clock.advance(UndoTime.TAKEN.plus(Duration.ofSeconds(1)));
        assertThat(putBack(manager, late)).isFalse();
        share();
        Withdrawn withdrawn = withdraw();
        write("Seen anew");
        share();
        assertThat(putBack(manager, withdrawn)).isFalse();
        assertThat(opened()).extracting(SharedObservation::words).containsExactly("Seen anew");
        Withdrawn erased = withdraw();
        String id =
                as(manager, own::alone).groups().getFirst().things().getFirst().id();
        does(manager, () -> own.change(KIND, id, Change.ERASE));
        write("Another thing");
        assertThat(putBack(manager, erased)).isFalse();
        share();
        Withdrawn last = withdraw();
        company.changeManager(employee, company.person("Nils Next"));
        assertThatThrownBy(() -> putBack(manager, last)).isInstanceOf(NoLongerReport.class);
        assertThat(opened()).isEmpty();
    }

    @Test
    void nothing_is_shared_that_was_not_written_and_no_question_asked_that_is_not_in_the_bank() {
        assertThatThrownBy(this::share).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> as(manager, () -> observations.save(employee, "unknown", "Words", 0)))
                .isInstanceOf(UnknownReflection.class);
        assertThatThrownBy(() -> as(
                        manager, () -> observations.save(employee, question, "x".repeat(Observations.LONGEST + 1), 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_two_windows_none_overwrites_the_other_silently() {
        assertThat(save("Left", 0)).isTrue();
        assertThat(save("Right", 0)).isFalse();
        assertThat(save("Left on", 1)).isTrue();
        assertThat(written().getFirst().draft()).isEqualTo("Left on");
    }

    @Test
    void nobody_else_may_ask_whatever_they_are_trusted_with() {
        write("Between the two");
        share();
        PersonId director = company.managerOf(manager, "Dora Director");
        PersonId peopleTeam = company.person("Pia People");
        company.grant(peopleTeam, Role.PEOPLE_TEAM);
        for (PersonId other : List.of(director, peopleTeam, company.reportOf(manager, "Cora Colleague"), employee)) {
            assertThatThrownBy(() -> as(other, () -> observations.about(employee)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> observations.save(employee, question, "Mine", 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (PersonId other : List.of(director, peopleTeam, manager)) {
            assertThat(as(other, () -> observations.open())).isEmpty();
        }
    }

    @Test
    void after_a_handover_the_person_keeps_what_was_said_to_them_and_the_next_manager_sees_none_of_it() {
        write("Said to Emil");
        share();
        PersonId next = company.managerOf(employee, "Nils Next");
        assertThat(opened()).extracting(SharedObservation::words).containsExactly("Said to Emil");
        assertThat(as(next, () -> observations.about(employee)))
                .extracting(ObservationDetail::draft)
                .containsOnly("");
        assertThatThrownBy(this::share).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(manager, () -> observations.about(employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(manager, () -> observations.withdraw(employee, question)))
                .as("to be put back")
                .isEmpty();
        assertThat(opened()).as("its author may still take it away").isEmpty();
    }

    private Withdrawn withdraw() {
        return as(manager, () -> observations.withdraw(employee, question)).orElseThrow();
    }

    private boolean putBack(PersonId viewer, Withdrawn withdrawn) {
        return as(viewer, () -> observations.putBack(withdrawn, new NamedReader(withdrawn.reader())));
    }

    private List<ObservationDetail> written() {
        return as(manager, () -> observations.about(employee));
    }

    private List<SharedObservation> opened() {
        return as(employee, () -> observations.open());
    }

    private void write(String words) {
        assertThat(save(words, -1)).isTrue();
    }

    private boolean save(String words, int basedOn) {
        return as(manager, () -> observations.save(employee, question, words, basedOn))
                .isPresent();
    }

    private void share() {
        does(manager, () -> observations.share(new NamedReader(employee), question));
    }
}
