package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class GrowthIT {

    private static final String CHANGE = "Which change do you think of?";
    private static final String GAIN = "Which skills and experiences for it can you gain here?";

    @Autowired
    Company company;

    @Autowired
    Plans plans;

    @Autowired
    Sessions sessions;

    @Test
    void ines_thinks_of_a_change_and_decides_how_much_of_it_tomas_reads(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("Ines has not shared an answer yet.")).isVisible();

        // Hers alone, and it says why before she types; each field is named by its question and its audience.
        Page hers = windows.signIn(ines);
        menu(hers, "Growth").click();
        assertThat(hers.getByText("Nothing here is for pay or promotion files."))
                .isVisible();
        assertAccessible(hers, "growth-newcomer");
        link(hers, "Beyond the company").click();
        Locator beyond = part(hers, "Beyond the company");
        assertThat(beyond).containsText("thinking about a change must never cost you anything here");
        assertThat(beyond.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(CHANGE + " Only you")))
                .isVisible();
        assertAccessible(hers, "growth-empty");
        QuestionBox change = QuestionBox.named(hers, CHANGE);
        QuestionBox gain = QuestionBox.named(hers, GAIN);
        change.write("A boat yard on the coast.");
        gain.write("Reading a contract to its end.");
        hers.reload();
        assertThat(change.field()).hasValue("A boat yard on the coast.");
        assertThat(gain.field()).hasValue("Reading a contract to its end.");
        assertThat(beyond.getByText("If you share it, Tomas Reyl reads all that stands here now"))
                .isVisible();
        assertThat(part(his, "Growth")).hasCount(0);
        assertAccessible(hers, "growth-written");

        // Shared in full, it stands on his open page at once, and she sees that he has it before his eyes.
        button(hers, "Share with Tomas").click();
        appears(his.getByText("A boat yard on the coast."));
        assertThat(part(his, "Growth").locator(".wm-mark-new")).hasCount(1);
        assertThat(change.margin()).containsText("Shared with Tomas Reyl");
        assertThat(beyond).containsText("Tomas Reyl opened it on");
        assertAccessible(his, "prepare-with-beyond");
        sessions.assertHoldLittle("a life beyond the company", his, hers);

        // What she writes now is hers until she shares the update.
        change.write("A boat yard on the coast, or a school.");
        assertThat(change.margin()).containsText("the version of");
        assertAccessible(hers, "growth-changed");
        assertThat(his.getByText("or a school")).hasCount(0);
        button(hers, "Share the update").click();
        appears(his.getByText("A boat yard on the coast, or a school."));

        // As a topic only, her words go from his open page.
        button(hers, "Make it topic only").click();
        disappears(his.getByText("A boat yard on the coast, or a school."));
        appears(his.getByText("Would like to talk about a life beyond the company"));
        assertThat(his.getByText("Reading a contract")).hasCount(0);
        assertThat(change.margin()).containsText("Topic only: Tomas Reyl sees the topic, not your words");
        assertAccessible(his, "prepare-with-topic-beyond");
        assertAccessible(hers, "growth-topic");

        // Withdrawn, nothing of it is left there; her words stay with her.
        button(hers, "Withdraw").click();
        disappears(part(his, "Growth"));
        assertThat(change.margin()).containsText("Only you");
        assertThat(change.field()).hasValue("A boat yard on the coast, or a school.");
    }

    @Test
    void ines_goes_through_her_plan_with_the_keyboard_alone_and_stays_where_she_was(Windows windows) {
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer");
        does(ines.id(), () -> {
            GoalId goal = plans.begin("Lead a project", null, null);
            plans.addStep(goal, "Ask for a small one", null);
            plans.addStep(goal, "Prepare it", null);
        });
        Page page = windows.signIn(ines);
        page.navigate("/growth/plan");

        // A step that is put first has that button no more, and its others are at hand.
        press(button(page, "Do this first"));
        assertThat(page.locator(".wm-action-item").first()).containsText("Prepare it");
        assertThat(page.locator(".wm-action-item vaadin-button:focus")).hasCount(1);

        // The form stands above what led to it; closed again, she is where she was.
        press(button(page, "Begin another goal"));
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What is the goal?"))
                        .first())
                .isFocused();
        press(button(page, "Close"));
        assertThat(button(page, "Begin another goal")).isFocused();

        // What she pressed is gone, with all around it.
        press(button(page, "Let it rest"));
        assertThat(page.getByText("No goal is active.")).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN).locator(":focus")).hasCount(1);
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }
}
