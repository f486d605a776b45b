package org.waymark.growth.story.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.story.Stories;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Folds;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StoriesViewTest extends SpringBrowserlessTest {

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private Company company;

    @Autowired
    private Stories stories;

    @Autowired
    private Sharing sharing;

    @Autowired
    private People people;

    private PersonId manager;
    private PersonId asker;
    private PersonId teller;

    @BeforeEach
    void hire() {
        manager = company.person("Tomas Reyl");
        asker = company.reportOf(manager, "Ines Calder");
        teller = company.person("Cleo Varga");
    }

    @Test
    void whoever_asks_nobody_and_is_asked_by_nobody_finds_how_to_ask() {
        signIn(asker);
        navigate(StoriesView.class);
        assertThat(page()).contains("You can ask up to 5 colleagues");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Whom you asked");
        assertThat(items()).isEqualTo("[]");
    }

    @Test
    void who_asks_as_many_as_there_can_be_reads_why_no_more_and_what_to_do() {
        for (int i = 0; i < Stories.MOST; i++) {
            PersonId colleague = company.person("Colleague " + i);
            does(asker, () -> stories.ask(new NamedReader(colleague)));
        }
        signIn(asker);
        navigate(StoriesView.class);
        assertThat(page()).contains("Five colleagues are as many as you can ask at a time.");
        assertThat(find(Button.class).withText("Ask for a story").all()).isEmpty();
        String asked = as(asker, stories::page).asked().getFirst().other().id().toString();
        find(ActionList.class).single().act(asked, "CALL_OFF");
        assertThat(page()).doesNotContain("Five colleagues").contains("You can ask up to 5 colleagues");
        assertThat(find(Button.class).withText("Ask for a story").all()).hasSize(1);
    }

    @Test
    void who_will_read_it_stands_before_the_place_to_write() {
        does(asker, () -> stories.ask(new NamedReader(teller)));
        signIn(teller);
        navigate(StoriesView.class);
        assertThat(Folds.summary(find(LazyFold.class).single()))
                .isEqualTo("Ines Calder asks you for a time you saw them at their best");
        assertThat(page()).contains("Only Ines Calder reads what you tell, once you share it.");
        assertThat(find(WritingArea.class).all()).hasSize(2);
        assertThat(Shown.texts(".wm-audience")).containsExactly("Only you", "Only you");
    }

    @Test
    void whoever_says_no_finds_that_at_its_place_among_the_others() {
        PersonId other = company.reportOf(manager, "Otto Other");
        does(asker, () -> stories.ask(new NamedReader(teller)));
        does(other, () -> stories.ask(new NamedReader(teller)));
        signIn(teller);
        navigate(StoriesView.class);
        List<String> before = summaries();
        find(Button.class).withText("No, thank you").single().click();
        assertThat(summaries()).isEqualTo(before);
        assertThat(Folds.note(find(LazyFold.class).all().getFirst())).isNotEmpty();
        assertThat(Folds.note(find(LazyFold.class).all().getLast())).isEmpty();
    }

    private List<String> summaries() {
        return find(LazyFold.class).all().stream().map(Folds::summary).toList();
    }

    @Test
    void a_story_is_told_shown_to_the_manager_and_taken_back_with_a_button_each() {
        does(asker, () -> stories.ask(new NamedReader(teller)));
        signIn(teller);
        navigate(StoriesView.class);
        assertThat(find(WritingArea.class).all().getFirst().save("You stayed until the end.", 0))
                .isPositive();
        find(ActionBar.class).single().act("SHARE@" + asker);
        does(teller, () -> stories.allow(asker, true));

        signIn(asker);
        navigate("account", Component.class);
        navigate(StoriesView.class);
        assertThat(items()).contains("You stayed until the end.").contains("Show it to Tomas");
        find(ActionList.class).single().act(teller.toString(), "PASS_ON@" + manager);
        assertThat(items()).contains("Tomas Reyl can read it, too.").contains("Take it back from Tomas");
        assertThat(as(manager, () -> managersPage.stories(asker))).hasSize(1);
        find(ActionList.class).single().act(teller.toString(), "TAKE_BACK");
        assertThat(as(manager, () -> managersPage.stories(asker))).isEmpty();
    }

    @Test
    void who_asks_again_after_a_no_is_told_from_when_they_can_and_keeps_whom_they_chose() {
        does(asker, () -> stories.ask(new NamedReader(teller)));
        does(teller, () -> stories.decline(asker));
        does(asker, () -> stories.callOff(teller));
        signIn(asker);
        navigate(StoriesView.class);
        @SuppressWarnings("unchecked")
        ComboBox<PersonReference> whom = find(ComboBox.class).single();
        whom.setValue(as(asker, () -> people.find(teller).orElseThrow()));
        test(find(Button.class).withText("Ask for a story").single()).click();
        assertThat(whom.getErrorMessage()).startsWith("Cleo said no. You can ask again after ");
        assertThat(whom.isInvalid()).isTrue();
        assertThat(whom.getValue().id()).isEqualTo(teller);
        assertThat(items()).isEqualTo("[]");
    }

    @Test
    void nothing_is_passed_on_that_somebody_else_was_told() {
        PersonId other = company.reportOf(manager, "Otto Other");
        does(other, () -> stories.ask(new NamedReader(teller)));
        signIn(asker);
        navigate(StoriesView.class);
        assertThatThrownBy(() -> find(ActionList.class).single().act(teller.toString(), "PASS_ON@" + manager))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void it_takes_as_many_statements_for_one_as_for_five() {
        does(asker, () -> stories.ask(new NamedReader(teller)));
        does(teller, () -> stories.ask(new NamedReader(asker)));
        tells(teller);
        signIn(asker);
        int one = statements();
        for (int i = 1; i < Stories.MOST; i++) {
            PersonId next = company.person("Colleague " + i);
            does(asker, () -> stories.ask(new NamedReader(next)));
            does(next, () -> stories.ask(new NamedReader(asker)));
            tells(next);
        }
        int several = statements();
        System.out.printf("SQL statements of /growth/stories: %d with one, %d with five%n", one, several);
        assertThat(several).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private void tells(PersonId colleague) {
        does(colleague, () -> {
            ContentRef story = stories.mine(asker).ref();
            sharing.save(story, "story", "You stayed.", -1);
            sharing.share(story, new NamedReader(asker));
        });
        does(asker, stories::open);
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate(StoriesView.class)).size();
    }

    private void signIn(PersonId viewer) {
        Company.signIn(viewer);
    }

    private String items() {
        return find(ActionList.class).single().getElement().getProperty("items");
    }

    private static String page() {
        return String.join(" ", Shown.texts("main, body, p, li, h2, h3, .wm-fold"));
    }
}
