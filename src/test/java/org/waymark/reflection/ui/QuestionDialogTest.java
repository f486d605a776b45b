package org.waymark.reflection.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** How a question of the bank comes into a reflection. */
@WaymarkTest
class QuestionDialogTest extends SpringBrowserlessTest {

    private static final String ASKED_FOR = "What do people come to you for?";

    @Autowired
    private Company company;

    @Autowired
    private QuestionsOfTheDay days;

    @Autowired
    private Reflections reflections;

    private PersonId employee = new PersonId(0);
    private Meeting meeting = new Meeting(new OneOnOneId(0), new ReflectionId(0));

    @BeforeEach
    void open() {
        employee = company.reportOf(company.person("Mona Manager"), "Emil Employee");
        meeting = company.meeting(employee);
        TestPeople.enter(employee);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void questions_of_the_days_open_with_no_set() {
        days.save(LocalDate.now(ZoneId.systemDefault()), "best-day-lately", "Yesterday", 0);
        ReflectionId collected = reflections.ongoing().getLast().id();
        assertThat(offersSet(meeting.reflection())).isTrue();
        assertThat(offersSet(collected)).isFalse();
        UI.getCurrent().navigate("reflections/" + collected, QueryParameters.of("show", "sets"));
        assertThat(find(Dialog.class).all()).isEmpty();
        UI.getCurrent().navigate("reflections/" + meeting.reflection(), QueryParameters.of("show", "sets"));
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
    }

    private boolean offersSet(ReflectionId reflection) {
        UI.getCurrent().navigate("reflections/" + reflection);
        return !find(Button.class).withText("Open with a set").all().isEmpty();
    }

    private void dialog() {
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        test(find(Button.class).withText("Add one from the bank").single()).click();
    }

    private void lookFor(String words) {
        test(find(TextField.class).single()).setValue(words);
    }

    @Test
    void it_stays_open_and_says_what_was_added() {
        dialog();
        for (int added = 1; added <= 2; added++) {
            test(find(Button.class).withText("Add").all().getFirst()).click();
            assertThat(find(Dialog.class).single().isOpened()).isTrue();
            assertThat(Shown.texts(".wm-choice-done"))
                    .filteredOn("Added"::equals)
                    .hasSize(added);
            assertThat(company.answers(employee, meeting.reflection())).hasSize(5 + added);
        }
        assertThat(Shown.texts("[role=status]")).anyMatch(text -> text.startsWith("Added: "));
    }

    @Test
    void words_are_looked_for_in_every_kind_and_nothing_is_said_in_a_sentence() {
        dialog();
        lookFor("PEOPLE come");
        assertThat(Shown.texts(".wm-choice"))
                .singleElement()
                .asString()
                .contains(ASKED_FOR, "Strengths · A light start");
        assertThat(Shown.texts("[role=status]")).contains("One found");
        lookFor("zzz");
        assertThat(Shown.all(".wm-choice")).isEmpty();
        assertThat(Shown.texts("[role=status]")).contains("Nothing here has “zzz”. Fewer letters find more.");
        lookFor("");
        assertThat(Shown.all(".wm-choice")).hasSizeGreaterThan(5);
    }

    @Test
    void what_is_asked_already_and_what_was_answered_before_is_marked() {
        List<AnswerDetail> answers = company.answers(employee, meeting.reflection());
        String answered = answers.getFirst().question().text();
        company.write(employee, answers.getFirst().id(), "Words");
        dialog();
        lookFor(answered);
        assertThat(Shown.texts(".wm-choice"))
                .singleElement()
                .asString()
                .contains("You answered it before")
                .endsWith("In this reflection");
        assertThat(find(Button.class).withText("Add").exists()).isFalse();
    }

    @Test
    void whoever_found_a_question_elsewhere_is_offered_it() {
        UI.getCurrent()
                .navigate("reflections/" + meeting.reflection(), QueryParameters.of("question", "strengths-asked-for"));
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(Shown.texts(".wm-choice")).singleElement().asString().startsWith(ASKED_FOR);
        test(find(Button.class).withText("Add").single()).click();
        assertThat(company.answers(employee, meeting.reflection()))
                .last()
                .satisfies(answer -> assertThat(answer.question().text()).isEqualTo(ASKED_FOR));
    }

    @Test
    void an_address_with_an_unknown_question_shows_the_reflection() {
        UI.getCurrent().navigate("reflections/" + meeting.reflection(), QueryParameters.of("question", "no-such"));
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(Shown.all("wm-question-list")).hasSize(1);
    }
}
