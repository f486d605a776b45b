package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.reflection.ReflectionId;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class SwapIT {

    private static final String BOTH = "Both answer";

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_and_tomas_answer_the_same_question_and_read_each_other_at_once(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        ReflectionId reflection = company.meeting(ines.id()).reflection();
        Page hers = windows.signIn(ines);
        hers.navigate("/reflections/" + reflection.value());
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(button(his, "Offer a question to both")).isVisible();

        // She offers a question of hers, with what she had written to it; he sees the question, and not a word.
        QuestionBox first = QuestionBox.named(hers, QuestionBox.at(hers, 1).question());
        String question = first.question();
        first.write("We listen well.");
        first.click(BOTH);
        assertThat(part(hers, BOTH)).isVisible();
        appears(part(his, BOTH).getByText(question));
        QuestionBox herPart = new QuestionBox(part(hers, BOTH).getByRole(AriaRole.ARTICLE));
        QuestionBox hisPart = new QuestionBox(part(his, BOTH).getByRole(AriaRole.ARTICLE));
        assertThat(herPart.field()).hasValue("We listen well.");
        assertThat(herPart.margin()).containsText("Only you, until you and Tomas Reyl have both shared");
        assertThat(hisPart.field()).hasValue("");
        assertThat(his.getByText("We listen well.")).hasCount(0);
        assertAccessible(hers, "swap-offered");
        assertAccessible(his, "swap-offered-to-a-manager");

        // Both write. One shares: the other learns that, and nothing else.
        hisPart.write("We say what is hard.");
        assertThat(hers.getByText("Tomas has shared.")).hasCount(0);
        herPart.click("Share my part");
        appears(hisPart.margin().getByText("Ines has shared."));
        assertThat(herPart.margin()).containsText("Sealed, until Tomas Reyl has shared too");
        assertThat(his.getByText("We listen well.")).hasCount(0);
        assertThat(hers.getByText("We say what is hard.")).hasCount(0);
        assertAccessible(hers, "swap-sealed");
        assertAccessible(his, "swap-other-is-ready");

        // The other shares: both pages show both.
        hisPart.click("Share my part");
        assertThat(part(his, BOTH).locator(".wm-both")).isVisible();
        Locator openHers = part(hers, BOTH).locator(".wm-both");
        Locator openHis = part(his, BOTH).locator(".wm-both");
        appears(openHers.getByText("We say what is hard."));
        appears(openHis.getByText("We listen well."));
        assertThat(openHers).containsText("We listen well.");
        assertThat(openHis).containsText("We say what is hard.");
        assertAccessible(hers, "swap-open");
        assertAccessible(his, "swap-open-to-a-manager");
        sessions.assertHoldLittle("sealed swap", his, hers);

        // One withdraws: closed for both, and each still has their own words.
        button(hers.locator("article", new Page.LocatorOptions().setHasText(question)), "Withdraw")
                .click();
        disappears(his.getByText("We listen well."));
        disappears(hers.getByText("We say what is hard."));
        assertThat(herPart.field()).hasValue("We listen well.");
        assertThat(hisPart.field()).hasValue("We say what is hard.");

        // He offers one in his own words; it waits on her open page.
        button(his, "Offer a question to both").click();
        assertAccessible(his, "swap-offer-dialog");
        dialog(his, "Offer a question to both")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Offer your own"))
                .click();
        Locator own = dialog(his, "Offer your own");
        own.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Your question"))
                .fill("What should we do more of?");
        own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add it"))
                .click();
        appears(part(hers, BOTH).getByText("What should we do more of?"));

        // The line ends: nothing of the swap is left on his page.
        company.changeManager(ines.id(), company.person("Nadia Next"));
        disappears(his.getByText("We say what is hard."));
    }
}
