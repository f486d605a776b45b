package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.testing.Patience;
import org.waymark.testing.browser.PortalProcess;
import org.waymark.testing.browser.Windows;
import org.waymark.testing.browser.WindowsExtension;

/** The whole portal, killed while somebody writes. */
@ExtendWith(WindowsExtension.class)
class KillIT {

    private static final Pattern A_REFLECTION = Pattern.compile(".*/reflections/\\d+");
    private static final Pattern SIGN_IN = Pattern.compile(".*/login");

    @TempDir
    Path data;

    @Test
    void kill_9_after_saved_loses_nothing(Windows windows) throws IOException {
        windows.expectComplaints();
        ProcessHandle database;
        try (PortalProcess portal = new PortalProcess(data)) {
            portal.start();
            windows.visit(portal.address());
            Page page = windows.open();
            page.navigate("/reflections");
            signIn(page);
            page.locator(".wm-row-link").first().click();
            assertThat(page).hasURL(A_REFLECTION);
            QuestionBox saved = QuestionBox.at(page, 2);
            QuestionBox typed = QuestionBox.at(page, 3);
            for (String words : List.of("Once.", "Twice,\nwith a second line – and “more”. 🧭")) {
                saved.write(words);
                // What is typed in the very last moment never reaches the server: the tab has it.
                typed.field().fill("A moment before: " + words);
                ProcessHandle orphan = portal.database();
                portal.kill();
                assertThat(typed.mark()).not().hasText("Saved");
                assertThat(orphan.isAlive()).isTrue();

                portal.start();
                assertThat(orphan.isAlive()).isFalse();
                // The tab finds the portal again by itself, which has forgotten the session.
                assertThat(page).hasURL(SIGN_IN);
                signIn(page);
                assertThat(page).hasURL(A_REFLECTION);
                assertThat(saved.field()).hasValue(words);
                assertThat(typed.field()).hasValue("A moment before: " + words);
                typed.assertSaved();
            }
            database = portal.database();
        }
        assertThat(database.onExit()).succeedsWithin(Patience.LIMIT);
    }

    private static void signIn(Page page) {
        Windows.signIn(page, "employee@waymark.example", "waymark");
    }
}
