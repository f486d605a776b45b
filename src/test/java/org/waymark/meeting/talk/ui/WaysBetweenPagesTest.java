package org.waymark.meeting.talk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Folds;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The page to prepare, the reflection and the meeting lead to each other, and to nothing that would be refused. */
@WaymarkTest
class WaysBetweenPagesTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private PrivateNotes notes;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void people() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil [E] Employee");
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    @Test
    void an_employee_goes_from_the_reflection_to_the_meeting_and_back_and_to_what_the_manager_sees() {
        Meeting meeting = company.meeting(employee);
        TestPeople.enter(employee);
        open("reflections/" + meeting.reflection());
        assertThat(Shown.target("The one-on-one")).isEqualTo("one-on-ones/" + meeting.oneOnOne());
        assertThat(Shown.target("What Mona sees of you")).isEqualTo("team/" + employee);
        open("team/" + employee);
        assertThat(Shown.target("The one-on-one")).isEqualTo("one-on-ones/" + meeting.oneOnOne());
        open("one-on-ones/" + meeting.oneOnOne());
        assertThat(Shown.target("Your reflection")).isEqualTo("reflections/" + meeting.reflection());
        assertThat(Shown.texts("a")).noneMatch(text -> text.startsWith("Prepare for"));
        does(employee, () -> wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS)));
        open("one-on-ones/" + meeting.oneOnOne());
        assertThat(Shown.target("Your reflection")).as("of a record").isEqualTo("reflections/" + meeting.reflection());
    }

    @Test
    void a_manager_goes_from_preparing_to_the_meeting_and_back_while_the_line_holds() {
        Meeting meeting = company.meeting(employee);
        TestPeople.enter(manager);
        open("team/" + employee);
        assertThat(Shown.target("The one-on-one")).isEqualTo("one-on-ones/" + meeting.oneOnOne());
        open("one-on-ones/" + meeting.oneOnOne());
        assertThat(Shown.target("Prepare for Emil")).isEqualTo("team/" + employee);
        assertThat(Shown.texts("a")).doesNotContain("Your reflection");
        does(manager, () -> wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS)));
        company.changeManager(employee, company.person("Nils Next"));
        open("one-on-ones/" + meeting.oneOnOne());
        assertThat(Shown.texts("a")).noneMatch(text -> text.startsWith("Prepare for"));
    }

    @Test
    void what_a_sentence_names_is_opened_by_it() {
        TestPeople.enter(manager);
        open("team/" + employee);
        assertThat(Shown.texts(".wm-empty"))
                .anyMatch(text -> text.startsWith("Emil has not shared an answer yet. Set a date,"));
        open(Shown.target("Set a date"));
        assertThat(find(Dialog.class).single().getHeaderTitle())
                .contains("Your next one-on-one with Emil [E] Employee");
        close();
        company.meeting(employee);
        open("team/" + employee);
        open(Shown.target("Propose a question"));
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Propose a question");
        close();
        open("team/" + employee + "?show=both");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Offer a question to both");
        close();
        open("team/" + employee + "?show=anything");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void whoever_has_no_date_sets_it_from_their_reflections_and_somebody_without_a_manager_reads_why_not() {
        TestPeople.enter(employee);
        open("reflections");
        open(Shown.target("Set a date"));
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Your next one-on-one with Mona Manager");
        close();
        open("account");
        TestPeople.enter(company.person("Alma Alone"));
        open("reflections");
        assertThat(Shown.texts(".wm-empty")).singleElement().asString().startsWith("Nobody is your manager today");
        open("?show=date");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void whoever_only_looks_reads_the_same_sentence_without_a_link() {
        company.meeting(employee);
        TestPeople.enter(employee);
        open("team/" + employee);
        assertThat(Shown.texts(".wm-empty"))
                .anyMatch(text -> text.equals(
                        "Emil has not shared an answer yet. Propose a question, and it will be waiting in the"
                                + " reflection."));
        assertThat(Shown.all(".wm-columns > div:first-child .wm-empty a")).isEmpty();
    }

    @Test
    void where_no_question_waits_for_both_each_is_led_to_where_they_offer_one() {
        Meeting meeting = company.meeting(employee);
        for (List<String> side : List.of(
                List.of(employee.toString(), "your reflection", "reflections/" + meeting.reflection()),
                List.of(manager.toString(), "Offer one", "team/" + employee + "?show=both"))) {
            TestPeople.enter(new PersonId(Long.parseLong(side.getFirst())));
            open("one-on-ones/" + meeting.oneOnOne());
            Folds.openAll();
            assertThat(Shown.target(side.get(1))).isEqualTo(side.getLast());
            open("account");
        }
    }

    @Test
    void notes_without_room_for_a_talk_open_beside_what_was_typed() {
        Meeting meeting = company.meeting(employee);
        for (List<String> side : List.of(
                List.of(manager.toString(), employee.toString(), "Emil", "team/" + employee),
                List.of(employee.toString(), manager.toString(), "Mona", "one-on-ones/" + meeting.oneOnOne()))) {
            PersonId viewer = new PersonId(Long.parseLong(side.getFirst()));
            PersonId other = new PersonId(Long.parseLong(side.get(1)));
            does(viewer, () -> notes.save(other, "x".repeat(PrivateNotes.LONGEST_NOTE), 0));
            TestPeople.enter(viewer);
            open("one-on-ones/new?with=" + other);
            kinds().setValue(Set.of(Kind.STRENGTHS));
            TextArea words = find(TextArea.class).all().getFirst();
            words.setValue("One more thing");
            test(find(Button.class).withText("Keep it").single()).click();
            Element link = Shown.all(".wm-problem a").getFirst();
            assertThat(Shown.text(link)).isEqualTo("Your own notes about " + side.get(2));
            assertThat(link.attr("href")).isEqualTo(side.getLast());
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.hasAttr("router-link")).isFalse();
            assertThat(words.getValue()).isEqualTo("One more thing");
            open(side.getLast());
            assertThat(Shown.all(".wm-private")).hasSize(1);
            open("account");
        }
    }

    @Test
    void what_is_named_in_a_sentence_keeps_brackets_of_its_own() {
        TestPeople.enter(employee);
        navigate(WeJustTalkedView.class);
        Span words = LinkedSentence.of("meeting.prepare.nothing", "Emil [E]")
                .to("team/1")
                .words();
        assertThat(words.getElement().getTextRecursively())
                .startsWith("Emil [E] has not shared an answer yet. Propose a question,");
        assertThat(words.getChildren().filter(Anchor.class::isInstance)).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Kind> kinds() {
        return find(CheckboxGroup.class).single();
    }

    private void close() {
        find(Dialog.class).single().close();
    }

    private static void open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
