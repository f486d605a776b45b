package org.waymark.growth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.WritingArea;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.testing.Company;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@WaymarkTest
class BeyondViewTest extends SpringBrowserlessTest {

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private Company company;

    @Autowired
    private BeyondTheCompany beyond;

    private PersonId manager;
    private PersonId viewer;

    @BeforeEach
    void signIn() {
        manager = company.person("Tomas Reyl");
        viewer = company.reportOf(manager, "Ines Calder");
        Company.signIn(viewer);
    }

    @Test
    void an_empty_page_says_only_me_and_why_before_each_place_to_write() {
        navigate(BeyondView.class);
        assertThat(Shown.texts("h2")).containsExactly("Beyond the company");
        assertThat(Shown.texts(".wm-audience")).containsExactly("Only you", "Only you", "Only you");
        assertThat(page()).contains("thinking about a change must never cost you anything here");
        assertThat(buttons()).containsExactly("Share as topic only");
        assertThat(page()).contains("As topic only, Tomas Reyl reads that you would like to talk");
    }

    @Test
    void each_place_to_write_is_named_by_its_question_and_its_audience() {
        navigate(BeyondView.class);
        assertThat(find(WritingArea.class).all())
                .extracting(area -> area.getElement().getProperty("labelledBy"))
                .containsExactly(
                        "beyond-change beyond-change-audience",
                        "beyond-gain beyond-gain-audience",
                        "beyond-work beyond-work-audience");
        for (String id : List.of("beyond-change", "beyond-gain-audience", "beyond-work-audience")) {
            assertThat(Shown.all("#" + id)).as(id).hasSize(1);
        }
    }

    @Test
    void with_the_first_word_it_can_be_shared_and_the_page_says_who_would_read_it() {
        navigate(BeyondView.class);
        write("A boat yard.", 0);
        assertThat(buttons()).containsExactly("Share with Tomas", "Share as topic only");
        assertThat(page())
                .contains("If you share it, Tomas Reyl reads all that stands here now, and nobody else does.");
        write("", 1);
        assertThat(buttons()).containsExactly("Share as topic only");
    }

    @Test
    void a_goal_is_offered_once_it_has_something_to_begin_from() {
        navigate(BeyondView.class);
        assertThat(Shown.all("a[href^='growth/plan']")).isEmpty();
        write("A boat yard.", 0);
        assertThat(Shown.all("a[href^='growth/plan']")).as("the change alone").isEmpty();
        assertThat(find(WritingArea.class).all().get(1).save("Welding.", 0)).isPositive();
        assertThat(Shown.all("a[href='growth/plan?from=beyond&id=gain']")).hasSize(1);
        assertThat(find(WritingArea.class).all().get(1).save("", 1)).isPositive();
        assertThat(Shown.all("a[href^='growth/plan']")).isEmpty();
    }

    @Test
    void shared_changed_opened_topic_and_withdrawn_are_told_apart() {
        navigate(BeyondView.class);
        write("A boat yard.", 0);
        click("Share with Tomas");
        assertThat(Shown.texts(".wm-audience-shared")).containsOnly("Shared with Tomas Reyl");
        assertThat(page()).contains("Tomas Reyl has not opened it yet.");
        assertThat(buttons()).containsExactly("Make it topic only", "Withdraw");

        does(manager, () -> managersPage.beyond(viewer));
        write("A school.", 1);
        assertThat(page()).contains("Tomas Reyl opened it on").doesNotContain("has not opened it yet");
        assertThat(page()).contains("Tomas Reyl keeps seeing the earlier version until you share the update.");
        assertThat(buttons()).containsExactly("Share the update", "Make it topic only", "Withdraw");

        click("Make it topic only");
        assertThat(Shown.texts(".wm-audience-topic"))
                .containsOnly("Topic only: Tomas Reyl sees the topic, not your words");
        assertThat(buttons()).containsExactly("Share with Tomas", "Withdraw");

        click("Withdraw");
        assertThat(Shown.texts(".wm-audience-private")).containsOnly("Only you").hasSize(3);
        assertThat(as(manager, () -> managersPage.beyond(viewer))).isEmpty();
    }

    @Test
    void without_a_manager_the_page_says_so_and_offers_no_share() {
        company.changeManager(viewer, null);
        navigate(BeyondView.class);
        write("A boat yard.", 0);
        assertThat(page()).contains("Nobody is your manager today");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void it_takes_few_statements_however_many_managers_have_read_it() {
        does(viewer, () -> beyond.save(BeyondQuestion.CHANGE, "A boat yard.", -1));
        readBy(manager);
        // The one who reads it today is known already, so one of before belongs to either side.
        readByNext(1);
        int one = statements();
        readByNext(3);
        int several = statements();
        System.out.printf("SQL statements of /growth/beyond: %d with one former reader, %d with four%n", one, several);
        assertThat(several).isEqualTo(one).isLessThanOrEqualTo(12);
    }

    private void readByNext(int managers) {
        for (int i = 0; i < managers; i++) {
            PersonId next = company.person("Next " + i);
            company.changeManager(viewer, next);
            readBy(next);
        }
    }

    private void readBy(PersonId reader) {
        does(viewer, () -> beyond.share(named()));
        does(reader, () -> managersPage.beyond(viewer));
    }

    private int statements() {
        navigate("account", Component.class);
        return StatementCounter.during(() -> navigate(BeyondView.class)).size();
    }

    private void write(String words, int basedOn) {
        assertThat(find(WritingArea.class).all().getFirst().save(words, basedOn))
                .isPositive();
    }

    private void click(String text) {
        String name = items().stream()
                .filter(item -> item.label().equals(text))
                .map(ActionBar.Item::name)
                .findFirst()
                .orElseThrow();
        find(ActionBar.class).single().act(name);
    }

    private List<String> buttons() {
        return items().stream().map(ActionBar.Item::label).toList();
    }

    /** What the browser draws as buttons. */
    private List<ActionBar.Item> items() {
        return new JsonMapper()
                .readValue(find(ActionBar.class).single().getElement().getProperty("items"), new TypeReference<>() {});
    }

    private static String page() {
        return String.join(" ", Shown.texts("p"));
    }
}
