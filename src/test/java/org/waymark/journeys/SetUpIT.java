package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.ByKeyboard.goTo;
import static org.waymark.journeys.ByKeyboard.tabTo;
import static org.waymark.journeys.Find.heading;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.organization.People;
import org.waymark.testing.Installation;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** A portal in which nobody is but its first administrator, set up from the first step to the last without a mouse. */
@WaymarkBrowserTest
class SetUpIT {

    private static final String EMAIL = "ada@northwind.example";
    private static final String PASSWORD = "a lighthouse on a rock";

    @Test
    void an_empty_portal_is_set_up_by_keyboard_alone(Windows windows) throws SQLException, IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Installation installation = new Installation()) {
            ApplicationContext portal = installation.start(Map.of(
                    "spring.mail.host", "127.0.0.1",
                    "spring.mail.port", server.getSmtp().getPort(),
                    "waymark.mail.from", "waymark@northwind.example"));
            makeFirstAdministrator(portal);
            windows.visit("http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port"));
            Page page = windows.open();
            page.navigate("/");
            Windows.signIn(page, EMAIL, PASSWORD);

            goTo(page, "Go on setting up");
            assertThat(heading(page, "Set up Waymark")).isVisible();
            assertThat(page.locator(".wm-set-up-step")).hasCount(8);
            assertThat(page.getByText("7 steps are open.")).isVisible();
            assertAccessible(page, "set-up-empty");

            sayWhoTheCompanyIs(page);
            goTo(page, "Send me a test mail");
            assertThat(page.getByText("The mail server took a mail to " + EMAIL))
                    .isVisible();
            assertThat(page.getByText("The mail server takes mail, which comes from"))
                    .isVisible();

            goTo(page, "Leave it aside");
            assertThat(page.getByText("“Sign-on” is left aside.")).isVisible();
            // Whoever pressed a button is still at it, and it says the opposite now.
            page.keyboard().press("Enter");
            assertThat(page.getByText("“Sign-on” is taken up again.")).isVisible();
            page.keyboard().press("Enter");
            assertThat(page.getByText("Left aside by Ada Archer.")).isVisible();

            importPeople(page);
            goTo(page, "Choose a first path");
            goTo(page, "Engineering");
            assertAccessible(page, "starter-ladders");
            goTo(page, "Import");
            assertThat(page.getByText("Imported").first()).isVisible();
            goTo(page, "Back to setting up");
            assertThat(page.getByText("One path is open to everybody.")).isVisible();

            goTo(page, "Look through the questions");
            // One comes to the heading, and the way back stands right before it: nobody passes all the questions.
            assertThat(heading(page, "What is asked")).isFocused();
            page.keyboard().press("Shift+Tab");
            assertThat(Find.link(page, "Back to setting up")).isFocused();
            page.keyboard().press("Enter");
            assertThat(heading(page, "Set up Waymark")).isVisible();
            leaveAside(page, "Questions");
            assertAccessible(page, "set-up-half");

            goTo(page, "Invite people");
            goTo(page, "Invite one person");
            assertThat(page.getByText("One person is invited.")).isVisible();
            goTo(page, "Close");
            goTo(page, "Back to setting up");
            assertThat(page.getByText("Nothing is left to do, so home does not lead here any more."))
                    .isVisible();
            assertAccessible(page, "set-up-done");
            goTo(page, "Home");
            assertThat(heading(page, "What you look after")).isVisible();
            assertThat(page.getByText("Go on setting up")).hasCount(0);

            Page visitor = windows.open();
            visitor.navigate("/login");
            assertThat(visitor.getByText("Good to see you.")).isVisible();
            assertThat(visitor).hasTitle("Sign in · Northwind Instruments");
            assertAccessible(visitor, "sign-in-company");
        } finally {
            server.stop();
        }
    }

    private static void makeFirstAdministrator(ApplicationContext portal) {
        PersonId ada = RunAs.operator(() -> portal.getBean(People.class).add("Ada Archer", EMAIL));
        Accounts accounts = portal.getBean(Accounts.class);
        RunAs.operator(() -> {
            accounts.setPassword(ada, PASSWORD);
            accounts.grant(ada, Role.ADMINISTRATOR);
            accounts.grant(ada, Role.PEOPLE_TEAM);
            return true;
        });
    }

    private static void sayWhoTheCompanyIs(Page page) throws IOException {
        goTo(page, "Say what your company is called");
        assertThat(heading(page, "Your company")).isVisible();
        tabTo(page, "input");
        page.keyboard().type("Northwind Instruments");
        tabTo(page, "input");
        page.keyboard().type("#ffd500");
        tabTo(page, "textarea");
        page.keyboard().type("Good to see you.");
        goTo(page, "Save");
        Locator take = page.locator("vaadin-button", new Page.LocatorOptions().setHasText("Take #"));
        assertThat(take).isVisible();
        assertAccessible(page, "company-refused");
        goTo(page, take.innerText().strip());
        goTo(page, "Save");
        assertThat(page.getByText("Saved. Open pages show it")).isVisible();
        FileChooser chooser = page.waitForFileChooser(() -> goTo(page, "Choose a logo"));
        chooser.setFiles(new FilePayload("logo.png", "image/png", logo()));
        assertThat(page.getByText("The logo is replaced.")).isVisible();
        assertAccessible(page, "company");
        goTo(page, "Back to setting up");
        assertThat(page.getByText("Your company is called Northwind Instruments."))
                .isVisible();
    }

    private static void importPeople(Page page) {
        goTo(page, "Import people");
        FileChooser chooser = page.waitForFileChooser(() -> goTo(page, "Choose a file"));
        chooser.setFiles(new FilePayload(
                "people.csv",
                "text/csv",
                "name,email\nBen Baker,ben@northwind.example\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Nothing is written yet.")).isVisible();
        goTo(page, "Apply");
        goTo(page, "Close");
        goTo(page, "Back to setting up");
        assertThat(page.getByText("2 people are known.")).isVisible();
    }

    private static void leaveAside(Page page, String step) {
        Find.button(page, "Leave it aside: " + step).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("“" + step + "” is left aside.")).isVisible();
    }

    private static byte[] logo() throws IOException {
        BufferedImage image = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(20, 40, 90));
        graphics.fillRect(0, 60, 80, 140);
        graphics.fillRect(140, 80, 440, 50);
        graphics.setColor(new Color(200, 60, 40));
        graphics.fillOval(0, 0, 80, 60);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("No PNG can be written");
        }
        return out.toByteArray();
    }
}
