package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** From a picture of a life in ten years to a step that was agreed in a one-on-one, and done. */
@WaymarkBrowserTest
class PictureIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_goes_from_a_picture_of_ten_years_to_a_step_that_she_and_tomas_look_at_and_that_she_does(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Meeting meeting = company.meeting(ines.id());
        Page hers = windows.signIn(ines);

        // Backward from the picture: what is there in two years, and what is next.
        menu(hers, "Growth").click();
        link(hers, "Where I would like to be").first().click();
        QuestionBox.named(hers, "What is your life like, ten years from now?")
                .write("A harbour town, and people who ask me before they build.");
        button(hers, "Add one in two years").click();
        QuestionBox milestone = QuestionBox.named(hers, "What will be there?");
        milestone.write("I have led something across three teams");
        button(hers, "Add what is next").click();
        assertThat(milestone.field()).hasValue("");
        milestone.write("The import runs for two operators");
        Locator way = hers.locator(".wm-way");
        assertThat(way).containsText("I have led something across three teams");
        assertThat(way).containsText("The import runs for two operators");
        assertAccessible(hers, "picture-way");

        // What is next becomes a goal with one click, and keeps where it came from.
        link(hers, "Make a goal of it").click();
        button(hers, "Begin this goal").click();
        assertThat(part(hers, "The active goal")).containsText("It began from your milestone");
        button(hers, "Add a step").click();
        say(hers, "Add a step", "Keep", "Agree who is called at night");
        assertThat(part(hers, "Steps")).containsText("Agree who is called at night");

        // Tomas reads what she shares, and both see that they look at it at their one-on-one.
        button(hers, "Share with Tomas").click();
        button(part(hers, "Steps"), "Write or share").click();
        button(hers.locator(".wm-plan-writing"), "Share with Tomas").click();
        assertThat(part(hers, "Steps")).containsText("Your manager reads it");
        part(hers, "The next look").getByText(Pattern.compile("^Look at it on")).click();
        assertThat(part(hers, "The next look")).containsText("It stands on the agenda there");
        assertAccessible(hers, "picture-plan");
        sessions.assertHoldLittle("plan", hers);
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("The import runs for two operators").first()).isVisible();
        assertThat(his.getByText("Agree who is called at night").first()).isVisible();
        assertThat(his.getByText("A harbour town")).hasCount(0);
        assertAccessible(his, "picture-manager");
        his.navigate("/one-on-ones/" + meeting.oneOnOne());
        assertThat(his.getByText("Look at my growth plan").first()).isVisible();

        // Done: with a word of what came of it, which is hers until she shares it.
        button(part(hers, "Steps"), "Done").click();
        say(hers, "What came of it?", "Done", "It was one call and ten minutes.");
        assertThat(part(hers, "How it went")).containsText("It was one call and ten minutes.");
        appears(part(hers, "Steps").getByText("No step is open. Which is the next one?"));
        assertThat(his.getByText("It was one call")).hasCount(0);
        assertAccessible(hers, "picture-done");
    }

    private static void say(Page page, String title, String done, String words) {
        Locator dialog = dialog(page, title);
        dialog.getByRole(AriaRole.TEXTBOX).first().fill(words);
        button(dialog, done).click();
        assertThat(dialog).isHidden();
    }
}
