package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class StoryIT {

    @Autowired
    Company company;

    @Autowired
    ManagersPage managersPage;

    @Autowired
    Sessions sessions;

    @Test
    void ines_asks_cleo_for_a_story_and_cleo_decides_who_reads_it(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Member cleo = company.hire("Cleo Varga", "engineering.senior-engineer");
        Page hers = windows.signIn(ines);
        menu(hers, "Growth").click();
        link(hers, "Stories").click();
        assertAccessible(hers, "stories-empty");

        // Asked by name.
        Locator colleague = hers.getByRole(AriaRole.COMBOBOX);
        colleague.fill("Cleo");
        hers.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Cleo Varga"))
                .first()
                .click();
        button(hers, "Ask for a story").click();
        appears(hers.getByText("Nothing told yet."));
        assertAccessible(hers, "stories-asked");

        // Cleo sees who will read it before writing a word.
        Page cleos = windows.signIn(cleo);
        menu(cleos, "Growth").click();
        assertThat(cleos.getByText("Ines Calder asks you for a time you saw them at their best"))
                .isVisible();
        link(cleos, "Stories").click();
        assertThat(cleos.getByText("Only Ines Calder reads what you tell, once you share it."))
                .isVisible();
        QuestionBox story = QuestionBox.named(cleos, "What did they do?");
        story.write("You stayed until the last lorry had left.");
        assertThat(hers.getByText("You stayed")).hasCount(0);
        button(cleos, "Share with Ines").click();
        appears(hers.getByText("You stayed until the last lorry had left."));
        assertThat(hers.getByText("Only you read this. Showing it to your manager is not allowed."))
                .isVisible();
        assertAccessible(cleos, "story-shared");

        // Once Cleo allows it, Ines may show it to her manager, and takes it back.
        cleos.getByText("Ines may show it to their manager").click();
        Locator show = hers.getByText("Show it to Tomas");
        appears(show);
        show.click();
        assertThat(hers.getByText("Tomas Reyl can read it, too.")).isVisible();
        Assertions.assertThat(as(tomas.id(), () -> managersPage.stories(ines.id())))
                .hasSize(1);
        assertAccessible(hers, "stories-told");
        sessions.assertHoldLittle("stories", hers, cleos);

        // Withdrawn, it is gone from everybody.
        button(cleos, "Withdraw").click();
        disappears(hers.getByText("You stayed until the last lorry had left."));
        Assertions.assertThat(as(tomas.id(), () -> managersPage.stories(ines.id())))
                .isEmpty();
    }
}
