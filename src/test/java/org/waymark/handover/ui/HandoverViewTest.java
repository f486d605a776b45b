package org.waymark.handover.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.handover.Subject;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Pressed;
import org.waymark.testing.Shown;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class HandoverViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Agendas agendas;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Appeals appeals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private PathImport ladders;

    private PersonId tomas;
    private PersonId ines;
    private PersonId emil;

    @BeforeEach
    void line() {
        tomas = company.person("Tomas Before");
        ines = company.person("Ines Now");
        emil = company.reportOf(tomas, "Emil Employee");
        TestPeople.enter(emil);
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    @Test
    void home_asks_until_everything_is_decided_and_leads_to_the_page() {
        Meeting meeting = company.meeting(emil);
        company.share(emil, company.answer(emil, meeting.reflection(), 0), "As it was shared");
        UI.getCurrent().navigate("");
        assertThat(Shown.texts("h2")).doesNotContain("Ines is your manager now");
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("");
        assertThat(Shown.texts("h2")).contains("Ines is your manager now");
        assertThat(Shown.target("Choose what to hand over")).isEqualTo("handover");

        UI.getCurrent().navigate("handover");
        assertThat(Shown.texts("h1")).containsExactly("Hand over to Ines Now");
        assertThat(Shown.texts("[role=status]")).singleElement().asString().startsWith("One thing is undecided.");
        assertThat(items())
                .contains("As it was shared", "Tomas could read this.")
                .contains("Hand over", "Only the topic");
        find(ActionBar.class).single().act(Pressed.to("REST", ines));
        assertThat(Shown.texts("[role=status]")).singleElement().asString().startsWith("You have decided");
        assertThat(items()).contains("Kept to yourself.").doesNotContain("Keep to myself");
        UI.getCurrent().navigate("");
        assertThat(Shown.texts("h2")).doesNotContain("Ines is your manager now");
    }

    @Test
    void what_is_handed_over_stays_in_its_place_and_is_taken_back_there() {
        Meeting meeting = company.meeting(emil);
        company.share(emil, company.answer(emil, meeting.reflection(), 0), "As it was shared");
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("handover");
        act("HAND_OVER");
        assertThat(items()).contains("Handed over to Ines.", "Take it back").doesNotContain("Keep to myself");
        assertThat(as(ines, () -> sharedAnswers.open(emil)))
                .extracting(SharedAnswer::words)
                .containsExactly("As it was shared");
        act("TAKE_BACK");
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    @Test
    void what_was_taken_back_leads_to_where_it_was_written() {
        Meeting meeting = company.meeting(emil);
        TinyLadder.has(ladders, "taken", "maker");
        company.share(emil, company.answer(emil, meeting.reflection(), 0), "As it was shared");
        does(emil, () -> {
            appeals.choose("taken.maker", AppealChoice.MAYBE);
            appeals.share("taken.maker", named());
            assertThat(beyond.save(BeyondQuestion.CHANGE, "A school", 0)).isPresent();
            beyond.share(named());
        });
        does(tomas, () -> wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS)));
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("handover");
        Map<String, String> written = new LinkedHashMap<>();
        written.put(Subjects.ANSWERS + ":", "reflections/" + meeting.reflection());
        written.put(Subjects.APPEALS + ":", "roles/taken.maker");
        written.put(Subjects.BEYOND + ":", "growth/beyond");
        int handed = 0;
        for (String what : written.keySet()) {
            act(what, Pressed.to("HAND_OVER", ines));
            handed++;
            act(what, "TAKE_BACK");
            assertThat(items().split("Handed over to Ines[.]", -1)).hasSize(handed);
            Notification notice = find(Notification.class).single();
            assertThat(notice.getElement().getTextRecursively())
                    .startsWith("Taken back. Ines no longer reads it. If you think better of it, share it where you"
                            + " wrote it.");
            assertThat(find(Anchor.class, notice).single().getHref()).isEqualTo(written.get(what));
            find(Button.class, notice).single().click();
            assertThat(items().split("Handed over to Ines[.]", -1)).as("undone").hasSize(handed + 1);
            find(Notification.class).single().close();
        }
        act(Subject.MEETING + ":", Pressed.to("HAND_OVER", ines));
        act(Subject.MEETING + ":", "TAKE_BACK");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void what_somebody_else_shared_is_not_handed_over_whatever_a_browser_sends() {
        PersonId olga = company.reportOf(tomas, "Olga Other");
        Meeting hers = company.meeting(olga);
        Subject answer = Subjects.answer(company.answer(olga, hers.reflection(), 0));
        does(olga, () -> reflections.shareTopic(company.answer(olga, hers.reflection(), 0), named()));
        Meeting mine = company.meeting(emil);
        company.share(emil, company.answer(emil, mine.reflection(), 0), "Mine");
        company.changeManager(emil, ines);
        company.changeManager(olga, ines);
        UI.getCurrent().navigate("handover");
        ActionList list = find(ActionList.class).all().getFirst();
        for (String action : List.of("HAND_OVER", "TOPIC", "KEEP", "TAKE_BACK")) {
            list.act(answer.toString(), Pressed.to(action, ines));
        }
        list.act(Subject.MEETING + ":" + hers.oneOnOne(), "LOOK");
        list.act(answer.toString(), "LOOK");
        list.act("nonsense", "HAND_OVER");
        assertThat(as(ines, () -> sharedAnswers.open(olga))).isEmpty();
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    @Test
    void life_outside_work_and_beyond_the_company_say_that_they_start_as_mine() {
        Meeting meeting = company.meeting(emil);
        for (Kind kind : List.of(Kind.LIFE_OUTSIDE_WORK, Kind.STRENGTHS)) {
            does(emil, () -> reflections.addOwn(meeting.reflection(), kind, "Who am I?"));
            company.share(
                    emil, company.answers(emil, meeting.reflection()).getLast().id(), "Mine");
        }
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("handover");
        assertThat(find(ActionList.class).all())
                .extracting(list -> list.getElement().getProperty("note", ""))
                .containsExactly(
                        "This starts as yours alone, also towards Ines. Nobody should have to explain why they kept"
                                + " it.",
                        "");
    }

    @Test
    void many_things_are_listed_a_few_at_a_time() {
        Meeting meeting = company.meeting(emil);
        for (int i = 0; i < 8; i++) {
            does(emil, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who am I?"));
            company.share(
                    emil, company.answers(emil, meeting.reflection()).getLast().id(), "Words");
        }
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("handover");
        assertThat(items().split("\"Words\"", -1)).hasSize(6);
        find(ActionBar.class).single().act("MORE");
        assertThat(items().split("\"Words\"", -1)).hasSize(9);
        assertThat(find(ActionBar.class).single().getElement().getProperty("items", ""))
                .doesNotContain("Show more");
    }

    @Test
    void whoever_has_nothing_to_hand_over_is_told_why() {
        UI.getCurrent().navigate("handover");
        assertThat(Shown.texts(".wm-empty p").getFirst()).startsWith("You have had no manager before");
        company.changeManager(emil, ines);
        UI.getCurrent().navigate("handover");
        assertThat(Shown.texts(".wm-empty p").getFirst()).startsWith("Nothing was shared with Tomas");
        company.changeManager(emil, null);
        UI.getCurrent().navigate("handover");
        assertThat(Shown.texts(".wm-empty p").getFirst()).startsWith("Nobody is your manager today");
    }

    @Test
    void the_record_leads_there_and_the_new_manager_reads_of_it_what_was_handed_over() {
        Meeting meeting = company.meeting(emil);
        does(emil, () -> agendas.add(meeting.oneOnOne(), "My point", true));
        does(tomas, () -> {
            agendas.add(meeting.oneOnOne(), "Point of Tomas", true);
            wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS));
        });
        company.changeManager(emil, ines);
        String record = "one-on-ones/" + meeting.oneOnOne();
        UI.getCurrent().navigate(record);
        assertThat(Shown.target("Choose what your manager of today may read of this"))
                .isEqualTo("handover");
        UI.getCurrent().navigate("handover");
        assertThat(items()).contains("1 point of yours", "with Tomas");
        act("LOOK");
        assertThat(find(RecordDialog.class).single().getChildren())
                .extracting(part -> part.getElement().getProperty("innerHTML", ""))
                .anyMatch(drawn -> drawn.contains("My point"))
                .noneMatch(drawn -> drawn.contains("Point of Tomas"));

        TestPeople.enter(ines);
        UI.getCurrent().navigate(record);
        assertThat(Shown.texts("h1")).containsExactly("There is nothing at this address");
        TestPeople.enter(emil);
        UI.getCurrent().navigate("handover");
        act("HAND_OVER");
        TestPeople.enter(ines);
        UI.getCurrent().navigate(record);
        assertThat(Shown.texts("h1")).containsExactly("Emil and Tomas");
        assertThat(Shown.texts(".wm-words")).containsOnly("My point");
        assertThat(Shown.texts("main, body, div").toString()).doesNotContain("Point of Tomas");
        assertThat(Shown.all("wm-writing-area, wm-agenda-list")).isEmpty();
    }

    private void act(String action) {
        ActionList list = find(ActionList.class).all().getFirst();
        String id = list.getElement().getProperty("items", "").replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        list.act(id, action.equals("HAND_OVER") ? Pressed.to(action, ines) : action);
    }

    /** Presses a button of the first thing of a sort. */
    private void act(String what, String action) {
        Pattern id = Pattern.compile("\"id\":\"(" + what + "[^\"]*)\"");
        for (ActionList list : find(ActionList.class).all()) {
            Matcher found = id.matcher(list.getElement().getProperty("items", ""));
            if (found.find()) {
                list.act(found.group(1), action);
                return;
            }
        }
        throw new AssertionError("There is nothing of " + what);
    }

    private String items() {
        return find(ActionList.class).all().stream()
                .map(list -> list.getElement().getProperty("items", ""))
                .reduce("", String::concat);
    }
}
