package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.OwnBank.draft;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.search.Sought;
import org.waymark.base.sharing.NamedReader;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.reflection.observation.ObservationDetail;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.OwnBank;
import org.waymark.testing.WaymarkTest;

/** What somebody was asked stays as it was asked, whatever the People team makes of the question; and nobody is asked what is hidden. */
@WaymarkTest
class AsItWasAskedTest {

    private static final String WORDS = "What did you bake last night?";
    private static final String OTHER = "What is your favourite bread?";
    private static final String ANSWER = "Rye";

    @Autowired
    private Company company;

    @Autowired
    private OwnBank bank;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Observations observations;

    @Autowired
    private Swaps swaps;

    @Autowired
    private QuestionsOfTheDay days;

    @Autowired
    private OwnReflectionSearch search;

    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;
    private String question;

    @BeforeEach
    void a_question_of_the_companys_own() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        meeting = company.meeting(employee);
        question = bank.write(draft(Kind.WORK_I_ENJOY, WORDS));
    }

    @AfterEach
    void back() {
        bank.putBack();
    }

    private void rewordAndHide() {
        bank.reword(question, draft(Kind.STRENGTHS, OTHER));
        bank.hide(question);
    }

    @Test
    void an_answer_keeps_its_question_for_its_author_and_for_its_reader() {
        does(employee, () -> reflections.add(meeting.reflection(), question));
        AnswerDetail asked = company.answers(employee, meeting.reflection()).getLast();
        company.share(employee, asked.id(), ANSWER);
        rewordAndHide();
        assertThat(company.answers(employee, meeting.reflection()).getLast())
                .returns(ANSWER, AnswerDetail::draft)
                .extracting(AnswerDetail::question)
                .returns(WORDS, AskedQuestion::text)
                .returns(Kind.WORK_I_ENJOY, AskedQuestion::kind);
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .extracting(answer -> answer.question().text())
                .contains(WORDS)
                .doesNotContain(OTHER);
        assertThat(as(employee, () -> search.find(Sought.of("bake last night"), 5)))
                .as("what one was asked is found by its words")
                .hasSize(1);
    }

    @Test
    void a_proposal_and_a_swap_keep_theirs() {
        long oneOnOne = meeting.oneOnOne().value();
        does(manager, () -> {
            sharedAnswers.propose(oneOnOne, new NamedReader(employee), question);
            swaps.offer(oneOnOne, new NamedReader(employee), question);
        });
        rewordAndHide();
        ReflectionDetail read = as(employee, () -> reflections.read(meeting.reflection()));
        assertThat(read.proposals())
                .extracting(ProposalDetail::question)
                .extracting(AskedQuestion::text)
                .containsExactly(WORDS);
        assertThat(read.swaps()).extracting(swap -> swap.question().text()).containsExactly(WORDS);
        does(
                employee,
                () -> reflections.take(
                        meeting.reflection(), read.proposals().getFirst().id()));
        assertThat(company.answers(employee, meeting.reflection())
                        .getLast()
                        .question()
                        .text())
                .as("what was proposed before it was hidden can be taken up")
                .isEqualTo(WORDS);
    }

    @Test
    void what_a_manager_wrote_about_somebody_keeps_its_question() {
        String seen =
                bank.write(new QuestionDraft(Kind.STRENGTHS, Perspective.MANAGER, Depth.LIGHT, "", WORDS, "", ""));
        does(manager, () -> observations.save(employee, seen, ANSWER, -1));
        bank.reword(seen, new QuestionDraft(Kind.STRENGTHS, Perspective.MANAGER, Depth.LIGHT, "", OTHER, "", ""));
        assertThat(as(manager, () -> observations.about(employee)))
                .extracting(detail -> detail.question().text())
                .as("it is asked once, in the words to which something is written")
                .contains(WORDS)
                .doesNotContain(OTHER);
        bank.hide(seen);
        assertThat(as(manager, () -> observations.about(employee)))
                .filteredOn(detail -> detail.question().id().equals(seen))
                .singleElement()
                .returns(ANSWER, ObservationDetail::draft);
        PersonId another = company.reportOf(manager, "Another Employee");
        assertThat(as(manager, () -> observations.about(another)))
                .extracting(detail -> detail.question().root())
                .doesNotContain(seen);
    }

    @Test
    void what_is_written_to_a_question_of_the_day_is_kept_though_it_was_hidden_a_moment_ago() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        rewordAndHide();
        does(employee, () -> days.save(today, question, ANSWER, 0));
        assertThat(as(employee, () -> days.today(null)).orElseThrow().question().text())
                .isEqualTo(WORDS);
    }

    @Test
    void whoever_was_asked_other_words_is_not_asked_again() {
        does(employee, () -> reflections.add(meeting.reflection(), question));
        int asked = company.answers(employee, meeting.reflection()).size();
        bank.reword(question, draft(Kind.WORK_I_ENJOY, OTHER));
        assertThat(as(employee, () -> reflections.offered(meeting.reflection())))
                .filteredOn(offered -> offered.question().root().equals(question))
                .singleElement()
                .matches(offered -> offered.present())
                .matches(offered -> offered.question().text().equals(OTHER));
        does(employee, () -> reflections.add(meeting.reflection(), question + "~2"));
        assertThat(company.answers(employee, meeting.reflection())).hasSize(asked);
    }

    @Test
    void nobody_is_asked_what_is_hidden_or_was_never_shown() {
        bank.hide(question);
        bank.hide("strengths-asked-for");
        long oneOnOne = meeting.oneOnOne().value();
        for (String hidden : List.of(question, "strengths-asked-for", "own-999999", question + "~9")) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> does(employee, () -> reflections.add(meeting.reflection(), hidden)),
                    () -> does(manager, () -> sharedAnswers.propose(oneOnOne, new NamedReader(employee), hidden)),
                    () -> does(manager, () -> swaps.offer(oneOnOne, new NamedReader(employee), hidden)))) {
                assertThatThrownBy(attempt::run).isInstanceOf(UnknownReflection.class);
            }
        }
        assertThat(as(employee, () -> reflections.offered(meeting.reflection())))
                .extracting(offered -> offered.question().id())
                .doesNotContain(question, "strengths-asked-for");
    }
}
