package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.heading;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class FillAndShareIT {

    private static final Pattern A_REFLECTION = Pattern.compile(".*/reflections/\\d+");

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Test
    void ines_fills_her_reflection_and_shares_it(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page hers = windows.signIn(ines);
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("Ines has not shared an answer yet.")).isVisible();

        // She sets the date and gets five questions.
        assertThat(heading(hers, "You and Tomas have no date yet.")).isVisible();
        assertAccessible(hers, "home-without-date");
        button(hers, "Set a date").click();
        Locator day = hers.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Day"));
        day.fill(LocalDate.now(clock).plusDays(3).toString());
        day.press("Enter");
        assertAccessible(hers, "date-dialog");
        button(hers, "Set the date").click();
        assertThat(heading(hers, "Every question")).not().isVisible();
        button(hers, "Begin your reflection").waitFor();
        button(hers, "Change the date").click();
        LocalDate inFourDays = LocalDate.now(clock).plusDays(4);
        day.fill(inFourDays.toString());
        day.press("Enter");
        button(hers, "Set the date").click();
        assertThat(heading(
                        hers,
                        "You meet Tomas on "
                                + inFourDays.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .isVisible();
        assertAccessible(hers, "home-with-date");
        button(hers, "Begin your reflection").click();
        assertThat(hers).hasURL(A_REFLECTION);
        assertThat(heading(hers, "Before you meet Tomas")).isVisible();
        assertThat(QuestionBox.all(hers)).hasCount(5);
        assertAccessible(hers, "reflection-empty");

        // What she writes is saved while she writes, and there again after a reload.
        QuestionBox first = QuestionBox.named(hers, QuestionBox.at(hers, 1).question());
        QuestionBox second = QuestionBox.named(hers, QuestionBox.at(hers, 2).question());
        assertThat(first.margin()).containsText("Only you, until you share it with Tomas Reyl");
        first.write("I explain things well.");
        second.write("A quieter release week.");
        hers.reload();
        assertThat(first.field()).hasValue("I explain things well.");
        assertThat(second.field()).hasValue("A quieter release week.");

        // She shares one: it appears on his open page at once.
        assertThat(his.getByText("Ines has not shared an answer yet.")).isVisible();
        first.click("Share with Tomas");
        appears(his.getByText("I explain things well."));
        assertThat(first.margin()).containsText("Shared with Tomas Reyl");

        // Topic only: he sees the question, not the words.
        second.click("Share as topic only");
        appears(his.getByText("Would like to talk about this"));
        assertThat(heading(his, second.question())).isVisible();
        assertThat(second.margin()).containsText("Topic only: Tomas Reyl sees the question, not your words");
        assertThat(his.getByText("A quieter release week.")).hasCount(0);

        // He keeps what was shared until she shares the update.
        first.write("I explain things well, in writing too.");
        assertThat(first.margin()).containsText("You changed it since.");
        assertThat(his.getByText("I explain things well.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertAccessible(hers, "reflection-shared-and-changed");
        first.click("Share the update");
        appears(his.getByText("I explain things well, in writing too."));
        assertAccessible(his, "prepare-with-answers");

        // Swap, skip and bring back.
        QuestionBox third = QuestionBox.at(hers, 3);
        String unwanted = third.question();
        third.click("Swap");
        assertThat(third.box().getByRole(AriaRole.HEADING)).not().hasText(unwanted);
        QuestionBox fourth = QuestionBox.named(hers, QuestionBox.at(hers, 4).question());
        fourth.click("Skip");
        assertThat(fourth.field()).hasCount(0);
        assertAccessible(hers, "reflection-skipped");
        fourth.click("Bring it back");
        assertThat(fourth.field()).isEditable();

        // One from the bank, and one of her own.
        button(hers, "Add one from the bank").click();
        Locator bank = dialog(hers, "Add a question");
        Locator choices = bank.getByRole(AriaRole.LISTITEM);
        // What is in her reflection already has no button.
        Locator free = choices.filter(new Locator.FilterOptions().setHas(hers.getByRole(AriaRole.BUTTON)))
                .first();
        Locator offer = choices.filter(new Locator.FilterOptions()
                .setHasText(free.locator("span").first().innerText()));
        assertAccessible(hers, "bank-dialog");
        offer.getByRole(AriaRole.BUTTON).click();
        assertThat(offer).containsText("Added");
        bank.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Look for words"))
                .fill("zzz");
        assertThat(bank.getByRole(AriaRole.STATUS)).containsText("Nothing here has “zzz”.");
        bank.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(QuestionBox.all(hers)).hasCount(6);
        button(hers, "Write your own").click();
        Locator own = dialog(hers, "Write your own question");
        own.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Your question"))
                .fill("Whom should I learn from?");
        assertAccessible(hers, "own-question-dialog");
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add it"))
                .click();
        QuestionBox hersAlone = QuestionBox.named(hers, "Whom should I learn from?");
        hersAlone.write("Somebody who has moved between tracks.");
        hersAlone.click("Share with Tomas");
        appears(his.getByText("Somebody who has moved between tracks."));

        // Withdrawn, it is gone from his open page at once.
        hersAlone.click("Withdraw");
        disappears(his.getByText("Somebody who has moved between tracks."));
        second.click("Withdraw");
        disappears(his.getByText("Would like to talk about this"));

        // The list of reflections tells where she stands.
        hers.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reflections"))
                .click();
        assertThat(heading(hers, "Reflections")).isVisible();
        assertThat(hers.getByText("3 of 7 answered")).isVisible();
        assertThat(hers.getByText("1 shared")).isVisible();
        assertAccessible(hers, "reflections");

        sessions.assertHoldLittle("fill and share", hers, his);
    }
}
