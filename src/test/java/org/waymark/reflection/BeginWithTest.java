package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.OwnBank;
import org.waymark.testing.WaymarkTest;

/** A reflection that opens with other questions than those that were suggested. */
@WaymarkTest
class BeginWithTest {

    private static final List<String> SET = List.of("content-three-months", "strengths-leaned-on");

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private QuestionsOfTheDay days;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private OwnBank ownBank;

    private PersonId manager;
    private PersonId employee;
    private Meeting meeting;

    @BeforeEach
    void a_reflection_with_suggested_questions() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        meeting = company.meeting(employee);
    }

    @AfterEach
    void back() {
        ownBank.putBack();
    }

    private void begin(List<String> questions) {
        does(employee, () -> reflections.beginWith(meeting.reflection(), questions));
    }

    private List<String> asked() {
        return company.answers(employee, meeting.reflection()).stream()
                .map(AnswerDetail::question)
                .map(AskedQuestion::text)
                .toList();
    }

    private String text(String question) {
        return as(employee, () -> bank.find(question)).orElseThrow().text();
    }

    @Test
    void the_questions_of_a_set_stand_in_the_place_of_those_that_were_suggested() {
        begin(SET);
        assertThat(asked()).containsExactly(text(SET.getFirst()), text(SET.getLast()));
        begin(SET);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void whatever_somebody_wrote_chose_or_shared_stays() {
        List<String> suggested = asked();
        List<AnswerId> suggestedOnes = List.of(answer(0), answer(1), answer(2));
        does(employee, () -> {
            reflections.shareTopic(suggestedOnes.get(1), named());
            reflections.skip(suggestedOnes.get(2), true);
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "What do I ask myself?");
        });
        company.write(employee, answer(0), "Written");
        does(
                manager,
                () -> sharedAnswers.propose(
                        meeting.oneOnOne().value(), new NamedReader(employee), "goals-as-known-today"));
        does(
                employee,
                () -> reflections.take(
                        meeting.reflection(),
                        reflections
                                .read(meeting.reflection())
                                .proposals()
                                .getFirst()
                                .id()));
        begin(SET);
        assertThat(asked())
                .containsExactly(
                        suggested.get(0),
                        suggested.get(1),
                        suggested.get(2),
                        "What do I ask myself?",
                        text("goals-as-known-today"),
                        text(SET.getFirst()),
                        text(SET.getLast()));
    }

    @Test
    void what_is_hidden_is_asked_by_no_set_and_nobody_elses_reflection_is_opened() {
        List<String> suggested = asked();
        ownBank.hide(SET.getLast());
        assertThatThrownBy(() -> begin(SET)).isInstanceOf(UnknownReflection.class);
        assertThatThrownBy(() -> begin(List.of("no-such-question"))).isInstanceOf(UnknownReflection.class);
        assertThatThrownBy(() -> does(manager, () -> reflections.beginWith(meeting.reflection(), SET)))
                .isInstanceOf(UnknownReflection.class);
        assertThat(asked()).isEqualTo(suggested);
    }

    @Test
    void questions_of_the_days_are_no_reflection_that_begins() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        does(employee, () -> days.save(today, "best-day-lately", "Yesterday", 0));
        ReflectionId collected =
                as(employee, () -> reflections.ongoing()).getLast().id();
        assertThatThrownBy(() -> does(employee, () -> reflections.beginWith(collected, SET)))
                .isInstanceOf(UnknownReflection.class);
    }

    private AnswerId answer(int place) {
        return company.answer(employee, meeting.reflection(), place);
    }
}
