package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.appears;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.dialog;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.link;
import static org.waymark.journeys.Find.menu;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.waymark.provisioning.ScimClient;
import org.waymark.testing.Installation;
import org.waymark.testing.Patience;
import org.waymark.testing.browser.Keycloak;
import org.waymark.testing.browser.Windows;
import org.waymark.testing.browser.WindowsExtension;

/**
 * From an empty machine to a company that reflects, by the portal's pages, a real Keycloak, a real mail server and what a provider sends.
 * How long each step took on this machine is printed and kept in {@code target/company-begins.md}; nothing depends on it.
 */
@ExtendWith({WindowsExtension.class, OutputCaptureExtension.class})
class CompanyBeginsIT {

    private static final String KEY = "keycloak";
    private static final String SIGN_ON = "Northwind";
    private static final String ADA = "ada@northwind.example";
    private static final String INES = "ines@northwind.example";
    private static final String TOMAS = "tomas@northwind.example";
    private static final String NIKA = "nika@northwind.example";
    private static final String PASSWORD = "a lighthouse on a rock";

    private static final Pattern FIRST_LINK = Pattern.compile("Become the first administrator here.*?(/welcome/\\S+)");
    private static final Pattern MAILED_LINK = Pattern.compile("/welcome/[\\w-]{43}");
    private static final Pattern TEAM = Pattern.compile(".*/team");
    private static final Pattern A_REFLECTION = Pattern.compile(".*/reflections/\\d+");

    /** How many nanoseconds each step took, without what only looks at a page. */
    private final Map<String, Long> steps = new LinkedHashMap<>();

    private long looking;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    private int port;

    /** A step of the story. */
    private interface Step {
        void take() throws IOException;
    }

    @BeforeEach
    void begin() throws IOException {
        mail.start();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    @Test
    void an_empty_machine_becomes_a_company_in_which_a_reflection_is_shared(Windows windows, CapturedOutput log)
            throws IOException, SQLException {
        String address = "http://localhost:" + port;
        try (Keycloak keycloak = new Keycloak(address, KEY, INES);
                Installation installation = new Installation()) {
            step(
                    "The portal starts on an empty database",
                    () -> installation.start(Map.of(
                            "server.port",
                            port,
                            "waymark.url",
                            address,
                            "waymark.mail.every",
                            "1s",
                            "waymark.mail.from",
                            "waymark@northwind.example",
                            "spring.mail.host",
                            "127.0.0.1",
                            "spring.mail.port",
                            mail.getSmtp().getPort())));
            windows.visit(address);
            Page ada = windows.open();

            step(
                    "The first administrator comes by the link in the log",
                    () -> becomeFirst(ada, found(FIRST_LINK, log)));
            step("The company gets its name", () -> sayName(ada));
            step("A test mail goes out", () -> testMail(ada));
            step("The administrator joins the People team", () -> joinPeopleTeam(ada));
            step("The sign-on is entered, tested and released", () -> enterSignOn(ada, keycloak));
            String[] token = new String[1];
            step("A token for SCIM is made", () -> token[0] = makeToken(ada));
            step("Three people come by SCIM", () -> bringPeople(token[0]));
            step("A first path is chosen", () -> choosePath(ada));
            step("The questions are looked through", () -> lookAtQuestions(ada));
            step("Three are invited, and have their mail", () -> invite(ada));

            Page ines = windows.open();
            step("The first of them comes by the sign-on", () -> comeBySignOn(ines));
            Page tomas = windows.open();
            step("Her manager comes by the link in his mail", () -> comeByMail(tomas));
            step("She writes and shares an answer, and he reads it", () -> share(ines, tomas));

            ada.navigate("/admin/set-up");
            assertThat(ada.getByText("Nothing is left to do, so home does not lead here any more."))
                    .isVisible();
        } finally {
            keep();
        }
    }

    private void becomeFirst(Page page, String link) {
        page.navigate(link);
        assertThat(heading(page, "Set up Waymark")).isVisible();
        look(page, "begin-first-administrator");
        page.getByLabel("Full name").fill("Ada Archer");
        page.getByLabel("Mail address").fill(ADA);
        choosePassword(page);
        Windows.signIn(page, ADA, PASSWORD);
        go(page, "Go on setting up");
        assertThat(heading(page, "Set up Waymark")).isVisible();
    }

    private static void choosePassword(Page page) {
        Locator passwords = page.locator("input[type=password]");
        passwords.first().fill(PASSWORD);
        passwords.last().fill(PASSWORD);
        go(page, "Set password");
    }

    private static void sayName(Page page) {
        go(page, "Say what your company is called");
        page.getByRole(AriaRole.TEXTBOX).first().fill("Northwind Instruments");
        go(page, "Save");
        assertThat(page.getByText("Saved. Open pages show it")).isVisible();
        go(page, "Back to setting up");
    }

    private static void testMail(Page page) {
        go(page, "Send me a test mail");
        assertThat(page.getByText("The mail server took a mail to " + ADA)).isVisible();
    }

    private static void joinPeopleTeam(Page page) {
        page.navigate("/admin/people");
        link(page, "Ada Archer").click();
        dialog(page, "Ada Archer")
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("People team"))
                .click();
        button(dialog(page, "Ada Archer"), "Close").click();
        signOut(page);
        Windows.signIn(page, ADA, PASSWORD);
    }

    private static void signOut(Page page) {
        page.navigate("/");
        page.locator(".wm-account").first().click();
        go(page, "Sign out");
    }

    private void enterSignOn(Page page, Keycloak keycloak) {
        page.navigate("/admin/set-up");
        go(page, "Enter your sign-on");
        go(page, "Add a sign-on");
        Locator dialog = dialog(page, "Add a sign-on");
        fill(dialog, "Name", SIGN_ON);
        fill(dialog, "Key", KEY);
        fill(dialog, "Issuer", keycloak.issuer());
        fill(dialog, "Client", "waymark");
        fill(dialog, "Client secret", Keycloak.SECRET);
        button(dialog, "Test").click();
        assertThat(dialog.getByText("It answers")).isVisible();
        look(page, "begin-sign-on-dialog");
        button(dialog, "Save").click();
        assertThat(heading(page, SIGN_ON)).isVisible();
        look(page, "begin-sign-on-waits");
        go(page, "Release " + SIGN_ON);
        assertThat(button(page, "Release " + SIGN_ON)).hasCount(0);
    }

    private String makeToken(Page page) {
        go(page, "Make a token");
        Locator dialog = dialog(page, "Make a token");
        fill(dialog, "Provider", "Keycloak");
        button(dialog, "Make a token").click();
        Locator token = page.getByLabel("The token", new Page.GetByLabelOptions().setExact(true));
        assertThat(token).isVisible();
        look(page, "begin-token");
        // It waits for nobody, as there is nobody else yet.
        return token.inputValue();
    }

    private void bringPeople(String token) {
        ScimClient scim = new ScimClient(port, token);
        String tomas = come(scim, TOMAS, "Tomas", "Reyl", "Engineering manager", "");
        String managed = ", \"manager\": {\"value\": \"" + tomas + "\"}";
        come(scim, INES, "Ines", "Calder", "Engineer", managed);
        come(scim, NIKA, "Nika", "Osei", "Engineer", managed);
    }

    /** Brings somebody as providers do: their address, a name of its own for them, given and family name, and what its mapping adds. */
    private static String come(ScimClient scim, String email, String given, String family, String title, String more) {
        ScimClient.Answer answer =
                scim.post("/Users", """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "userName": "%1$s", "externalId": "%2$s", "displayName": "%3$s %4$s",
             "name": {"givenName": "%3$s", "familyName": "%4$s"}, "active": true, "title": "%5$s",
             "emails": [{"primary": true, "type": "work", "value": "%1$s"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Engineering"%6$s}}
            """.formatted(email, UUID.randomUUID(), given, family, title, more));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private static void choosePath(Page page) {
        page.navigate("/admin/set-up");
        assertThat(page.getByText("4 people are known.")).isVisible();
        go(page, "Choose a first path");
        go(page, "Engineering");
        go(page, "Import");
        assertThat(page.getByText("Imported").first()).isVisible();
        go(page, "Back to setting up");
        assertThat(page.getByText("One path is open to everybody.")).isVisible();
    }

    private static void lookAtQuestions(Page page) {
        go(page, "Look through the questions");
        assertThat(heading(page, "What is asked")).isVisible();
        go(page, "Back to setting up");
        go(page, "Leave it aside: Questions");
        assertThat(page.getByText("“Questions” is left aside.")).isVisible();
    }

    private void invite(Page page) {
        go(page, "Invite people");
        go(page, "Invite 3 people");
        assertThat(page.getByText("3 people are invited.")).isVisible();
        look(page, "begin-invited");
        Patience.await()
                .until(() -> Stream.of(INES, TOMAS, NIKA)
                        .allMatch(email -> links(email).findAny().isPresent()));
    }

    private void comeBySignOn(Page page) {
        page.navigate("/");
        go(page, "Sign in with " + SIGN_ON);
        page.locator("#username").fill(Keycloak.USER);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        assertThat(heading(page, "You and Tomas have no date yet.")).isVisible();
        look(page, "begin-home");
    }

    private void comeByMail(Page page) {
        page.navigate(links(TOMAS).findFirst().orElseThrow());
        assertThat(heading(page, "Welcome, Tomas Reyl")).isVisible();
        choosePassword(page);
        Windows.signIn(page, TOMAS, PASSWORD);
        menu(page, "Team").click();
        assertThat(page).hasURL(TEAM);
        go(page, "Ines Calder");
        assertThat(page.getByText("Ines has not shared an answer yet.")).isVisible();
    }

    private void share(Page ines, Page tomas) {
        go(ines, "Set a date");
        Locator day = ines.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Day"));
        day.fill(LocalDate.now(ZoneId.systemDefault()).plusDays(3).toString());
        day.press("Enter");
        go(ines, "Set the date");
        go(ines, "Begin your reflection");
        assertThat(ines).hasURL(A_REFLECTION);
        QuestionBox first = QuestionBox.named(ines, QuestionBox.at(ines, 1).question());
        first.write("I explain things well.");
        first.click("Share with Tomas");
        appears(tomas.getByText("I explain things well."));
        assertThat(first.margin()).containsText("Shared with Tomas Reyl");
        look(tomas, "begin-manager-reads");
    }

    /** Presses the link or button of exactly that name. */
    private static void go(Page page, String name) {
        link(page, name).or(button(page.locator("body"), name)).first().click();
    }

    private static void fill(Locator dialog, String label, String value) {
        dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    }

    /** The ways in that somebody has had by mail. */
    private Stream<String> links(String email) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> isFor(message, email))
                .map(CompanyBeginsIT::words)
                .flatMap(words -> MAILED_LINK.matcher(words).results())
                .map(MatchResult::group);
    }

    private static boolean isFor(MimeMessage message, String email) {
        try {
            return message.getAllRecipients()[0].toString().contains(email);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(MimeMessage message) {
        try {
            return new String(message.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String found(Pattern pattern, CapturedOutput log) {
        return pattern.matcher(log.getAll())
                .results()
                .map(match -> match.group(1))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private void step(String what, Step step) throws IOException {
        long start = System.nanoTime();
        looking = 0;
        step.take();
        steps.put(what, System.nanoTime() - start - looking);
    }

    private void look(Page page, String name) {
        long start = System.nanoTime();
        assertAccessible(page, name);
        looking += System.nanoTime() - start;
    }

    private void keep() throws IOException {
        StringBuilder table = new StringBuilder("| Step | Seconds |\n|---|---|\n");
        steps.forEach((what, nanoseconds) -> table.append("| %s | %.1f |%n".formatted(what, nanoseconds / 1e9)));
        System.out.println(table);
        Files.writeString(Path.of("target", "company-begins.md"), table);
    }
}
