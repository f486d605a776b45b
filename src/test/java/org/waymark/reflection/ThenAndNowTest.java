package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ThenAndNow.RepeatedQuestion;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;

/** The same question at different times, for its author alone. */
class ThenAndNowTest extends EmployeeAndManager {

    @Autowired
    private Reflections reflections;

    @Autowired
    private ThenAndNow thenAndNow;

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private ReflectionId earlier;
    private ReflectionId later;

    @BeforeEach
    void two_reflections_with_the_same_questions() {
        // The later one comes first into the database: days count, not rows.
        later = company.meeting(employee, today.plusDays(3), 5).reflection();
        earlier = company.meeting(employee, today.minusDays(200), 5).reflection();
    }

    @Test
    void answers_to_the_same_question_stand_side_by_side_the_earliest_first() {
        AnswerId now = company.share(employee, company.answer(employee, later, 0), "Now");
        company.write(employee, now, "Now, and changed since");
        AnswerId then = company.write(employee, company.answer(employee, earlier, 0), "Then");
        company.write(employee, company.answer(employee, earlier, 1), "To another question");
        for (AnswerId either : List.of(now, then)) {
            AnswersOverTime over = as(employee, () -> thenAndNow.of(either)).orElseThrow();
            assertThat(over.question().text())
                    .isEqualTo(company.detail(employee, later, now).question().text());
            assertThat(over.answers())
                    .extracting(AnswersOverTime.Then::words)
                    .containsExactly("Then", "Now, and changed since");
            assertThat(over.answers())
                    .extracting(AnswersOverTime.Then::reflection)
                    .containsExactly(earlier, later);
        }
        assertThat(as(employee, thenAndNow::all)).singleElement().satisfies(repeated -> {
            assertThat(repeated.latest()).isEqualTo(now);
            assertThat(repeated.times()).isEqualTo(2);
            assertThat(repeated.first()).isEqualTo(today.minusDays(200));
            assertThat(repeated.last()).isEqualTo(today.plusDays(3));
        });
    }

    @Test
    void a_reflection_says_what_was_answered_before_and_not_what_was_only_asked_or_comes_later() {
        company.write(employee, company.answer(employee, earlier, 0), "Then");
        company.write(employee, company.answer(employee, later, 1), "Now");
        assertThat(company.answers(employee, later))
                .extracting(AnswerDetail::answeredBefore)
                .containsExactly(true, false, false, false, false);
        assertThat(company.answers(employee, earlier))
                .extracting(AnswerDetail::answeredBefore)
                .containsOnly(false);
        assertThat(as(employee, () -> thenAndNow.of(company.answer(employee, later, 0))))
                .get()
                .satisfies(over -> assertThat(over.answers())
                        .extracting(AnswersOverTime.Then::words)
                        .containsExactly("Then"));
        assertThat(as(employee, thenAndNow::all)).as("answered once each").isEmpty();
    }

    @Test
    void a_question_in_own_words_is_the_same_where_its_words_are() {
        AnswerId then = own(earlier, "What do I want?", "Rest");
        own(earlier, "What do they want?", "Speed");
        AnswerId now = own(later, " what do I  want? ", "A change");
        assertThat(as(employee, () -> thenAndNow.of(now)))
                .get()
                .satisfies(over -> assertThat(over.answers())
                        .extracting(AnswersOverTime.Then::words)
                        .containsExactly("Rest", "A change"));
        assertThat(company.detail(employee, later, now).answeredBefore()).isTrue();
        assertThat(company.detail(employee, earlier, then).answeredBefore()).isFalse();
        assertThat(as(employee, thenAndNow::all))
                .extracting(RepeatedQuestion::latest)
                .containsExactly(now);
    }

    @Test
    void nobody_else_sees_any_of_it_not_even_what_is_shared() {
        AnswerId now = company.share(employee, company.answer(employee, later, 0), "Now");
        AnswerId then = company.share(employee, company.answer(employee, earlier, 0), "Then");
        PersonId director = company.managerOf(manager, "Dora Director");
        for (PersonId person : List.of(manager, director, company.reportOf(manager, "Cora Colleague"))) {
            assertThat(as(person, () -> thenAndNow.of(now))).isEmpty();
            assertThat(as(person, () -> thenAndNow.of(then))).isEmpty();
            assertThat(as(person, thenAndNow::all)).isEmpty();
        }
        assertThat(as(employee, () -> thenAndNow.of(new AnswerId(-1)))).isEmpty();
    }

    @Test
    void the_same_question_of_two_people_is_not_answered_twice() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        ReflectionId theirs = company.meeting(colleague, today.minusDays(3), 5).reflection();
        company.write(colleague, company.answer(colleague, theirs, 0), "Hers");
        AnswerId now = company.write(employee, company.answer(employee, later, 0), "His");
        assertThat(as(employee, () -> thenAndNow.of(now)).orElseThrow().answers())
                .hasSize(1);
        assertThat(company.detail(employee, later, now).answeredBefore()).isFalse();
    }

    @Test
    void words_that_do_not_open_any_more_say_so_beside_those_that_do() throws SQLException {
        AnswerId then = company.write(employee, company.answer(employee, earlier, 0), "Then");
        AnswerId now = company.write(employee, company.answer(employee, later, 0), "Now");
        AnswerId other = company.write(employee, company.answer(employee, earlier, 1), "Other");
        own(earlier, "What do I want?", "Rest");
        AnswerId own = own(later, "What do I want?", "A change");
        AnswerRows.lose(then, other);
        assertThat(as(employee, () -> thenAndNow.of(now)).orElseThrow().answers())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.lost()).isTrue();
                            assertThat(first.words()).isEmpty();
                        },
                        second -> {
                            assertThat(second.lost()).isFalse();
                            assertThat(second.words()).isEqualTo("Now");
                        });
        Database.change("delete from data_key where person_id = ?", employee.value());
        assertThat(as(employee, () -> thenAndNow.of(now)).orElseThrow().answers())
                .hasSize(2)
                .allMatch(AnswersOverTime.Then::lost);
        assertThat(as(employee, () -> thenAndNow.of(own)).orElseThrow().answers())
                .as("a question that does not open is like no other")
                .hasSize(1);
    }

    private AnswerId own(ReflectionId reflection, String question, String words) {
        does(employee, () -> reflections.addOwn(reflection, Kind.GOALS_AND_PROGRESS, question));
        return company.write(
                employee, company.answers(employee, reflection).getLast().id(), words);
    }
}
