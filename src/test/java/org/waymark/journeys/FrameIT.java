package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.menu;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** What is around every page: on a wrong address, on the way from page to page, without a connection, before it has loaded. */
@WaymarkBrowserTest
class FrameIT {

    @Autowired
    Company company;

    @Test
    void a_wrong_address_leaves_the_frame_and_the_ways_out_in_place(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        page.navigate("/nowhere-at-all");
        assertThat(heading(page, "There is nothing at this address")).isVisible();
        assertAccessible(page, "not-found");
        menu(page, "Reflections").click();
        assertThat(heading(page, "Reflections")).isVisible();
    }

    @Test
    void a_page_of_nobody_opens_no_connection_that_signing_in_would_cut(Windows windows) {
        Member ines = company.hire("Ines Calder", null);
        Page page = windows.open();
        List<String> connections = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> connections.add(socket.url()));
        page.navigate("/");
        assertThat(page.getByLabel("Mail address")).isVisible();
        page.waitForWebSocket(() -> Windows.signIn(page, ines.email(), ines.password()));
        Assertions.assertThat(connections).hasSize(1);
    }

    @Test
    void a_page_that_is_opened_again_asks_for_no_file_again(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        page.navigate("/paths");
        assertThat(heading(page, "Paths")).isVisible();
        page.navigate("/paths");
        assertThat(heading(page, "Paths")).isVisible();

        // What came from the browser's own memory has no size of what was sent; "not modified" has one.
        Assertions.assertThat((List<?>) page.evaluate("""
                () => performance.getEntriesByType('resource')
                    .filter(one => ['script', 'link', 'css', 'img'].includes(one.initiatorType) && one.transferSize > 0)
                    .map(one => one.name)""")).isEmpty();
    }

    @Test
    void another_page_is_read_from_its_heading_on(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        assertThat(page.locator("h1")).not().isFocused();
        menu(page, "Reflections").click();
        assertThat(heading(page, "Reflections")).isFocused();
        menu(page, "Paths").click();
        assertThat(page.locator("h1")).isFocused();
    }

    @Test
    void the_search_is_opened_and_followed_with_keys_alone_and_leaves_no_trace(Windows windows) {
        Member mona = company.hire("Mona Quillfeather", null);
        Member ines = company.hire("Ines Calder", null);
        company.changeManager(ines.id(), mona.id());
        Page page = windows.signIn(ines);
        Locator search = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Search"));
        page.keyboard().press("Control+k");
        Locator field = search.getByRole(AriaRole.TEXTBOX);
        assertThat(field).isFocused();
        assertAccessible(page, "search");
        page.keyboard().type("zzzz");
        assertThat(search.getByRole(AriaRole.STATUS)).containsText("No role, person or question has “zzzz”.");
        page.keyboard().press("Escape");
        assertThat(search).isHidden();
        page.keyboard().press("Meta+k");
        assertThat(field).isFocused();
        assertThat(field).hasValue("");
        page.keyboard().type("QUILL");
        assertThat(search.getByRole(AriaRole.STATUS)).hasText("One result");
        assertAccessible(page, "search-found");
        page.keyboard().press("ArrowDown");
        assertThat(search.getByRole(AriaRole.LINK)).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(field).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading(page, "One-on-ones")).isFocused();
        assertThat(search).isHidden();
        assertThat(page).hasURL(Pattern.compile("/one-on-ones$"));

        page.setViewportSize(390, 900);
        // The menu is folded away, and its own search with it.
        button(page.locator(".wm-bar"), "Search").click();
        assertThat(field).isFocused();
    }

    @Test
    void a_lost_connection_is_said_in_the_words_of_the_house_and_so_is_its_return(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        windows.expectComplaints();
        Locator said = page.locator("vaadin-connection-indicator");
        page.context().setOffline(true);
        assertThat(said).containsText("The connection is lost. What you type stays on this page");
        assertThat(said.locator(".v-status-message")).hasCSS("opacity", "1");
        page.context().setOffline(false);
        assertThat(said).containsText("You are connected again.");
    }

    @Test
    void a_connection_that_is_lost_while_the_page_asks_is_said_to_be_back_by_itself(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        windows.expectComplaints();
        Locator said = page.locator("vaadin-connection-indicator");
        page.route("**/?v-r=uidl**", route -> route.abort("internetdisconnected"));
        menu(page, "Paths").click();
        assertThat(said).containsText("The connection is lost. What you type stays on this page");
        page.unroute("**/?v-r=uidl**");
        assertThat(said).containsText("You are connected again.");
        assertThat(page).hasURL(Pattern.compile(".*/paths$"));
    }

    @Test
    void a_browser_that_goes_offline_while_the_page_asks_says_that_it_is_back(Windows windows) {
        Page page = windows.signIn(company.hire("Ines Calder", null));
        windows.expectComplaints();
        Locator said = page.locator("vaadin-connection-indicator");
        page.route("**/?v-r=uidl**", route -> {
            page.context().setOffline(true);
            route.abort("internetdisconnected");
        });
        menu(page, "Paths").click();
        assertThat(said).containsText("The connection is lost. What you type stays on this page");
        page.unroute("**/?v-r=uidl**");
        page.context().setOffline(false);
        assertThat(said).containsText("You are connected again.");
        assertThat(page).hasURL(Pattern.compile(".*/paths$"));
    }

    @Test
    void the_sign_of_the_place_stands_there_until_the_program_has_arrived(Windows windows) {
        Member ines = company.hire("Ines Calder", null);
        Page page = windows.open();
        windows.expectComplaints();
        page.route("**/VAADIN/build/**", Route::abort);
        page.navigate("/login");
        assertThat(page.locator(".wm-arriving")).isVisible();
        page.unroute("**/VAADIN/build/**");
        page.reload();
        Windows.signIn(page, ines.email(), ines.password());
        assertThat(page.locator(".wm-arriving")).isHidden();
    }

    @Test
    void a_long_name_stays_within_a_phone(Windows windows) {
        Page page = windows.signIn(company.hire("Wolfeschlegelsteinhausenbergerdorffwelche", null));
        page.setViewportSize(390, 900);
        page.navigate("/privacy");
        assertThat(page.locator("h1")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
        page.navigate("/");
        assertThat(page.locator("h1")).isVisible();
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("Math.max(...[...document.querySelectorAll('h1, h2, .wm-account')]"
                                + ".map(one => one.scrollWidth - one.clientWidth))"))
                .isEqualTo(0);
    }
}
