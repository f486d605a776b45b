package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class AppealIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_says_that_a_role_appeals_and_tomas_reads_it_once_she_shares_it(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + ines.id());
        assertThat(his.getByText("Ines has not shared an answer yet.")).isVisible();

        // Hers alone: the audience is said before anything is chosen or typed.
        Page hers = windows.signIn(ines);
        hers.navigate("/roles/engineering.staff-engineer");
        Locator card = hers.locator("wm-appeal-card");
        assertThat(card.locator(".wm-margin")).containsText("Only you, until you share it with Tomas Reyl");
        card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("It appeals to me"))
                .check();
        card.getByRole(AriaRole.TEXTBOX).fill("Fewer meetings, longer problems.");
        assertThat(card.locator(".wm-saved")).hasText("Saved");
        hers.reload();
        assertThat(card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("It appeals to me")))
                .isChecked();
        assertThat(card.getByRole(AriaRole.TEXTBOX)).hasValue("Fewer meetings, longer problems.");
        assertThat(his.getByText("What appeals to Ines")).hasCount(0);
        assertAccessible(hers, "role-with-appeal");

        // Shared, it stands on his open page at once.
        button(hers, "Share with Tomas").click();
        appears(his.getByText("Fewer meetings, longer problems."));
        Locator appeals = part(his, "What appeals to Ines");
        assertThat(appeals).containsText("Staff Engineer");
        assertThat(appeals).containsText("“It appeals to me”");
        assertThat(appeals.locator(".wm-mark-new")).hasCount(1);
        assertThat(card.locator(".wm-margin")).containsText("Shared with Tomas Reyl");
        assertAccessible(his, "prepare-with-appeal");

        // Another choice is a draft until she shares the update.
        card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("I am happy where I am"))
                .check();
        assertThat(card.locator(".wm-margin")).containsText("You changed it since.");
        assertThat(appeals).containsText("“It appeals to me”");
        button(hers, "Share the update").click();
        appears(his.getByText("“I am happy where I am”"));

        // Withdrawn, it is gone from his open page at once.
        button(hers, "Withdraw").click();
        disappears(his.getByText("Fewer meetings, longer problems."));
        assertThat(card.getByRole(AriaRole.TEXTBOX)).hasValue("Fewer meetings, longer problems.");
        sessions.assertHoldLittle("an appeal", hers);
    }
}
