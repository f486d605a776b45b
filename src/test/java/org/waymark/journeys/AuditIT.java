package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.Role;
import org.waymark.testing.Company;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.Sessions;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

@WaymarkBrowserTest
class AuditIT {

    @Autowired
    Company company;

    @Autowired
    Sessions sessions;

    @Test
    void an_administrator_asks_for_a_link_and_both_see_that_it_was_asked_for(Windows windows) throws IOException {
        Member sam = company.hire("Sam Oduya", null);
        company.grant(sam.id(), Role.ADMINISTRATOR);
        Member ines = company.hire("Ines Calder", null);
        Page his = windows.signIn(sam);
        his.navigate("/admin/people/" + ines.id());
        button(his, "Ask for a sign-in link").click();
        // Beside "Close the account".
        his.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();
        // Closing it goes back to the list, and one does not go on before that.
        assertThat(his).hasURL(Pattern.compile(".*/admin/people$"));

        menu(his, "Audit trail").click();
        assertThat(heading(his, "Audit trail")).isVisible();
        assertThat(his.getByText(Pattern.compile(
                                "Sam Oduya \\(no. \\d+\\) asked for a sign-in link for Ines Calder \\(no. \\d+\\)\\."))
                        .first())
                .isVisible();
        assertAccessible(his, "audit");

        // One kind of change, in the address too.
        link(his, "Trusted with a role").click();
        assertThat(his.getByText(Pattern.compile(
                                "A command on the server trusted Sam Oduya \\(no. \\d+\\) with the work of an"
                                        + " administrator\\."))
                        .first())
                .isVisible();
        assertThat(his).hasURL(Pattern.compile(".*/admin/audit\\?kind=role-granted"));
        his.reload();
        assertThat(link(his, "Trusted with a role")).hasAttribute("aria-current", "page");
        button(his, "Check the chain").click();
        assertThat(his.getByText(Pattern.compile("The chain is whole"))).isVisible();
        assertAccessible(his, "audit-checked");
        sessions.assertHoldLittle("audit", his);
        Download file = his.waitForDownload(() -> his.getByText("JSON lines").click());
        Assertions.assertThat(Files.readString(file.path())).contains("\"kind\":\"LINK_ASKED\"", "Ines Calder");

        Page hers = windows.signIn(ines);
        hers.navigate("/account");
        assertThat(hers.getByText(Pattern.compile("Sam Oduya \\(no. \\d+\\) asked for a sign-in link for you on .*")))
                .isVisible();
        assertAccessible(hers, "account-with-link");
    }
}
