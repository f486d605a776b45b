package org.waymark.growth.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.QuestionList;
import org.waymark.growth.strength.Strengths;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces.Link;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;
import org.waymark.testing.WholePage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an answer leads once it is written. */
@WaymarkTest
class AnswersOnwardTest extends SpringBrowserlessTest {

    @Autowired
    private Reflections reflections;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private QuestionsOfTheDay questionsOfTheDay;

    @Autowired
    private Strengths strengths;

    @Autowired
    private Clock clock;

    @Autowired
    private Company company;

    private PersonId employee;
    private Meeting meeting;

    @BeforeEach
    void hire() {
        employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        meeting = company.meeting(employee);
        TestPeople.enter(employee);
    }

    @Test
    void an_answer_begins_a_goal_from_the_first_word_to_the_last() {
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        assertThat(links(answer)).isEmpty();
        QuestionList questions = find(QuestionList.class).single();
        assertThat(questions.save(answer.toString(), "More of the sea.", 0)).isPositive();
        assertThat(links(answer)).contains("Make a goal of it growth/plan?from=answer&id=" + answer);
        assertThat(questions.save(answer.toString(), "", 1)).isPositive();
        assertThat(links(answer)).isEmpty();
    }

    @Test
    void an_answer_is_kept_with_one_press_and_both_places_lead_to_each_other() {
        AnswerId answer = ask("strengths-at-best");
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        QuestionList questions = find(QuestionList.class).single();
        assertThat(buttons(answer)).doesNotContain("Keep with my strengths");
        assertThat(questions.save(answer.toString(), "The day the yard burned.", 0))
                .isPositive();
        assertThat(buttons(answer)).contains("Keep with my strengths");
        questions.act(answer.toString(), "KEEP");
        assertThat(buttons(answer)).doesNotContain("Keep with my strengths");
        assertThat(links(answer)).contains("Kept with your strengths growth/strengths?show=strength-1");
        UI.getCurrent().navigate("growth/strengths");
        assertThat(WholePage.text()).contains("The day the yard burned.", "It comes from what you answered to");
        assertThat(Shown.all("a[href='reflections/" + meeting.reflection() + "']"))
                .hasSize(1);
    }

    @Test
    void an_answer_too_long_for_its_place_says_why_and_what_to_do_until_it_fits() {
        AnswerId answer = ask("strengths-at-best");
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        QuestionList questions = find(QuestionList.class).single();
        assertThat(questions.save(answer.toString(), "x".repeat(4_000), 0)).isPositive();
        assertThat(buttons(answer)).contains("Keep with my strengths");
        assertThat(questions.save(answer.toString(), "x".repeat(4_001), 1)).isPositive();
        assertThat(buttons(answer)).doesNotContain("Keep with my strengths");
        assertThat(drawn(answer).get("notes").toString())
                .contains("4,000 characters fit there", "Make it shorter here to keep it");
        assertThat(questions.save(answer.toString(), "x".repeat(3_999), 2)).isPositive();
        assertThat(buttons(answer)).contains("Keep with my strengths");
        assertThat(drawn(answer).get("notes").toString()).doesNotContain("4,000");
    }

    @Test
    void an_answer_to_the_question_of_the_day_is_kept_where_it_is_written() {
        String question = question("strengths-at-best");
        as(employee, () -> questionsOfTheDay.save(LocalDate.now(clock), question, "The day", 0));
        UI.getCurrent().navigate("");
        QuestionList questions = find(QuestionList.class).single();
        assertThat(buttons(question)).contains("Keep with my strengths");
        assertThat(questions.save(question, "The day the yard burned.", 1)).isPositive();
        questions.act(question, "KEEP");
        assertThat(buttons(question)).doesNotContain("Keep with my strengths");
        assertThat(links(question)).contains("Kept with your strengths growth/strengths?show=strength-1");
        assertThat(as(employee, strengths::open).begun())
                .extracting(one -> one.content().words("strength-best"))
                .containsExactly("The day the yard burned.");
    }

    @Test
    void home_with_an_answer_that_is_kept_costs_no_more_than_a_page_may() {
        String question = question("strengths-at-best");
        as(employee, () -> questionsOfTheDay.save(LocalDate.now(clock), question, "The day", 0));
        UI.getCurrent().navigate("");
        find(QuestionList.class).single().act(question, "KEEP");
        UI.getCurrent().navigate("growth");
        assertThat(StatementCounter.during(() -> UI.getCurrent().navigate(""))).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void what_somebody_loves_outside_work_is_not_taken_for_a_goal() {
        AnswerId own = as(employee, () -> {
            reflections.addOwn(meeting.reflection(), Kind.LIFE_OUTSIDE_WORK, "What do I sing?");
            return reflections.read(meeting.reflection()).answers().getLast().id();
        });
        company.write(employee, own, "Shanties.");
        assertThat(onward(own)).isEmpty();
    }

    @Test
    void what_is_set_aside_leads_nowhere() {
        AnswerId answer = company.write(employee, company.answer(employee, meeting.reflection(), 0), "The sea.");
        assertThat(onward(answer)).isNotEmpty();
        as(employee, () -> reflections.skip(answer, true));
        assertThat(onward(answer)).isEmpty();
    }

    private String question(String intent) {
        return as(employee, () -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(one -> one.intent().equals(intent))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private AnswerId ask(String intent) {
        String question = question(intent);
        return as(employee, () -> {
            reflections.add(meeting.reflection(), question);
            return reflections.read(meeting.reflection()).answers().getLast().id();
        });
    }

    private List<Link> onward(AnswerId answer) {
        AnswerDetail detail = company.detail(employee, meeting.reflection(), answer);
        return detail.onward().links();
    }

    private List<String> links(Object answer) {
        return drawn(answer)
                .get("links")
                .valueStream()
                .map(link ->
                        link.get("label").asString() + " " + link.get("address").asString())
                .toList();
    }

    private List<String> buttons(Object answer) {
        return drawn(answer)
                .get("actions")
                .valueStream()
                .map(button -> button.get("label").asString())
                .toList();
    }

    private JsonNode drawn(Object answer) {
        String drawn = find(QuestionList.class).single().getElement().getProperty("questions");
        for (JsonNode question : JsonMapper.shared().readTree(drawn)) {
            if (question.get("id").asString().equals(answer.toString())) {
                return question;
            }
        }
        throw new AssertionError("not drawn");
    }
}
