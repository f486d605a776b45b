package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.goBack;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class ExploreIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_explores_where_her_path_could_lead(Windows windows) {
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer");
        Page hers = windows.signIn(ines);
        assertThat(heading(hers, "Nobody is your manager today.")).isVisible();
        assertAccessible(hers, "home-without-manager");

        // All ladders are hers to see, her own first.
        hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Explore the paths"))
                .click();
        assertThat(hers).hasURL(Pattern.compile(".*/paths"));
        assertThat(hers.getByRole(AriaRole.APPLICATION)).isVisible();
        hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("As a list"))
                .click();
        Locator ladders = hers.locator(".wm-map-list > li");
        for (String ladder :
                List.of("Engineering", "Customer Success", "Design", "People & Operations", "Product", "Sales")) {
            assertThat(ladders.filter(new Locator.FilterOptions().setHasText(ladder)))
                    .not()
                    .hasCount(0);
        }
        assertThat(ladders.first()).containsText("Senior Engineer You are here");

        // Her ladder stands on the ground, and forks above her.
        link(hers, "Engineering").click();
        assertThat(hers).hasURL(Pattern.compile(".*/paths/engineering"));
        Locator rungs = hers.locator(".wm-rung");
        assertThat(rungs).hasCount(10);
        assertThat(rungs.first()).containsText("Junior Engineer");
        Locator here = hers.locator(".wm-rung-here");
        assertThat(here).hasCount(1);
        assertThat(here).containsText("Senior Engineer");
        assertThat(here).containsText("You are here");
        assertThat(here.locator(".wm-step-promotion")).hasCount(2);
        assertIsAbove(rung(hers, "Staff Engineer"), here);
        assertIsAbove(rung(hers, "Engineering Manager"), here);
        assertStandSideBySide(rung(hers, "Staff Engineer"), rung(hers, "Engineering Manager"));
        assertThat(heading(hers, "How promotions work here")).isVisible();
        assertAccessible(hers, "path");

        // The next role in full, with examples on demand.
        here.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Staff Engineer"))
                .click();
        assertThat(hers).hasURL(Pattern.compile(".*/roles/engineering\\.staff-engineer"));
        assertThat(part(hers, "What this role asks").locator(".wm-competency")).hasCount(7);
        Locator example = hers.getByText("For example").first();
        example.click();
        assertThat(hers.locator(".wm-examples").first()).isVisible();
        assertThat(part(hers, "Further along")).containsText("2 steps");
        assertThat(part(hers, "Where people come from")).containsText("Senior Engineer");
        assertAccessible(hers, "role");

        // Beside her own, competency by competency; the address holds what she chose.
        link(hers, "Compare with your role").click();
        assertThat(hers)
                .hasURL(Pattern.compile(
                        ".*/compare\\?roles=engineering\\.senior-engineer(,|%2C)engineering\\.staff-engineer"));
        assertThat(hers.locator(".wm-compare-head")).containsText("Your role");
        assertThat(hers.locator(".wm-compare-row")).hasCount(7);
        assertThat(hers.locator(".wm-compare-row > h2").first()).hasText("Craft 2 new, 1 stays");
        assertThat(hers.locator(".wm-compare-row del").first()).hasText("(taken out: a decision)");
        assertThat(hers.locator(".wm-compare-row ins").first()).hasText("(put in: the decisions of an area)");
        assertAccessible(hers, "compare");
        hers.getByLabel("Only what changes").check();
        assertThat(hers).hasURL(Pattern.compile(".*only=changes.*"));
        hers.reload();
        assertThat(hers.getByLabel("Only what changes")).isChecked();
        goBack(hers);
        assertThat(hers.getByLabel("Only what changes")).not().isChecked();
        assertThat(hers).hasURL(Pattern.compile(".*staff-engineer$"));
        goBack(hers);
        assertThat(heading(hers, "What this role asks")).isVisible();

        // Any two roles, also of two departments.
        hers.navigate("/compare");
        assertThat(hers.getByText("Choose the other role to see what changes between them."))
                .isVisible();
        Locator other = hers.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("To"));
        other.fill("Product Manager");
        hers.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName("Product Manager, Product")
                                .setExact(true))
                .click();
        assertThat(hers)
                .hasURL(Pattern.compile(".*roles=engineering\\.senior-engineer(,|%2C)product\\.product-manager"));
        assertThat(hers.locator(".wm-compare-head")).containsText("Across to Product");

        // On her own role she offers colleagues to talk about it; they can write to her with one click.
        hers.navigate("/roles/engineering.senior-engineer");
        hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Offer to talk about it"))
                .click();
        assertThat(part(hers, "Who offered to talk about it")).containsText("Ines Calder");
        assertAccessible(hers, "role-with-offer");
        Page theirs = windows.signIn(company.hire("Ravi Sol", "engineering.engineer"));
        theirs.navigate("/roles/engineering.senior-engineer");
        assertThat(link(theirs, "Write to Ines")).hasAttribute("href", "mailto:" + ines.email());

        // Every way there, and what each step newly asks.
        hers.navigate("/compare?roles=engineering.senior-engineer,engineering.principal-engineer");
        Locator ways = part(hers, "From Senior Engineer to Principal Engineer");
        assertThat(ways.locator(".wm-route")).hasCount(4);
        assertThat(ways.locator(".wm-route").first()).containsText("Way 1: 2 steps");
        ways.getByText("What this step newly asks").first().click();
        assertThat(ways.locator(".wm-examples").first()).isVisible();
        assertAccessible(hers, "ways");

        // A fork side by side: both branches beside the role that leads to them.
        hers.navigate(
                "/compare?roles=engineering.senior-engineer,engineering.staff-engineer,engineering.engineering-manager");
        assertThat(hers.locator(".wm-compare-name")).hasCount(3);
        assertThat(hers.getByText("Each is compared with Senior Engineer, competency by competency."))
                .isVisible();
        assertAccessible(hers, "compare-fork");

        // What does not exist says so, and leads on.
        hers.navigate("/roles/engineering.wizard");
        assertThat(heading(hers, "There is nothing at this address")).isVisible();
        assertAccessible(hers, "not-found");
        link(hers, "Go home").click();
        assertThat(heading(hers, "Nobody is your manager today.")).isVisible();

        hers.navigate("/roles/engineering.staff-engineer");
        assertThat(heading(hers, "What this role asks")).isVisible();
        sessions.assertHoldLittle("explore", hers);
    }

    private static Locator rung(Page page, String title) {
        return page.locator(
                ".wm-rung",
                new Page.LocatorOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static void assertIsAbove(Locator one, Locator other) {
        org.assertj.core.api.Assertions.assertThat(one.boundingBox().y).isLessThan(other.boundingBox().y);
    }

    private static void assertStandSideBySide(Locator left, Locator right) {
        org.assertj.core.api.Assertions.assertThat(left.boundingBox().y).isEqualTo(right.boundingBox().y);
        org.assertj.core.api.Assertions.assertThat(left.boundingBox().x).isLessThan(right.boundingBox().x);
    }
}
