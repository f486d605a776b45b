package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.ByKeyboard.goTo;
import static org.waymark.journeys.ByKeyboard.tabTo;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** The first ten minutes of somebody who has never written about their growth, without a mouse. */
@WaymarkBrowserTest
class FirstTenMinutesIT {

    @Autowired
    Company company;

    @Test
    void a_newcomer_finds_three_ways_to_begin_and_writes_by_keyboard_alone(Windows windows) {
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member nika = company.hire("Nika Osei", "engineering.engineer", tomas);
        Page page = windows.signIn(nika);
        goTo(page, "Growth");
        assertThat(heading(page, "Where to begin")).isVisible();
        assertThat(page.locator(".wm-beginnings h3"))
                .containsText(new String[] {"Where I would like to be", "Something I love", "What I am good at"});
        assertAccessible(page, "growth-beginnings");

        goTo(page, "Something I love");
        assertThat(heading(page, "Something I love")).isVisible();
        tabTo(page, "textarea");
        page.keyboard().type("Bees. Two hives on the roof.");
        assertThat(page.getByText("Saved").first()).isVisible();
        goTo(page, "Share with Tomas");
        assertThat(page.getByText("Shared with Tomas Reyl").first()).isVisible();
        assertAccessible(page, "growth-love");

        goTo(page, "Growth");
        assertThat(page.getByText("Shared with Tomas Reyl.")).isVisible();
        goTo(page, "Strengths");
        tabTo(page, "textarea, input");
        page.keyboard().type("I notice who has not spoken yet");
        assertThat(page.getByText("Saved").first()).isVisible();
        assertAccessible(page, "growth-first-strength");

        // Nothing was shared that she did not share.
        Page his = windows.signIn(tomas);
        his.navigate("/team/" + nika.id());
        assertThat(his.getByText("Bees. Two hives on the roof.").first()).isVisible();
        assertThat(his.getByText("I notice who has not spoken yet")).hasCount(0);
        assertThat(button(his, "Share")).hasCount(0);
    }
}
