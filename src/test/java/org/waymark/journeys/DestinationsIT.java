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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class DestinationsIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void ines_looks_beyond_her_department(Windows windows) {
        Page hers = windows.signIn(company.hire("Ines Calder", "engineering.senior-engineer"));
        hers.navigate("/paths");
        link(hers, "Roles by the kind of work").click();
        assertThat(hers).hasURL(Pattern.compile(".*/destinations"));
        Locator kinds = hers.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Kinds of work"));
        assertThat(kinds.getByRole(AriaRole.LINK)).hasCount(10);
        assertAccessible(hers, "destinations");

        // A kind of work has an address; what carries over is said by name.
        link(hers, "Project management").click();
        assertThat(hers).hasURL(Pattern.compile(".*/destinations\\?family=project-management"));
        Locator roles = hers.locator(".wm-destinations li");
        assertThat(roles).hasCount(2);
        assertThat(roles.first()).containsText("Project Manager");
        // Said with the role, or once above several to which it applies.
        Locator path = hers.locator(".wm-destinations");
        assertThat(path).containsText("Carries over: Delivery.");
        assertThat(path).containsText("Would be new: Understanding people");
        assertAccessible(hers, "destinations-family");
        hers.reload();
        assertThat(heading(hers, "Project management")).isVisible();
        kinds.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Other work"))
                .click();
        assertThat(heading(hers, "Other work")).isVisible();
        goBack(hers);
        assertThat(heading(hers, "Project management")).isVisible();
        sessions.assertHoldLittle("destinations", hers);

        // The role tells the rest.
        link(hers, "Project Manager").click();
        assertThat(part(hers, "From your role")).containsText("Carries over: Delivery.");
        assertThat(part(hers, "A usual week")).containsText("A short meeting with each project team");
        assertThat(part(hers, "Seats")).containsText("Two people can hold this role at a time.");
        assertAccessible(hers, "role-elsewhere");
        link(hers, "Roles elsewhere, by the kind of work").click();
        assertThat(kinds).isVisible();
        hers.navigate("/destinations?family=piracy");
        assertThat(hers.getByRole(AriaRole.ALERT)).hasText("There is no kind of work “piracy”. Choose one of these.");
    }

    @Test
    void a_question_about_work_elsewhere_leads_to_the_roles(Windows windows) {
        Member ines = company.hire("Ines Calder", "engineering.senior-engineer", company.hire("Tomas Reyl", null));
        Company.Meeting meeting =
                company.meeting(ines.id(), LocalDate.now(ZoneId.systemDefault()).plusDays(7), 40);
        Page hers = windows.signIn(ines);
        hers.navigate("/reflections/" + meeting.reflection().value());
        Locator question = hers.locator("article", new Page.LocatorOptions().setHasText("Beyond the department"))
                .first();
        question.getByRole(AriaRole.LINK).click();
        assertThat(hers).hasURL(Pattern.compile(".*/destinations"));
    }

    @Test
    void without_a_role_one_still_finds_every_role(Windows windows) {
        Page theirs = windows.signIn(company.hire("Noor Newcomer", null));
        theirs.navigate("/destinations?family=training");
        assertThat(link(theirs, "Customer Trainer")).isVisible();
        assertThat(theirs.getByText("You hold no role on a path yet")).isVisible();
        assertAccessible(theirs, "destinations-without-role");
    }
}
