package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** A standing that the employee begins and the manager answers, opened for both, turned into a plan and held again later. */
@WaymarkBrowserTest
class StandingIT {

    private static final Duration THREE_MONTHS = Duration.ofDays(92);
    private static final String WORDS = "What is seen of it";

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Autowired
    TestClock clock;

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void ines_and_tomas_look_at_what_her_next_role_asks_and_again_three_months_later(Windows windows) {
        clock.advance(THREE_MONTHS.negated());
        Member tomas = company.hire("Tomas Reyl", "engineering.engineering-manager");
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", tomas);
        Page hers = windows.signIn(ines);

        // It is three months ago. Begun for the role after hers.
        menu(hers, "Growth").click();
        link(hers, "Where I stand").click();
        assertAccessible(hers, "standing-newcomer");
        begin(hers);
        String address = hers.url();
        write(hers, "Seen", "I keep three patterns, and one page for each.");
        assertAccessible(hers, "standing-sealed");
        button(hers, "Share my side").click();
        assertThat(hers.getByText("Tomas Reyl reads your side as soon as they have shared theirs, and not before."))
                .isVisible();

        // Neither reads the other's before both have shared.
        Page his = windows.signIn(tomas);
        his.navigate(address);
        assertThat(his.getByText("Ines Calder shared their side on")).isVisible();
        assertThat(his.getByText("I keep three patterns")).hasCount(0);
        write(his, "Not seen yet", "Two of them live in your head.");
        assertThat(hers.getByText("Two of them live in your head.")).hasCount(0);
        button(his, "Share my side").click();
        appears(hers.getByText("Two of them live in your head."));
        assertThat(his.getByText("I keep three patterns, and one page for each."))
                .isVisible();
        assertAccessible(his, "standing-open");
        sessions.assertHoldLittle("standing", hers, his);

        // What comes of it, in the words of each, and a goal of her plan that keeps where it came from.
        Locator agreed = part(hers, "What we agreed");
        agreed.locator("textarea").fill("The third one goes on paper until spring.");
        button(agreed, "Share with Tomas").click();
        appears(his.getByText("The third one goes on paper until spring."));
        link(hers, "Begin a goal of my plan from this").first().click();
        hers.getByLabel("What is the goal?").fill("One page for each pattern");
        button(hers, "Begin this goal").click();
        assertThat(part(hers, "The active goal"))
                .containsText("It began from where you stand against what a role asks");

        // Three months later it is held anew, with the one of then beside it.
        clock.reset();
        Page later = windows.signIn(ines);
        later.navigate("/growth/standing");
        begin(later);
        assertThat(later).not().hasURL(address);
        write(later, "Seen", "All three are on paper.");
        button(later, "Share my side").click();
        Page hisLater = windows.signIn(tomas);
        hisLater.navigate(later.url());
        write(hisLater, "Seen", "I use them myself.");
        button(hisLater, "Share my side").click();
        appears(later.getByText("I use them myself."));
        later.getByText(Pattern.compile("^Then and now: beside the standing of"))
                .click();
        assertThat(later.getByText("Two of them live in your head.")).isVisible();
        assertAccessible(later, "standing-then-and-now");
    }

    private static void begin(Page page) {
        Locator begin = part(page, "Begin one");
        assertThat(begin.getByLabel("Role", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("^Staff Engineer"));
        button(begin, "Begin").click();
        assertThat(page).hasURL(Pattern.compile(".*/growth/standing/[0-9]+$"));
    }

    private static void write(Page page, String seen, String words) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(seen).setExact(true))
                .check();
        Locator field =
                page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + WORDS)));
        field.fill(words);
        assertThat(button(page, "Share my side")).isVisible();
    }
}
