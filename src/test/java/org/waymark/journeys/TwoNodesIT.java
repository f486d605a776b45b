package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.journeys.Find.appears;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.testing.browser.PortalProcess;
import org.waymark.testing.browser.Windows;
import org.waymark.testing.browser.WindowsExtension;

/** Two people on one agenda, each connected to a node of their own; one node is killed while its person writes. */
@ExtendWith(WindowsExtension.class)
class TwoNodesIT {

    private static final Pattern SIGN_IN = Pattern.compile(".*/login");
    private static final Pattern A_MEETING = Pattern.compile(".*/one-on-ones/\\d+");
    private static final int KILLS = 1;
    private static final int EACH_TIME = 5;

    @TempDir
    Path data;

    @Test
    void both_see_each_others_changes_at_once_and_a_killed_node_loses_and_doubles_nothing(Windows windows)
            throws IOException {
        windows.expectComplaints();
        try (PortalProcess one = new PortalProcess(Files.createDirectory(data.resolve("one")))) {
            one.start();
            try (PortalProcess other =
                    new PortalProcess(Files.createDirectory(data.resolve("other")), one.nodeEnvironment())) {
                other.start();
                Page his = open(windows, one, "manager", "/team");
                his.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ines Calder"))
                        .click();
                Page hers = open(windows, other, "employee", "/one-on-ones");
                hers.locator(".wm-row-link").first().click();
                assertThat(hers).hasURL(A_MEETING);
                his.navigate(hers.url().replace(other.address(), one.address()));
                assertThat(agenda(his)).isVisible();

                add(hers, "Added on one node");
                appears(words(his, "Added on one node"));
                add(his, "Added on the other");
                appears(words(hers, "Added on the other"));
                // Both move at the same time, step by step, each a different item: both have moved, and see the same.
                toTheTop(hers, "Added on one node");
                toTheTop(his, "Added on the other");
                for (Page page : List.of(hers, his)) {
                    for (int place = 0; place < 2; place++) {
                        assertThat(agenda(page).locator("li").nth(place)).containsText("Added on");
                    }
                }
                // Whatever the other has moved meanwhile, the keyboard goes on where it was.
                assertThat(handle(hers, "Added on one node")).isFocused();
                assertThat(handle(his, "Added on the other")).isFocused();
                // Hers alone stands between them on her page.
                assertThat(words(hers)).containsSubsequence(words(his));

                List<String> kept = new ArrayList<>();
                for (int kill = 0; kill < KILLS; kill++) {
                    for (int number = 0; number < EACH_TIME; number++) {
                        String item = "Kept %d.%d".formatted(kill, number);
                        add(hers, item);
                        kept.add(item);
                    }
                    Locator fresh = fresh(hers);
                    fresh.fill("Typed before kill " + kill);
                    other.kill();
                    add(his, "While it was away " + kill);
                    other.start();
                    assertThat(hers).hasURL(SIGN_IN);
                    Windows.signIn(hers, "employee@waymark.example", "waymark");
                    assertThat(hers).hasURL(A_MEETING);
                    // What was never sent is still in its field, and what was acknowledged is there once.
                    assertThat(fresh(hers)).hasValue("Typed before kill " + kill);
                    assertThat(words(hers, "While it was away " + kill)).isVisible();
                    add(hers, "Typed before kill " + kill);
                    kept.add("Typed before kill " + kill);
                    kept.add("While it was away " + kill);
                }
                List<String> shown = words(his);
                List<String> lost =
                        kept.stream().filter(item -> !shown.contains(item)).toList();
                long doubled = kept.stream()
                        .filter(item -> shown.stream().filter(item::equals).count() > 1)
                        .count();
                System.out.printf(
                        "%d agenda items acknowledged around %d kills of a node: %d lost, %d doubled%n",
                        kept.size(), KILLS, lost.size(), doubled);
                assertThat(lost).isEmpty();
                assertThat(doubled).isZero();
            }
        }
    }

    private static Page open(Windows windows, PortalProcess node, String who, String address) {
        windows.visit(node.address());
        Page page = windows.open();
        page.navigate(address);
        Windows.signIn(page, who + "@waymark.example", "waymark");
        return page;
    }

    private static Locator agenda(Page page) {
        return page.locator("wm-agenda-list");
    }

    private static Locator words(Page page, String words) {
        return agenda(page).getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    private static List<String> words(Page page) {
        return agenda(page).locator(".wm-words").allInnerTexts();
    }

    private static Locator fresh(Page page) {
        return page.locator(".wm-agenda-fresh input");
    }

    private static void add(Page page, String words) {
        fresh(page).fill(words);
        fresh(page).press("Enter");
        // Only what is on disk leaves the field.
        assertThat(fresh(page)).hasValue("");
        assertThat(words(page, words)).isVisible();
    }

    private static Locator handle(Page page, String words) {
        return agenda(page)
                .locator("li", new Locator.LocatorOptions().setHasText(words))
                .locator("[data-control=reached]");
    }

    /** With the keyboard, faster than the server answers. */
    private static void toTheTop(Page page, String words) {
        Locator handle = handle(page, words);
        int steps = agenda(page).locator("li").count();
        for (int step = 0; step < steps; step++) {
            handle.press("Alt+ArrowUp");
        }
    }
}
