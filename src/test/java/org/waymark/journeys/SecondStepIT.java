package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;
import static org.waymark.journeys.Find.heading;
import static org.waymark.journeys.Find.part;
import static org.waymark.testing.browser.Screens.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.identity.factor.FactorApp;
import org.waymark.testing.Database;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.browser.VirtualDevice;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** Nora asks for more than her password when she signs in: a code of her phone, or her finger alone. */
@WaymarkBrowserTest
class SecondStepIT {

    private static final String SECTION = "A second step when you sign in";
    private static final Pattern SIGN_IN = Pattern.compile(".*/login(\\?.*)?$");

    @Autowired
    TestPeople people;

    @Autowired
    FailedSignIns failures;

    @Autowired
    TestClock clock;

    private Member nora;

    @BeforeEach
    void nora_has_a_password() {
        nora = people.member("Nora Quist");
    }

    @AfterEach
    void later() {
        clock.reset();
        failures.forget();
    }

    @Test
    void her_finger_signs_her_in_and_a_recovery_code_does_where_her_laptop_is_not(Windows windows) throws SQLException {
        Page laptop = windows.signIn(nora);
        VirtualDevice sensor = new VirtualDevice(laptop);
        laptop.navigate("/account");
        assertThat(part(laptop, SECTION)).isVisible();
        assertAccessible(laptop, "second-step-none");

        // Left alone: another finger is none.
        sensor.knowsTheFinger(false);
        button(laptop, "Add a passkey").click();
        laptop.getByLabel("What you call it").fill("My laptop");
        laptop.keyboard().press("Enter");
        assertThat(laptop.getByText("Nothing was shown, or it took too long. Nothing has changed."))
                .isVisible();
        assertAccessible(laptop, "passkey-left");
        sensor.knowsTheFinger(true);
        button(laptop, "Go on").click();

        assertThat(heading(laptop, "Your recovery codes")).isVisible();
        String recovery = laptop.locator(".wm-factor-codes code").first().innerText();
        assertAccessible(laptop, "passkey-recovery");
        button(laptop, "I have kept them").click();
        assertThat(part(laptop, SECTION).getByText("My laptop")).isVisible();
        assertThat(part(laptop, SECTION).getByText("10 recovery codes are left."))
                .isVisible();
        Assertions.assertThat(knownBrowsers())
                .as("the one in which she set it up")
                .isEqualTo(1);
        assertAccessible(laptop, "passkey-added");

        // The same device makes no second one.
        button(laptop, "Add a passkey").click();
        laptop.getByLabel("What you call it").fill("Again");
        laptop.keyboard().press("Enter");
        assertThat(laptop.getByText("This device already has a passkey of yours"))
                .isVisible();

        signOut(laptop);
        assertAccessible(laptop, "sign-in-passkey");
        ByKeyboard.goTo(laptop, "Sign in with a passkey");
        assertThat(laptop.locator(".wm-frame .wm-page")).isVisible();
        laptop.navigate("/account");
        assertThat(part(laptop, SECTION).getByText(Pattern.compile("Last used")))
                .isVisible();

        // Where the laptop is not, the password is not enough.
        Page elsewhere = windows.open();
        elsewhere.navigate("/account");
        password(elsewhere);
        assertThat(heading(elsewhere, "One more step")).isVisible();
        assertAccessible(elsewhere, "second-step-code");
        code(elsewhere, recovery);
        assertThat(heading(elsewhere, "Your account")).isVisible();
        assertThat(part(elsewhere, SECTION).getByText("9 recovery codes are left."))
                .isVisible();

        // The password comes first there, and the finger is the second step.
        signOut(laptop);
        password(laptop);
        assertThat(heading(laptop, "One more step")).isVisible();
        button(laptop, "Sign in with a passkey").click();
        assertThat(laptop.locator(".wm-frame .wm-page")).isVisible();
    }

    @Test
    void another_finger_signs_nobody_in_and_a_passkey_that_is_gone_neither(Windows windows) {
        Page laptop = windows.signIn(nora);
        VirtualDevice sensor = new VirtualDevice(laptop);
        laptop.navigate("/account");
        addPasskey(laptop);
        signOut(laptop);

        sensor.knowsTheFinger(false);
        button(laptop, "Sign in with a passkey").click();
        assertThat(laptop.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("Nothing was shown")))
                .isVisible();
        assertAccessible(laptop, "sign-in-passkey-left");
        sensor.knowsTheFinger(true);
        button(laptop, "Sign in with a passkey").click();
        assertThat(laptop.locator(".wm-frame .wm-page")).isVisible();

        // After a while at an open screen she is asked again, and the finger is an answer.
        clock.advance(Duration.ofMinutes(11));
        laptop.navigate("/account");
        button(laptop, "Remove the passkey My laptop").click();
        assertThat(button(laptop, "Use your passkey")).isVisible();
        assertAccessible(laptop, "asked-again-passkey");
        button(laptop, "Use your passkey").click();
        assertThat(button(laptop, "Remove the passkey My laptop")).isHidden();

        signOut(laptop);
        button(laptop, "Sign in with a passkey").click();
        assertThat(laptop.getByText("That passkey lets nobody in here")).isVisible();
        assertAccessible(laptop, "sign-in-passkey-refused");
        Windows.signIn(laptop, nora.email(), nora.password());
    }

    @Test
    void a_code_of_her_phone_is_asked_for_after_her_password(Windows windows) throws SQLException {
        Page laptop = windows.signIn(nora);
        laptop.navigate("/account");
        ByKeyboard.goTo(laptop, "Set up");
        String secret = laptop.locator(".wm-factor-secret").innerText().replace(" ", "");
        assertAccessible(laptop, "app-set-up");
        laptop.getByLabel("Code from your app").fill(FactorApp.codeOf(secret, clock));
        laptop.keyboard().press("Enter");
        assertThat(heading(laptop, "Your recovery codes")).isVisible();
        List<String> recovery = laptop.locator(".wm-factor-codes code").allInnerTexts();
        Assertions.assertThat(recovery).hasSize(10);
        button(laptop, "I have kept them").click();
        Assertions.assertThat(knownBrowsers())
                .as("the one in which she set it up")
                .isEqualTo(1);

        signOut(laptop);
        password(laptop);
        assertThat(heading(laptop, "One more step")).isVisible();
        code(laptop, "000000");
        assertThat(laptop.getByText("That code is not right")).isVisible();
        assertAccessible(laptop, "second-step-wrong");
        clock.advance(Duration.ofSeconds(30));
        code(laptop, FactorApp.codeOf(secret, clock));
        assertThat(laptop.locator(".wm-frame .wm-page")).isVisible();

        // The phone is gone.
        signOut(laptop);
        password(laptop);
        code(laptop, recovery.getFirst());
        assertThat(laptop.locator(".wm-frame .wm-page")).isVisible();
        laptop.navigate("/account");
        assertThat(part(laptop, SECTION).getByText("9 recovery codes are left."))
                .isVisible();
    }

    private int knownBrowsers() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                        connection,
                        "select encode(secret_hash, 'hex') from known_device where person_id = " + nora.id()))
                .size();
    }

    private static void addPasskey(Page page) {
        button(page, "Add a passkey").click();
        page.getByLabel("What you call it").fill("My laptop");
        page.keyboard().press("Enter");
        button(page, "I have kept them").click();
        assertThat(part(page, SECTION).getByText("My laptop")).isVisible();
    }

    private static void signOut(Page page) {
        page.navigate("/");
        page.locator(".wm-account").first().click();
        button(page, "Sign out").click();
        assertThat(page).hasURL(SIGN_IN);
        assertThat(heading(page, "Sign in")).isVisible();
    }

    private void password(Page page) {
        assertThat(page).hasURL(SIGN_IN);
        page.getByLabel("Mail address").fill(nora.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(nora.password());
        page.keyboard().press("Enter");
    }

    private static void code(Page page, String code) {
        page.getByLabel("Code from your app, or a recovery code").fill(code);
        page.keyboard().press("Enter");
    }
}
