package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.disappears;
import static org.waymark.journeys.Find.error;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class EditPathIT {

    @Autowired
    Company company;

    @Autowired
    PathImport imports;

    /** Two who keep a ladder, and one who climbs it. */
    private record Cast(Member priya, Member paul, Member edda) {}

    /** A ladder of its own for each test, and people for it. */
    private Cast keep(String path, String name) {
        RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: %s
            name: %s
            competencies: [{id: dough, name: Dough}, {id: oven, name: Oven}]
            roles:
              - {id: apprentice, title: Apprentice, level: 1, expectations: {dough: [Weighs before mixing.]}}
              - {id: baker, title: Baker, level: 2, expectations: {dough: [Knows by touch.]}}
            steps: [{from: apprentice, to: baker, kind: promotion}]
            """.formatted(path, name), PathImportOptions.NONE));
        Cast cast = new Cast(
                company.hire("Priya Anand", path + ".baker"),
                company.hire("Paul Okafor", path + ".baker"),
                company.hire("Edda Brandt", path + ".baker"));
        company.grant(cast.priya().id(), Role.PEOPLE_TEAM);
        company.grant(cast.paul().id(), Role.PEOPLE_TEAM);
        return cast;
    }

    @Test
    void a_ladder_is_drafted_previewed_published_and_taken_back(Windows windows) {
        Cast cast = keep("baking", "Baking");
        Page hers = windows.signIn(cast.priya());
        menu(hers, "Edit paths").click();
        assertThat(link(hers, "Baking")).isVisible();
        assertAccessible(hers, "ladders");
        link(hers, "Baking").click();
        assertThat(hers.getByText("There is no draft.")).isVisible();
        link(hers, "Baker").click();
        hers.getByLabel("Title").fill("Master baker");
        Locator dough = hers.getByLabel("Dough", new Page.GetByLabelOptions().setExact(true));
        dough.fill("- Knows **by touch** when to stop.\n  - Saved a batch on the hottest day.");
        assertThat(hers.locator(".wm-saved")).hasText("Saved");
        assertThat(link(hers, "Master baker")).isVisible();
        assertAccessible(hers, "path-editor");
        // Kept without a button: the same words after a reload.
        hers.reload();
        assertThat(hers.getByLabel("Title")).hasValue("Master baker");

        // A new role, put before the others by keyboard alone.
        hers.getByLabel("Add a role").first().fill("Shop lead");
        hers.keyboard().press("Enter");
        assertThat(hers.getByLabel("Title")).hasValue("Shop lead");
        hers.getByLabel("Move Shop lead up").focus();
        hers.keyboard().press("Enter");
        hers.keyboard().press("Enter");
        assertThat(hers.locator(".wm-order").first().locator("a").first()).hasText("Shop lead");

        // Employees see none of it, the People team sees it as they will.
        Page others = windows.signIn(cast.edda());
        others.navigate("/roles/baking.baker");
        assertThat(heading(others, "Baker")).isVisible();
        windows.expectComplaints();
        others.navigate("/roles/baking.baker?draft");
        assertThat(heading(others, "There is nothing at this address")).isVisible();
        link(hers, "See it as employees will").click();
        assertThat(hers.getByText("This is a draft. Only the People team sees it."))
                .isVisible();
        hers.locator(".wm-rung-name", new Page.LocatorOptions().setHasText("Master baker"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(heading(hers, "Master baker")).isVisible();
        assertThat(hers.locator(".wm-expectations strong")).hasText("by touch");
        assertAccessible(hers, "role-preview");

        // Published with a note, it is everybody's.
        link(hers, "Go on editing").click();
        link(hers, "Review and publish").click();
        assertThat(hers.getByText("title “Baker” → “Master baker”")).isVisible();
        assertAccessible(hers, "path-review");
        button(hers, "Publish").click();
        assertThat(error(hers, "Say in a few words what is new.")).isVisible();
        hers.getByLabel("What is new").fill("Bakers are masters now.");
        // Leaving the field takes its error away and moves the button up, while it is being pressed.
        BoundingBox at = button(hers, "Publish").boundingBox();
        hers.mouse().move(at.x + at.width / 2, at.y + at.height - 2);
        hers.mouse().down();
        assertThat(error(hers, "Say in a few words what is new.")).isHidden();
        hers.mouse().up();
        assertThat(heading(hers, "Versions")).isVisible();
        assertThat(hers.getByText("Bakers are masters now.")).isVisible();
        assertAccessible(hers, "path-versions");
        others.navigate("/roles/baking.baker");
        assertThat(heading(others, "Master baker")).isVisible();
        others.navigate("/roles/baking.baker?version=1");
        assertThat(heading(others, "Baker")).isVisible();
        assertThat(others.getByText("This is version 1, as it was then.")).isVisible();

        // Taken back, the earlier words are in force again and nothing is lost.
        link(hers, "What version 2 changed").click();
        assertThat(heading(hers, "From version 1 to version 2")).isVisible();
        button(hers, "Go back to version 1").click();
        Locator back = dialog(hers, "Go back to version 1");
        assertThat(back.getByText("title “Master baker” → “Baker”")).isVisible();
        button(hers, "Publish").click();
        assertThat(hers.getByText("Back to version 1.")).isVisible();
        others.navigate("/roles/baking.baker");
        assertThat(heading(others, "Baker")).isVisible();
    }

    @Test
    void two_who_write_the_same_ladder_see_each_other_and_overwrite_nothing(Windows windows) {
        Cast cast = keep("bread", "Bread");
        Page hers = windows.signIn(cast.priya());
        Page his = windows.signIn(cast.paul());
        hers.navigate("/admin/paths/bread?role=apprentice");
        his.clock().install();
        his.navigate("/admin/paths/bread?role=apprentice");
        assertThat(his.getByLabel("Title")).hasValue("Apprentice");
        hers.getByLabel("What the role is like").fill("You learn the oven.");
        appears(his.getByText("Draft, changed"));
        assertThat(his.getByLabel("What the role is like")).hasValue("You learn the oven.");
        his.getByLabel("Title").fill("Young baker");
        appears(link(hers, "Young baker"));
        assertThat(hers.getByLabel("Title")).hasValue("Young baker");

        // Both change the same words while his are still on their way: he sees both and chooses.
        his.clock().pauseAt(System.currentTimeMillis() + Duration.ofMinutes(1).toMillis());
        his.getByLabel("Title").fill("Junior baker");
        hers.getByLabel("Title").fill("Baker's apprentice");
        assertThat(link(hers, "Baker's apprentice")).isVisible();
        his.clock().resume();
        Locator asked = his.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("meanwhile"));
        assertThat(asked).containsText("Baker's apprentice");
        assertThat(his.getByLabel("Title")).hasValue("Junior baker");
        button(his, "Keep mine").click();
        assertThat(hers.getByLabel("Title")).hasValue("Junior baker");
        disappears(asked);
    }
}
