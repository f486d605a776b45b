package org.waymark.growth.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.QuestionList;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces.Link;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
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
        String question = as(employee, () -> bank.all(Perspective.EMPLOYEE)).stream()
                .filter(one -> one.intent().equals("strengths-at-best"))
                .findFirst()
                .orElseThrow()
                .id();
        AnswerId answer = as(employee, () -> {
            reflections.add(meeting.reflection(), question);
            return reflections.read(meeting.reflection()).answers().getLast().id();
        });
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

    private List<Link> onward(AnswerId answer) {
        AnswerDetail detail = company.detail(employee, meeting.reflection(), answer);
        return detail.onward().links();
    }

    private List<String> links(AnswerId answer) {
        return drawn(answer)
                .get("links")
                .valueStream()
                .map(link ->
                        link.get("label").asString() + " " + link.get("address").asString())
                .toList();
    }

    private List<String> buttons(AnswerId answer) {
        return drawn(answer)
                .get("actions")
                .valueStream()
                .map(button -> button.get("label").asString())
                .toList();
    }

    private JsonNode drawn(AnswerId answer) {
        String drawn = find(QuestionList.class).single().getElement().getProperty("questions");
        for (JsonNode question : JsonMapper.shared().readTree(drawn)) {
            if (question.get("id").asString().equals(answer.toString())) {
                return question;
            }
        }
        throw new AssertionError("not drawn");
    }
}
