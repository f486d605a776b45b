package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;

/** Words that do not open any more: each page says so in their place, and shows everything else. */
class LostWordsTest extends EmployeeAndManager {

    private static final String LOST = "These words can no longer be read.";
    private static final String QUESTION_GONE = "A question that is no longer here";

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private PrivateNotes notes;

    private Meeting meeting;
    private AnswerId first;
    private AnswerId second;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
        first = company.share(employee, company.answer(employee, meeting.reflection(), 0), "First");
        second = company.share(employee, company.answer(employee, meeting.reflection(), 1), "Second");
    }

    @Test
    void with_the_key_erased_the_author_is_told_and_can_write_again() throws SQLException {
        does(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "In my words?");
            notes.save(manager, "Noted", 0);
        });
        erase(employee);
        List<AnswerDetail> answers = company.answers(employee, meeting.reflection());
        assertThat(answers.getFirst()).satisfies(answer -> {
            assertThat(answer.lost()).isTrue();
            assertThat(answer.draft()).isEmpty();
            assertThat(answer.share().audience()).isEqualTo(AnswerAudience.MANAGER);
            assertThat(answer.share().changedSince()).isFalse();
        });
        assertThat(answers.get(2).lost()).as("nothing was written there").isFalse();
        assertThat(answers.getLast().question().text()).isEqualTo(QUESTION_GONE);
        assertThat(as(employee, () -> notes.about(manager))).satisfies(note -> {
            assertThat(note.lost()).isTrue();
            assertThat(note.words()).isEmpty();
        });
        assertThatThrownBy(() -> does(employee, () -> reflections.share(first, named())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not open");

        int revision = answers.getFirst().draftRevision();
        assertThat(as(employee, () -> reflections.saveDraft(first, "Anew", revision)))
                .isPresent();
        assertThat(company.detail(employee, meeting.reflection(), first)).satisfies(answer -> {
            assertThat(answer.draft()).isEqualTo("Anew");
            assertThat(answer.lost()).isFalse();
            assertThat(answer.share().changedSince()).isTrue();
        });
        assertThat(company.detail(employee, meeting.reflection(), second).lost())
                .as("sealed with the key before")
                .isTrue();
    }

    @Test
    void with_the_key_erased_the_manager_is_told_and_does_not_take_it_for_a_topic() throws SQLException {
        does(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "In my words?");
            reflections.shareTopic(
                    company.answers(employee, meeting.reflection()).getLast().id(), named());
        });
        erase(employee);
        List<SharedAnswer> opened = as(manager, () -> sharedAnswers.open(employee));
        assertThat(opened).hasSize(3);
        assertThat(opened).extracting(SharedAnswer::words).containsExactlyInAnyOrder(LOST, LOST, null);
        assertThat(opened)
                .filteredOn(answer -> answer.words() == null)
                .singleElement()
                .extracting(answer -> answer.question().text())
                .isEqualTo(QUESTION_GONE);
    }

    @Test
    void with_the_managers_key_erased_a_proposal_says_so_and_is_not_taken_up() throws SQLException {
        does(
                manager,
                () -> sharedAnswers.proposeOwn(
                        meeting.oneOnOne().value(), new NamedReader(employee), Kind.STRENGTHS, "In whose words?"));
        erase(manager);
        ProposalDetail waiting = as(employee, () -> reflections.read(meeting.reflection()))
                .proposals()
                .getFirst();
        assertThat(waiting.question().text()).isEqualTo(QUESTION_GONE);
        assertThatThrownBy(() -> does(employee, () -> reflections.take(meeting.reflection(), waiting.id())))
                .isInstanceOf(UnknownReflection.class);
        assertThat(as(manager, () -> sharedAnswers.proposed(meeting.oneOnOne().value())))
                .extracting(AskedQuestion::text)
                .containsExactly(QUESTION_GONE);
    }

    @Test
    void a_ciphertext_moved_to_another_answer_does_not_open_there() throws SQLException {
        AnswerRows.lose(second, first);
        assertThat(company.detail(employee, meeting.reflection(), first).draft())
                .isEqualTo("First");
        assertThat(company.detail(employee, meeting.reflection(), second)).satisfies(answer -> {
            assertThat(answer.lost()).isTrue();
            assertThat(answer.draft()).isEmpty();
        });
    }

    @Test
    void a_draft_moved_into_the_share_does_not_open_there() throws SQLException {
        company.write(employee, first, "Not shared");
        Database.change("""
            update shared_text set words = (select words from content_text drafted
                where drafted.content_id = shared_text.content_id and drafted.name = shared_text.name)
            where author_id = ?
            """, employee.value());
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .extracting(SharedAnswer::words)
                .containsOnly(LOST);
    }

    @Test
    void what_another_author_wrote_does_not_open_under_this_one() throws SQLException {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        Meeting theirs = company.meeting(colleague);
        AnswerId answer = company.write(colleague, company.answer(colleague, theirs.reflection(), 0), "Hers");
        AnswerRows.lose(first, answer);
        assertThat(company.detail(employee, meeting.reflection(), first).lost()).isTrue();
    }

    private static void erase(PersonId person) throws SQLException {
        assertThat(Database.change("delete from data_key where person_id = ?", person.value()))
                .isOne();
    }
}
