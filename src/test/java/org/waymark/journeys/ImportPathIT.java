package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.Role;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class ImportPathIT {

    /** As spreadsheets write it: a cell with line breaks, words for nothing, a row that stands twice, levels in no order. */
    private static final String TABLE =
            """
            Ladder,Job,Rung,Skill,Text,Depth,Remarks
            Glazing,Master glazier,leading,Glass,"Reads a pane by its sound.
            Teaches others to hear it.",Expert,kept
            Glazing,Apprentice glazier,learning,Glass,Carries a pane without fear.,nix,kept
            Glazing,Apprentice glazier,learning,Glass,Carries a pane without fear.,nix,kept
            Glazing,Glazier,working,Glass,%s,Working,kept
            Glazing,Glazier,working,Ladders,nix,nix,kept
            """.formatted("Cuts what was measured. ".repeat(63).strip());

    @Autowired
    Company company;

    private Member pia;

    @BeforeEach
    void pia_is_of_the_people_team() {
        pia = company.hire("Pia Teller", "people-operations.people-partner");
        company.grant(pia.id(), Role.PEOPLE_TEAM);
    }

    @Test
    void pia_imports_a_table_says_what_it_leaves_open_and_does_so_once(Windows windows) {
        Page hers = windows.signIn(pia);
        hers.navigate("/admin/paths/import");
        assertThat(heading(hers, "Import paths")).isVisible();
        assertAccessible(hers, "import-start");

        // A spreadsheet itself cannot be read, and says what can be done.
        choose(hers, "skills.xlsx", "PK");
        // The upload reads it aloud as well, for a moment.
        assertThat(hers.locator(".wm-problem")).containsText("This kind of file cannot be read.");

        choose(hers, "skills.csv", TABLE);
        assertThat(hers.getByText("One problem keeps this file from being imported. Nothing is written."))
                .isVisible();
        assertThat(part(hers, "What it would change").locator(".wm-changes"))
                .containsText("Line 1: No column holds the role.");
        assertThat(hers.getByText("skills.csv: a table with 5 rows.")).isVisible();
        assertThat(button(hers, "Import")).hasCount(0);
        assertAccessible(hers, "import-problem");

        // Columns by hand.
        take(hers, "Job", "Role");
        take(hers, "Rung", "Level");
        take(hers, "Depth", "Proficiency");
        assertThat(part(hers, "What it would change").locator(".wm-changes"))
                .containsText("Nobody has said yet how the levels of “Glazing” follow on one another.");

        assertThat(hers.getByText("of which 1 repeats another and is passed over"))
                .isVisible();

        // Levels by hand, with keys alone; the focus stays with what is moved.
        Locator rungs = hers.locator(".wm-levels li > span");
        assertThat(rungs).hasText(new String[] {"working", "learning", "leading"});
        button(hers, "Move leading up").focus();
        hers.keyboard().press("Enter");
        assertThat(rungs).hasText(new String[] {"working", "leading", "learning"});
        assertThat(button(hers, "Move leading up")).isFocused();
        hers.keyboard().press("Enter");
        assertThat(rungs).hasText(new String[] {"leading", "working", "learning"});
        assertThat(button(hers, "Move leading down")).isFocused();
        assertThat(hers.getByText("leading is level 3 of 3 now.")).isAttached();
        button(hers, "Use this order").click();
        assertThat(hers.getByText("Nothing is written yet.")).isVisible();

        // The words for nothing.
        Locator nothing = hers.getByLabel("Words for “nothing”");
        nothing.fill(nothing.inputValue() + "\nnix");
        nothing.press("Tab");
        assertThat(hers.getByText("4 cells say one of these")).isVisible();
        assertThat(part(hers, "What it would change").locator(".wm-changes"))
                .containsText("role “Glazier” (glazier), which asks ");
        assertAccessible(hers, "import-difference");

        button(hers, "Import").click();
        assertThat(heading(hers, "Imported")).isFocused();
        assertAccessible(hers, "import-done");
        link(hers, "Glazing").click();
        assertThat(hers.locator(".wm-rung")).hasCount(3);
        assertThat(hers.locator(".wm-rung-ground")).containsText("Apprentice glazier");
        Download download = hers.waitForDownload(() -> link(hers, "YAML").click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("glazing.yml");
        link(hers, "Glazier").first().click();
        assertThat(part(hers, "What this role asks")).containsText("Cuts what was measured.");
        assertThat(hers.locator(".wm-page")).not().containsText("nix");
        assertThat(hers.locator(".wm-page")).not().containsText("Remarks");

        // Again: nothing to do, and nothing to say again.
        hers.navigate("/admin/paths/import");
        choose(hers, "skills again.csv", TABLE);
        assertThat(hers.getByText("Everything in this file is here already. There is nothing to import."))
                .isVisible();
        assertThat(hers.getByText("As remembered from the last import.").first())
                .isVisible();
        assertThat(rungs).hasText(new String[] {"leading", "working", "learning"});
        assertThat(button(hers, "Import")).hasCount(0);
    }

    @Test
    void a_long_table_shows_that_it_is_read_and_the_page_goes_on(Windows windows) {
        Page hers = windows.signIn(pia);
        hers.navigate("/admin/paths/import");
        hers.evaluate("""
            new MutationObserver(() => {
                window.progress ??= document.querySelector('vaadin-progress-bar')?.getAttribute('aria-label');
            }).observe(document.body, {childList: true, subtree: true, attributes: true});
            """);
        StringBuilder table = new StringBuilder("Path,Role,Level,Skill,Text\n");
        for (int row = 0; row < 2_000; row++) {
            table.append("Long %d,Role %d,%d,Skill %d,\"%s\n%d\"\n"
                    .formatted(row / 100, row % 5, row % 5 + 1, row % 100 / 5, "A long cell. ".repeat(110), row));
        }
        choose(hers, "long.csv", table.toString());
        assertThat(hers.getByText("long.csv: a table with 2,000 rows.")).isVisible();
        Assertions.assertThat(hers.evaluate("window.progress"))
                .isEqualTo("Reading long.csv. A long file takes some seconds.");
        assertThat(hers.locator("vaadin-progress-bar")).hasCount(0);
        assertAccessible(hers, "import-long");
        button(hers, "Import").click();
        assertThat(heading(hers, "Imported")).isVisible();
        assertThat(part(hers, "Imported").locator("li")).hasCount(20);
    }

    private static void choose(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content.getBytes(UTF_8)));
    }

    private static void take(Page page, String header, String holds) {
        page.getByLabel("What “" + header + "” holds").click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(holds).setExact(true))
                .click();
    }
}
