package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.EmployeeAndManager;

/** One question a day. */
class QuestionsOfTheDayTest extends EmployeeAndManager {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @Autowired
    private QuestionsOfTheDay questions;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Swaps swaps;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private People people;

    // Which

    @Test
    void it_is_the_same_all_day_and_another_one_than_the_day_before() {
        List<Question> all = as(employee, () -> bank.all(Perspective.EMPLOYEE));
        Set<String> seen = new HashSet<>();
        String before = "";
        for (int day = 0; day < 400; day++) {
            DayChoice choice = new DayChoice(employee, today.plusDays(day));
            Question chosen = choice.choose(all, Set.of(), null).orElseThrow();
            assertThat(choice.choose(all, Set.of(), null)).hasValue(chosen);
            assertThat(chosen.id()).isNotEqualTo(before);
            assertThat(chosen.kind().isPersonal()).isFalse();
            assertThat(chosen.depth()).isNotEqualTo(Depth.DEEP);
            before = chosen.id();
            seen.add(before);
        }
        assertThat(seen).as("in a year most of them come").hasSizeGreaterThan(40);
        assertThat(question()).isEqualTo(question());
    }

    @Test
    void two_days_in_a_row_never_ask_the_same_even_when_little_is_left() {
        List<Question> left = as(employee, () -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(DayChoice::isFit)
                .limit(12)
                .toList();
        String before = "";
        for (int day = 0; day < 400; day++) {
            String chosen = new DayChoice(employee, today.plusDays(day))
                    .choose(left, Set.of(), null)
                    .orElseThrow()
                    .id();
            assertThat(chosen).isNotEqualTo(before);
            before = chosen;
        }
    }

    @Test
    void another_one_can_be_had_and_none() {
        String first = question();
        does(employee, () -> questions.another());
        String second = question();
        assertThat(second).isNotEqualTo(first).isEqualTo(question());
        does(employee, () -> questions.another());
        assertThat(question()).isNotIn(first, second);
        does(employee, () -> questions.notToday());
        assertThat(today()).isEmpty();
    }

    @Test
    void what_was_asked_before_is_not_asked_again_and_then_nothing_is() {
        List<Question> all = as(employee, () -> bank.all(Perspective.EMPLOYEE));
        List<String> fit =
                all.stream().filter(DayChoice::isFit).map(Question::id).toList();
        DayChoice choice = new DayChoice(employee, today);
        assertThat(choice.choose(all, fit.subList(1, fit.size()), null)
                        .orElseThrow()
                        .id())
                .isEqualTo(fit.getFirst());
        assertThat(choice.choose(all, fit, null)).isEmpty();
    }

    // The answer

    @Test
    void an_answer_is_one_like_every_other_in_a_reflection_without_a_meeting() {
        String question = question();
        save(question, "In passing", 0);
        AnswerDetail answer = answer();
        assertThat(answer.draft()).isEqualTo("In passing");
        assertThat(answer.share().audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        does(employee, () -> reflections.share(answer.id(), named()));
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .extracting(SharedAnswer::words)
                .containsExactly("In passing");
        assertThat(answer().share().openedBy()).isEqualTo("Mona Manager");
        save(question, "In passing, and again", 1);
        assertThat(answer().share().changedSince()).isTrue();
        does(employee, () -> reflections.withdraw(answer.id()));
        assertThat(as(manager, () -> sharedAnswers.open(employee))).isEmpty();
        ReflectionSummary kept = as(employee, () -> reflections.ongoing()).getLast();
        assertThat(as(employee, () -> reflections.read(kept.id())).answers())
                .extracting(AnswerDetail::id)
                .containsExactly(answer.id());
        assertThat(as(employee, () -> reflections.read(kept.id())).day())
                .as("it prepares no meeting")
                .isNull();
        assertThatThrownBy(() -> does(employee, () -> swaps.offer(answer.id(), named())))
                .as("nor can both answer it")
                .isInstanceOf(IllegalStateException.class);
        assertThat(as(employee, () -> reflections.coming()))
                .as("it waits for no day")
                .isEmpty();
        assertThat(as(employee, () -> reflections.earlier(9))).isEmpty();
    }

    @Test
    void an_answered_question_stays_for_the_day_and_another_one_is_not_wanted() {
        String question = question();
        save(question, "Answered", 0);
        does(employee, () -> questions.another());
        assertThat(question()).isEqualTo(question);
        assertThat(as(employee, () -> questions.save(today, question, "From another window", 0)))
                .isEmpty();
        assertThat(answer().draft()).isEqualTo("Answered");
    }

    @Test
    void what_was_begun_before_midnight_stays_the_answer_to_its_question() {
        String yesterdays = question();
        as(employee, () -> questions.save(today.minusDays(1), yesterdays, "Begun yesterday", 0));
        assertThat(question()).as("asked before").isNotEqualTo(yesterdays);
        assertThat(today().orElseThrow().answer()).isNull();
        save(question(), "Today", 0);
        ReflectionSummary kept = as(employee, () -> reflections.ongoing()).getLast();
        assertThat(kept.answered()).isEqualTo(2);
        assertThat(kept.day()).isEqualTo(today);
    }

    @Test
    void nothing_is_answered_that_is_no_question_for_a_day() {
        String personal = as(employee, () -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(question -> question.kind().isPersonal())
                .findFirst()
                .orElseThrow()
                .id();
        for (String id : List.of(personal, "unknown")) {
            assertThatThrownBy(() -> as(employee, () -> questions.save(today, id, "Words", 0)))
                    .isInstanceOf(UnknownReflection.class);
        }
    }

    private Optional<QuestionOfTheDay> today() {
        PersonReference reader = as(employee, () -> people.find(manager)).orElseThrow();
        return as(employee, () -> questions.today(reader));
    }

    private String question() {
        return today().orElseThrow().question().id();
    }

    private AnswerDetail answer() {
        return Objects.requireNonNull(today().orElseThrow().answer());
    }

    private void save(String question, String words, int basedOn) {
        assertThat(as(employee, () -> questions.save(today, question, words, basedOn)))
                .isPresent();
    }
}
