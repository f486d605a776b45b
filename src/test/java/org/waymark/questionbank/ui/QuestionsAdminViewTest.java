package org.waymark.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.OwnBank.draft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.ui.OrderList;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetDraft;
import org.waymark.questionbank.SetEditing;
import org.waymark.testing.Company;
import org.waymark.testing.OwnBank;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** The pages on which the People team keeps the bank. */
@WaymarkTest
class QuestionsAdminViewTest extends SpringBrowserlessTest {

    @Autowired
    private Company company;

    @Autowired
    private QuestionEditing editing;

    @Autowired
    private SetEditing sets;

    @Autowired
    private OwnBank ownBank;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebody_who_keeps_the_bank() {
        PersonId mona = company.person("Mona People");
        company.grant(mona, Role.PEOPLE_TEAM);
        TestPeople.enter(mona, Role.PEOPLE_TEAM);
    }

    @AfterEach
    void back() {
        TestPeople.leave();
        ownBank.putBack();
    }

    private static void open(String address, String query) {
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }

    private String items() {
        return find(OrderList.class).single().getElement().getProperty("items", "");
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private TextArea field(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void type(String label, String words) {
        test(field(label)).setValue(words);
    }

    @Test
    void nobody_else_opens_them() {
        for (Role role : List.of(Role.EMPLOYEE, Role.ADMINISTRATOR)) {
            TestPeople.enter(company.person("Emil Employee"), role);
            for (String address : List.of(
                    "admin/questions",
                    "admin/questions/new",
                    "admin/questions/strengths-asked-for",
                    "admin/questions/sets",
                    "admin/questions/sets/first-week",
                    "admin/questions/import")) {
                open(address, "");
                assertThat(Shown.texts("h1")).as(address).containsExactly("There is nothing at this address");
            }
        }
    }

    @Test
    void the_address_says_what_is_looked_at() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "What do you bake " + mark + "?"));
        open("admin/questions", "kind=strengths");
        assertThat(items()).contains(mark, "strengths-asked-for").doesNotContain("best-day-lately");
        open("admin/questions", "kind=strengths&state=own&side=employee");
        assertThat(items()).contains(mark).doesNotContain("strengths-asked-for");
        open("admin/questions", "kind=beyond-the-company&state=own&side=manager");
        assertThat(Shown.texts(".wm-empty")).containsExactly("There is no such question.");
        open("admin/questions", "q=" + mark);
        assertThat(Shown.texts(".wm-row-link")).containsExactly("What do you bake " + mark + "?");
        assertThat(Shown.target("What do you bake " + mark + "?")).isEqualTo("admin/questions/" + id);
        open("admin/questions", "kind=none&side=none&state=none");
        assertThat(items()).contains("promotion-decided-here");
    }

    @Test
    void a_question_is_moved_within_what_is_looked_at() {
        String first = ownBank.write(draft(Kind.STRENGTHS, "First " + mark));
        String second = ownBank.write(draft(Kind.STRENGTHS, "Second " + mark));
        editing.move(first, "strengths-asked-for");
        open("admin/questions", "kind=strengths&state=own");
        find(OrderList.class).single().move(first, "");
        assertThat(ids().indexOf(first)).isEqualTo(ids().indexOf(second) + 1);
        find(OrderList.class).single().move(first, second);
        assertThat(ids().indexOf(first)).isEqualTo(ids().indexOf(second) - 1);
    }

    private List<String> ids() {
        return editing.all().stream().map(KeptQuestion::id).toList();
    }

    @Test
    void a_question_is_written_and_seen_as_it_will_be_asked() {
        open("admin/questions/new", "kind=strengths");
        type("Question", "What do you bake " + mark + "?");
        type("Hint", "Bread counts.");
        assertThat(Shown.texts(".wm-question-text")).containsExactly("What do you bake " + mark + "?");
        assertThat(Shown.texts(".wm-question .wm-eyebrow")).containsExactly("Strengths");
        press("Ask it from now on");
        KeptQuestion written = editing.all().stream()
                .filter(kept -> kept.question().text().contains(mark))
                .findFirst()
                .orElseThrow();
        assertThat(written.hidden()).isFalse();
        assertThat(Shown.texts("h1")).containsExactly("A question of our own");
        press("Hide it");
        assertThat(editing.find(written.id()).orElseThrow().hidden()).isTrue();
    }

    @Test
    void a_question_without_words_is_not_written_and_says_so() {
        open("admin/questions/new", "");
        type("Hint", "Only a hint " + mark);
        press("Ask it from now on");
        assertThat(field("Question").isInvalid()).isTrue();
        assertThat(field("Hint").getValue()).isEqualTo("Only a hint " + mark);
    }

    @Test
    void of_a_question_of_waymark_the_note_is_written() {
        open("admin/questions/strengths-asked-for", "");
        assertThat(find(TextArea.class).all()).extracting(TextArea::getLabel).containsExactly("For whom it is good");
        type("For whom it is good", "Good with bakers");
        press("Save");
        assertThat(editing.find("strengths-asked-for").orElseThrow().question().note())
                .isEqualTo("Good with bakers");
        type("For whom it is good", "");
        press("Save");
    }

    @Test
    void somebody_else_comes_between_and_what_was_typed_stays() {
        String id = ownBank.write(draft(Kind.STRENGTHS, "As it was " + mark));
        open("admin/questions/" + id, "");
        type("Question", "Mine " + mark);
        PersonId otto = company.person("Otto Other");
        company.grant(otto, Role.PEOPLE_TEAM);
        QuestionDraft his = draft(Kind.STRENGTHS, "His " + mark);
        TestPeople.enter(otto, Role.PEOPLE_TEAM);
        editing.change(id, 1, his);
        PersonId mona = company.person("Mona Again");
        company.grant(mona, Role.PEOPLE_TEAM);
        TestPeople.enter(mona, Role.PEOPLE_TEAM);
        press("Save");
        assertThat(Shown.texts(".wm-draft-meanwhile .wm-meta").getFirst())
                .startsWith("Otto Other changed this meanwhile");
        assertThat(Shown.texts(".wm-draft-meanwhile .wm-question-text")).containsExactly("His " + mark);
        assertThat(field("Question").getValue()).isEqualTo("Mine " + mark);
        assertThat(editing.find(id).orElseThrow().question().text()).isEqualTo("His " + mark);
        press("Save mine");
        assertThat(editing.find(id).orElseThrow().question().text()).isEqualTo("Mine " + mark);
    }

    @Test
    void a_set_is_changed_and_somebody_who_came_between_is_seen() {
        String id =
                sets.write(new SetDraft("Moment " + mark, "", List.of("best-day-lately"), List.of("A point")), true);
        open("admin/questions/sets", "");
        assertThat(Shown.texts(".wm-row-link")).contains("First week", "Moment " + mark);
        open("admin/questions/sets/" + id, "");
        type("Points for an agenda", "One\n\nTwo");
        press("Save");
        assertThat(sets.find(id).orElseThrow().draft().agenda()).containsExactly("One", "Two");
        type("When it is good", "Mine");
        sets.change(id, 2, new SetDraft("Theirs " + mark, "", List.of(), List.of()));
        press("Save");
        assertThat(Shown.texts(".wm-draft-meanwhile .wm-words")).containsExactly("Theirs " + mark);
        assertThat(field("When it is good").getValue()).isEqualTo("Mine");
        press("Take theirs");
        assertThat(Shown.texts("h1")).containsExactly("Theirs " + mark);
        sets.hide(id, true);
    }

    @Test
    void what_is_typed_is_kept_for_the_set_that_is_written_and_for_no_other() {
        open("admin/questions/sets/new", "");
        TextArea about = field("When it is good");
        TextArea points = field("Points for an agenda");
        open("admin/questions/sets/first-week", "");
        assertThat(field("When it is good")).isNotSameAs(about);
        assertThat(field("Points for an agenda")).isNotSameAs(points);
    }

    @Test
    void whoever_takes_theirs_is_not_given_back_what_was_typed() {
        String set = sets.write(new SetDraft("Moment " + mark, "", List.of(), List.of("A point")), true);
        open("admin/questions/sets/" + set, "");
        type("When it is good", "Mine");
        sets.change(set, 1, new SetDraft("Theirs " + mark, "", List.of(), List.of()));
        press("Save");
        forgotten();
        press("Take theirs");
        assertThat(forgotten()).containsExactly("set-" + set + "-about", "set-" + set + "-agenda");
        sets.hide(set, true);
        String question = ownBank.write(draft(Kind.STRENGTHS, "As it was " + mark));
        open("admin/questions/" + question, "");
        type("Question", "Mine " + mark);
        ownBank.reword(question, draft(Kind.STRENGTHS, "Theirs " + mark));
        press("Save");
        forgotten();
        press("Take theirs");
        assertThat(forgotten()).contains("question-" + question + "-text");
    }

    /** The places of what is not kept in the tab any more, since this was asked last. */
    private static List<String> forgotten() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(call -> call.getExpression().contains("waymarkWriting.done"))
                .map(call -> String.valueOf(call.getParameters().getFirst()))
                .toList();
    }

    @Test
    void no_page_costs_more_with_a_hundred_questions_of_ones_own() {
        List<String> addresses = List.of(
                "admin/questions",
                "admin/questions/strengths-asked-for",
                "admin/questions/sets",
                "admin/questions/sets/first-week");
        addresses.forEach(address -> open(address, ""));
        List<Integer> few = addresses.stream().map(this::statements).toList();
        for (int i = 0; i < 100; i++) {
            ownBank.write(draft(Kind.STRENGTHS, "Number " + i + " " + mark));
        }
        List<Integer> many = addresses.stream().map(this::statements).toList();
        System.out.println("SQL statements of the pages of the bank: " + many);
        assertThat(many).isEqualTo(few).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(12));
    }

    private int statements(String address) {
        open("admin/paths", "");
        return StatementCounter.during(() -> open(address, "")).size();
    }
}
