package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** The first ten minutes of somebody who has never written about their growth, without a mouse. */
@WaymarkBrowserTest
class FirstTenMinutesIT {

    /** As many times as one presses Tab on a page before one gives up. */
    private static final int PATIENCE = 80;

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

    /** Presses Tab until the link or button of that name has the focus, and Enter. */
    private static void goTo(Page page, String name) {
        List<Locator> named = List.of(Find.link(page, name), button(page, name));
        assertThat(named.get(0).or(named.get(1)).first()).isVisible();
        tab(
                page,
                "element => (element.innerText || element.getRootNode().host?.innerText || '').trim() === name",
                name);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String selector) {
        assertThat(page.locator(".wm-page").locator(selector).first()).isVisible();
        tab(page, "element => element.matches(name) && element.closest('.wm-page')", selector);
    }

    private static void tab(Page page, String isIt, String name) {
        String script = """
            name => {
                let element = document.activeElement;
                while (element?.shadowRoot?.activeElement) {
                    element = element.shadowRoot.activeElement;
                }
                const isIt = %s;
                return !!element && !!isIt(element);
            }
            """.formatted(isIt);
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(script, name))) {
                return;
            }
        }
        throw new AssertionError("By keyboard one does not come to “" + name + "”");
    }
}
