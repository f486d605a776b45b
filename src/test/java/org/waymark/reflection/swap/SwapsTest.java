package org.waymark.reflection.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NoLongerReport;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.organization.People;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.SwapDetail.Opened;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** Questions that both people of a 1:1 answer. */
@RecordApplicationEvents
class SwapsTest extends EmployeeAndManager {

    @Autowired
    private Swaps swaps;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private People people;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private OwnSwaps own;

    private Meeting meeting;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    // Neither before both, and then both at once

    @Test
    void neither_reads_the_other_before_both_have_shared_and_then_both_do() throws SQLException {
        SwapId swap = offered();
        write(employee, swap, "What Emil writes");
        write(manager, swap, "What Mona writes");
        assertThat(swapOf(manager).otherIsReady())
                .as("a draft is nobody’s business")
                .isFalse();
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(manager).opened()).isNull();
        assertThat(swapOf(manager).otherIsReady()).isTrue();
        assertThat(swapOf(employee).opened()).isNull();
        assertThat(wordsSeenBy(manager)).as("the database shows none either").isZero();
        does(manager, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(employee).opened()).isEqualTo(new Opened("What Emil writes", "What Mona writes"));
        assertThat(swapOf(manager).opened()).isEqualTo(new Opened("What Mona writes", "What Emil writes"));
        assertThat(wordsSeenBy(manager)).isEqualTo(2);
    }

    @Test
    void whoever_has_shared_nothing_is_not_ready() {
        SwapId swap = offered();
        assertThatThrownBy(() -> does(manager, () -> swaps.share(swap, otherOf(swap))))
                .isInstanceOf(IllegalStateException.class);
        write(manager, swap, "Written");
        write(manager, swap, "");
        assertThatThrownBy(() -> does(manager, () -> swaps.share(swap, otherOf(swap))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(swapOf(employee).otherIsReady()).isFalse();
    }

    @Test
    void until_both_have_shared_a_part_can_be_changed_and_taken_back() {
        SwapId swap = offered();
        write(employee, swap, "First");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        write(employee, swap, "Second");
        assertThat(swapOf(employee).own().changedSince()).isTrue();
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(employee).own().changedSince()).isFalse();
        does(employee, () -> swaps.takeBack(swap));
        assertThat(swapOf(manager).otherIsReady()).isFalse();
        write(manager, swap, "Mona");
        does(manager, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(employee).opened()).isNull();
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(manager).opened()).isEqualTo(new Opened("Mona", "Second"));
    }

    @Test
    void once_open_nobody_changes_what_the_other_has_read() {
        SwapId swap = opened();
        write(employee, swap, "Thought better of");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(manager).opened()).isEqualTo(new Opened("Mona", "Emil"));
    }

    @Test
    void withdrawing_after_it_is_open_closes_it_for_both_and_keeps_both_drafts() throws SQLException {
        SwapId swap = opened();
        does(employee, () -> swaps.takeBack(swap));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(swapOf(person).opened()).isNull();
        }
        assertThat(wordsSeenBy(employee)).as("not even the other’s").isZero();
        assertThat(swapOf(employee).own().draft()).isEqualTo("Emil");
        assertThat(swapOf(manager).own().draft()).isEqualTo("Mona");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(swapOf(manager).opened()).isEqualTo(new Opened("Mona", "Emil"));
    }

    // Undo

    @Test
    void what_was_taken_back_by_mistake_is_shared_again_as_it_was_by_its_author_alone() {
        SwapId swap = opened();
        write(employee, swap, "Thought better of");
        for (PersonId author : List.of(employee, manager)) {
            PersonId other = author.equals(employee) ? manager : employee;
            SwapDetail own = swapOf(author);
            SwapDetail others = swapOf(other);
            Withdrawn withdrawn = takeBack(author, swap);
            assertThatThrownBy(() -> putBack(other, withdrawn)).isInstanceOf(UnknownReflection.class);
            assertThat(as(author, () -> swaps.putBack(withdrawn, new NamedReader(author))))
                    .as("to somebody else")
                    .isFalse();
            assertThat(swapOf(other).opened()).isNull();
            assertThat(putBack(author, withdrawn)).isTrue();
            assertThat(swapOf(author)).isEqualTo(own);
            assertThat(swapOf(other)).isEqualTo(others);
            assertThat(putBack(author, withdrawn)).as("once more").isFalse();
        }
    }

    @Test
    void a_part_that_was_sealed_is_sealed_again_as_of_the_same_day() throws SQLException {
        SwapId swap = offered();
        write(employee, swap, "Emil");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        var shared = as(employee, own::shared);
        Withdrawn withdrawn = takeBack(employee, swap);
        assertThat(swapOf(manager).otherIsReady()).isFalse();
        assertThat(putBack(employee, withdrawn)).isTrue();
        assertThat(swapOf(manager).otherIsReady()).isTrue();
        assertThat(swapOf(manager).opened()).isNull();
        assertThat(wordsSeenBy(manager)).isZero();
        assertThat(as(employee, own::shared)).isEqualTo(shared);
    }

    @Test
    void nothing_is_put_back_once_its_author_has_shared_anew_or_erased_it() {
        SwapId swap = opened();
        Withdrawn withdrawn = takeBack(employee, swap);
        write(employee, swap, "Emil anew");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        assertThat(putBack(employee, withdrawn)).isFalse();
        assertThat(swapOf(manager).opened()).isEqualTo(new Opened("Mona", "Emil anew"));
        Withdrawn erased = takeBack(employee, swap);
        does(employee, () -> own.change(Long.toString(swap.value()), Change.ERASE));
        assertThat(putBack(employee, erased)).isFalse();
        for (int saved = 0; saved < 5; saved++) {
            write(employee, swap, "Begun anew");
        }
        assertThat(putBack(employee, erased)).as("begun anew").isFalse();
        assertThat(swapOf(manager).otherIsReady()).isFalse();
    }

    @Test
    void nothing_is_put_back_once_the_other_one_has_taken_back_or_shared_theirs() {
        SwapId swap = opened();
        Withdrawn withdrawn = takeBack(employee, swap);
        takeBack(manager, swap);
        assertThat(putBack(employee, withdrawn)).isFalse();
        does(manager, () -> swaps.share(swap, otherOf(swap)));
        assertThat(putBack(employee, withdrawn)).as("shared anew").isFalse();
        assertThat(swapOf(manager).otherIsReady()).isFalse();

        does(employee, () -> swaps.share(swap, otherOf(swap)));
        takeBack(manager, swap);
        Withdrawn sealed = takeBack(employee, swap);
        does(manager, () -> swaps.share(swap, otherOf(swap)));
        assertThat(putBack(employee, sealed)).as("it was sealed").isFalse();
        assertThat(swapOf(manager).opened()).isNull();
    }

    @Test
    void nothing_is_put_back_after_a_change_of_manager_or_too_late() {
        SwapId swap = opened();
        Withdrawn late = takeBack(employee, swap);
        clock.advance(UndoTime.TAKEN.plus(Duration.ofSeconds(1)));
        assertThat(putBack(employee, late)).isFalse();
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        Withdrawn managers = takeBack(manager, swap);
        Withdrawn employees = takeBack(employee, swap);
        company.changeManager(employee, company.person("Nils Next"));
        assertThatThrownBy(() -> putBack(employee, employees)).isInstanceOf(AnotherReader.class);
        assertThatThrownBy(() -> putBack(manager, managers)).isInstanceOf(NoLongerReport.class);
    }

    @Test
    void what_is_taken_back_when_the_line_has_ended_cannot_be_put_back() {
        SwapId swap = opened();
        company.changeManager(employee, company.person("Nils Next"));
        assertThat(as(employee, () -> swaps.takeBack(swap))).isEmpty();
    }

    // Offering

    @Test
    void a_question_of_ones_reflection_moves_with_its_draft_and_its_topic() {
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        company.write(employee, answer, "Drafted before");
        does(employee, () -> reflections.shareTopic(answer, named()));
        does(employee, () -> swaps.offer(answer, named()));
        assertThat(swapOf(employee).own().draft()).isEqualTo("Drafted before");
        assertThat(swapOf(manager).own().draft()).isEmpty();
        assertThat(swapOf(manager).question())
                .isEqualTo(
                        company.detail(employee, meeting.reflection(), answer).question());
        assertThat(company.detail(employee, meeting.reflection(), answer).skipped())
                .isTrue();
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
    }

    @Test
    void what_the_manager_has_read_already_is_not_offered() {
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        company.share(employee, answer, "Read");
        assertThatThrownBy(() -> does(employee, () -> swaps.offer(answer, named())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(as(employee, () -> swaps.of(meeting.oneOnOne().value()))).isEmpty();
    }

    @Test
    void either_offers_from_the_bank_or_in_own_words_and_the_same_question_once() {
        long oneOnOne = meeting.oneOnOne().value();
        AnswerDetail first = company.answers(employee, meeting.reflection()).getFirst();
        String id = as(employee, () -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(question -> question.text().equals(first.question().text()))
                .findFirst()
                .orElseThrow()
                .id();
        does(manager, () -> {
            swaps.offer(oneOnOne, new NamedReader(employee), id);
            swaps.offer(oneOnOne, new NamedReader(employee), id);
            swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What do we do well together?");
        });
        company.write(employee, first.id(), "Drafted before");
        does(employee, () -> swaps.offer(first.id(), named()));
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "What do I ask?"));
        does(
                employee,
                () -> swaps.offer(
                        company.answers(employee, meeting.reflection())
                                .getLast()
                                .id(),
                        named()));
        for (PersonId person : List.of(employee, manager)) {
            assertThat(as(person, () -> swaps.of(oneOnOne)))
                    .extracting(swap -> swap.question().text())
                    .containsExactlyInAnyOrder(
                            first.question().text(), "What do we do well together?", "What do I ask?");
        }
        assertThat(as(employee, () -> swaps.of(oneOnOne)).getFirst().own().draft())
                .isEqualTo("Drafted before");
    }

    @Test
    void each_step_is_announced_to_both_and_a_draft_to_nobody() {
        SwapId swap = offered();
        write(employee, swap, "Emil");
        assertThat(events.stream(SwapChanged.class)).hasSize(1);
        does(employee, () -> {
            swaps.share(swap, otherOf(swap));
            swaps.takeBack(swap);
            swaps.takeBack(swap);
        });
        assertThat(events.stream(SwapChanged.class)).hasSize(3).containsOnly(new SwapChanged(employee, manager));
    }

    // Others

    @Test
    void nobody_else_sees_a_swap_or_has_a_part_in_it() {
        SwapId swap = opened();
        PersonId director = company.managerOf(manager, "Dora Director");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        long oneOnOne = meeting.oneOnOne().value();
        for (PersonId other : List.of(director, colleague)) {
            assertThat(as(other, () -> swaps.of(oneOnOne))).isEmpty();
            assertThatThrownBy(() -> as(other, () -> swaps.save(swap, "Mine", -1)))
                    .isInstanceOf(UnknownReflection.class);
            assertThatThrownBy(() -> does(other, () -> swaps.share(swap, otherOf(swap))))
                    .isInstanceOf(UnknownReflection.class);
            assertThatThrownBy(() -> does(
                            other, () -> swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "Mine?")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> does(
                        manager,
                        () -> swaps.offerOwn(oneOnOne, new NamedReader(colleague), Kind.STRENGTHS, "Which meeting?")))
                .isInstanceOf(UnknownReflection.class);
        AnswerId answer = company.answer(employee, meeting.reflection(), 1);
        assertThatThrownBy(() -> does(manager, () -> swaps.offer(answer, named())))
                .isInstanceOf(UnknownReflection.class);
    }

    @Test
    void after_the_line_has_ended_neither_reads_the_other_and_the_employee_keeps_their_own() throws SQLException {
        SwapId swap = opened();
        company.changeManager(employee, company.person("Nils Next"));
        assertThat(as(manager, () -> swaps.of(meeting.oneOnOne().value()))).isEmpty();
        assertThat(wordsSeenBy(manager)).as("their own alone").isOne();
        SwapDetail kept = swapOf(employee);
        assertThat(kept.opened()).isNull();
        assertThat(kept.own().draft()).isEqualTo("Emil");
        assertThat(kept.takesWords()).isFalse();
        assertThatThrownBy(() -> as(employee, () -> swaps.save(swap, "More", -1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> as(manager, () -> swaps.save(swap, "More", -1)))
                .isInstanceOf(UnknownReflection.class);
    }

    // Nothing is lost

    @Test
    void of_two_windows_none_overwrites_the_other_silently() {
        SwapId swap = offered();
        assertThat(as(manager, () -> swaps.save(swap, "Left", 0))).hasValue(1);
        assertThat(as(manager, () -> swaps.save(swap, "Right", 0))).isEmpty();
        assertThat(as(manager, () -> swaps.save(swap, "Left on", 1))).hasValue(2);
        assertThat(swapOf(manager).own().draft()).isEqualTo("Left on");
    }

    @Test
    void the_page_before_a_meeting_finds_proposals_and_swaps_together() {
        long oneOnOne = meeting.oneOnOne().value();
        does(
                manager,
                () -> sharedAnswers.proposeOwn(
                        oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What do I propose?"));
        SwapId swap = offered();
        var report = as(employee, () -> reflections.read(meeting.reflection())).swaps();
        assertThat(report).extracting(SwapDetail::id).containsExactly(swap);
        var before =
                as(manager, () -> swaps.before(oneOnOne, people.find(employee).orElseThrow()));
        assertThat(before.proposed()).extracting(AskedQuestion::text).containsExactly("What do I propose?");
        assertThat(before.swaps()).extracting(SwapDetail::id).containsExactly(swap);
    }

    private Withdrawn takeBack(PersonId author, SwapId swap) {
        return as(author, () -> swaps.takeBack(swap)).orElseThrow();
    }

    private boolean putBack(PersonId viewer, Withdrawn withdrawn) {
        return as(viewer, () -> swaps.putBack(withdrawn, new NamedReader(withdrawn.reader())));
    }

    private SwapId offered() {
        does(
                manager,
                () -> swaps.offer(
                        meeting.oneOnOne().value(),
                        new NamedReader(employee),
                        bank.all(Perspective.EMPLOYEE).getLast().id()));
        return swapOf(manager).id();
    }

    private SwapId opened() {
        SwapId swap = offered();
        write(employee, swap, "Emil");
        write(manager, swap, "Mona");
        does(employee, () -> swaps.share(swap, otherOf(swap)));
        does(manager, () -> swaps.share(swap, otherOf(swap)));
        return swap;
    }

    private void write(PersonId author, SwapId swap, String words) {
        assertThat(as(author, () -> swaps.save(swap, words, -1))).isPresent();
    }

    private SwapDetail swapOf(PersonId viewer) {
        return as(viewer, () -> swaps.of(meeting.oneOnOne().value())).getFirst();
    }

    private int wordsSeenBy(PersonId person) throws SQLException {
        Set<String> rows = Database.as(
                new Viewer("somebody", person.toString(), false),
                connection -> Database.column(
                        connection,
                        "select author_id from swap_words where %s in (employee_id, manager_id)".formatted(employee)));
        return rows.size();
    }
}
