package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.goBack;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class MapIT {

    private static final String ROLES = ".wm-map a";

    @Autowired
    Company company;

    @Autowired
    PathImport imports;

    @Autowired
    Sessions sessions;

    /** Other tests know the demo company's ladders only. */
    @AfterEach
    void close_the_works() throws SQLException {
        Database.change("delete from path where slug like 'works-%'");
    }

    @Test
    void the_keyboard_alone_leads_to_a_role_four_steps_away(Windows windows) {
        Page hers = open(windows, "/paths");
        assertAccessible(hers, "map");

        // The map is one stop on the way through the page, and it is where she is.
        button(hers, "As a list").focus();
        hers.keyboard().press("Tab");
        assertIsAt(hers, "Senior Engineer. You are here. Engineering, Every track. Promotion to Staff Engineer.");
        hers.keyboard().press("Tab");
        assertThat(button(hers, "Smaller")).isFocused();
        hers.keyboard().press("Shift+Tab");

        // Up is a promotion, and every step says how far it leads.
        hers.keyboard().press("ArrowUp");
        assertIsAt(hers, "Staff Engineer. Engineering, Technical. 1 step away. Promotion to Principal Engineer.");
        hers.keyboard().press("ArrowUp");
        assertIsAt(hers, "Principal Engineer. Engineering, Technical. 2 steps away.");
        hers.keyboard().press("ArrowUp");
        assertIsAt(hers, "Distinguished Engineer. Engineering, Technical. 3 steps away.");
        hers.keyboard().press("ArrowUp");
        assertIsAt(hers, "Chief Technology Officer. Engineering, Every track. 4 steps away");
        assertThat(heading(hers, "Chief Technology Officer")).isVisible();

        hers.keyboard().press("Enter");
        assertThat(hers).hasURL(Pattern.compile(".*/roles/engineering\\.chief-technology-officer"));
    }

    @Test
    void left_and_right_lead_aside_and_across_and_home_leads_back(Windows windows) {
        Page hers = open(windows, "/paths");
        button(hers, "As a list").focus();
        hers.keyboard().press("Tab");
        hers.keyboard().press("ArrowUp");
        hers.keyboard().press("ArrowRight");
        assertIsAt(
                hers,
                "Engineering Manager. Engineering, Management. 1 step away. Promotion to Senior Engineering Manager. "
                        + "Sideways to Staff Engineer. Across to Programme Manager, Product");
        hers.keyboard().press("ArrowRight");
        assertIsAt(hers, "Infrastructure Lead. People & Operations, Systems.");
        hers.keyboard().press("ArrowLeft");
        assertIsAt(hers, "Finance Manager. People & Operations, Finance.");
        hers.keyboard().press("Home");
        assertIsAt(hers, "Senior Engineer. ");
        hers.keyboard().press("ArrowDown");
        assertIsAt(
                hers, "Engineer. Engineering, Every track. More than four steps away. Promotion to Senior Engineer.");
    }

    @Test
    void a_role_is_found_by_its_name(Windows windows) {
        Page hers = open(windows, "/paths");
        find(hers, "Data Scientist, Product");
        assertIsAt(hers, "Data Scientist. Product, Data.");
        assertThat(role(hers, "Data Scientist")).isInViewport();
        sessions.assertHoldLittle("the map", hers);
    }

    @Test
    void what_is_chosen_stays_in_the_address(Windows windows) {
        Page hers = open(windows, "/paths");
        choose(hers, "Department", "Engineering");
        assertThat(hers.locator(ROLES)).hasCount(10);
        assertThat(hers.locator("wm-ladder-map [role=status]")).hasText("10 roles shown");
        choose(hers, "Track", "Management");
        assertThat(role(hers, "Staff Engineer")).hasCount(0);
        assertThat(role(hers, "Engineering Manager")).isVisible();
        choose(hers, "Distance", "Up to 1 step");
        assertThat(hers.locator(ROLES)).hasCount(2);
        assertThat(hers).hasURL(Pattern.compile(".*/paths\\?department=Engineering&track=Management&distance=1"));
        assertAccessible(hers, "map-filtered");

        // It outlives a reload, and the way back from a role.
        hers.reload();
        assertThat(hers.locator(ROLES)).hasCount(2);
        role(hers, "Engineering Manager").click();
        assertThat(hers).hasURL(Pattern.compile(".*/roles/engineering\\.engineering-manager"));
        goBack(hers);
        assertThat(hers.locator(ROLES)).hasCount(2);

        // Where nothing is left, a way back is.
        choose(hers, "Department", "Sales");
        assertThat(hers.getByText("No role is like that.")).isVisible();
        assertAccessible(hers, "map-nothing");
        button(hers, "Show all roles").click();
        assertThat(role(hers, "Account Executive")).hasCount(1);
        assertThat(hers).hasURL(Pattern.compile(".*/paths"));
    }

    @Test
    void zooming_out_shows_everything_and_a_drag_opens_nothing(Windows windows) {
        Page hers = open(windows, "/paths");
        button(hers, "Whole map").click();
        assertThat(role(hers, "Head of Sales")).isInViewport();
        button(hers, "Where I am").click();
        assertThat(role(hers, "Senior Engineer")).isInViewport();

        Locator here = role(hers, "Senior Engineer");
        double left = here.boundingBox().x;
        here.hover();
        hers.mouse().down();
        hers.mouse().move(left - 100, here.boundingBox().y);
        hers.mouse().up();
        org.assertj.core.api.Assertions.assertThat(here.boundingBox().x).isLessThan(left);
        assertThat(hers).hasURL(Pattern.compile(".*/paths"));
    }

    @Test
    void as_a_list_it_is_paths_tracks_and_roles(Windows windows) {
        Page hers = open(windows, "/paths");
        button(hers, "As a list").click();
        assertThat(hers.getByRole(AriaRole.APPLICATION)).hasCount(0);
        Locator ladders = hers.locator(".wm-map-list > li");
        assertThat(ladders.first()).containsText("Engineering");
        assertThat(ladders.first().locator("h3")).hasText(new String[] {"Every track", "Technical", "Management"});
        assertThat(ladders.first()).containsText("You are here");
        assertThat(ladders.first()).containsText("1 step away");
        assertAccessible(hers, "map-list");
        hers.reload();
        assertThat(ladders.first()).containsText("Engineering");
        assertThat(button(hers, "As a map")).isVisible();
        link(hers, "Staff Engineer").click();
        assertThat(hers).hasURL(Pattern.compile(".*/roles/engineering\\.staff-engineer"));
    }

    @Test
    void a_phone_shows_the_list(Windows windows) {
        Page hers = open(windows, "/paths");
        hers.setViewportSize(390, 844);
        assertThat(hers.getByRole(AriaRole.APPLICATION)).hasCount(0);
        assertThat(button(hers, "As a map")).hasCount(0);
        find(hers, "Staff Engineer, Engineering");
        assertThat(link(hers, "Staff Engineer")).isFocused();
        choose(hers, "Distance", "Up to 1 step");
        assertThat(hers.locator(".wm-map-list h2"))
                .hasText(new String[] {"Engineering", "Customer Success", "Product"});
        hers.setViewportSize(1280, 900);
        assertThat(hers.getByRole(AriaRole.APPLICATION)).isVisible();
    }

    @Test
    void two_hundred_roles_are_all_there(Windows windows) {
        LargeLadders.works().forEach(ladder -> RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE)));
        Page hers = open(windows, "/paths?department=Works");
        assertThat(hers.locator(ROLES)).hasCount(200);
        assertThat(hers.locator("wm-ladder-map [role=status]")).hasText("200 roles shown");
        String map = (String) hers.locator("wm-ladder-map").evaluate("element => element.map");
        System.out.printf(
                "JSON of the map with 200 roles beside the demo company's: %,d bytes%n",
                map.getBytes(StandardCharsets.UTF_8).length);
    }

    private Page open(Windows windows, String address) {
        Page page = windows.signIn(company.hire("Ines Calder", "engineering.senior-engineer"));
        page.navigate(address);
        assertThat(page.locator("wm-ladder-map")).isVisible();
        return page;
    }

    private static void assertIsAt(Page page, String name) {
        assertThat(page.locator("a:focus")).hasAccessibleName(Pattern.compile("^" + name.replace(".", "\\.")));
    }

    private static Locator role(Page page, String title) {
        return page.locator(ROLES, new Page.LocatorOptions().setHas(page.locator("span:text-is('" + title + "')")));
    }

    private static void find(Page page, String name) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find a role"))
                .fill(name);
        option(page, name).click();
    }

    private static void choose(Page page, String filter, String value) {
        page.getByLabel(filter, new Page.GetByLabelOptions().setExact(true)).click();
        option(page, value).click();
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
