package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.base.security.RunAs;
import org.waymark.identity.signon.ProviderDetail;
import org.waymark.identity.signon.SignOnProviders;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople;
import org.waymark.testing.browser.Keycloak;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** Ines signs in with the account of her company, at a real Keycloak. */
@WaymarkBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOnIT {

    private static final String KEY = "keycloak";
    private static final Pattern SIGN_IN = Pattern.compile(".*/login(\\?.*)?$");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    SignOnProviders providers;

    /** It takes longer to start than all else here. */
    private Keycloak keycloak;

    @BeforeAll
    void ines_is_known_here_and_there() throws IOException {
        String email = TestPeople.newEmail();
        people.person("Ines Calder", email);
        // Before there is anybody, nobody comes in by a provider.
        people.member("Somebody");
        keycloak = new Keycloak("http://localhost:" + port, KEY, email);
        Assertions.assertThat(RunAs.operator(() -> providers.save(
                        new ProviderDetail(KEY, "Our company", keycloak.issuer(), "waymark", null, false),
                        Keycloak.SECRET)))
                .isEmpty();
    }

    @AfterAll
    void stop() {
        RunAs.operator(() -> {
            providers.remove(KEY);
            return true;
        });
        keycloak.close();
    }

    @Test
    void she_comes_in_signs_out_here_and_there_and_is_out_at_once_when_her_account_there_is_closed(Windows windows) {
        keycloak.enable();
        Page ines = windows.open();
        ines.navigate("/account");
        comesIn(ines);
        assertThat(ines.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your account")))
                .isVisible();

        ines.navigate("/");
        ines.locator(".wm-account").first().click();
        ines.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(ines).hasURL(SIGN_IN);
        // She is out there as well: her password is asked for again.
        comesIn(ines);
        assertThat(ines.locator(".wm-frame .wm-page")).isVisible();

        // A page that is open and that nobody touches.
        windows.expectComplaints();
        keycloak.disable();
        keycloak.signOut();

        assertThat(ines).hasURL(SIGN_IN);
        ines.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Our company"))
                .click();
        fill(ines);
        assertThat(ines.getByText("Account is disabled")).isVisible();
    }

    /** Keycloak tells nobody that an account is closed, so it is asked, as often as it is where nothing is set. */
    @Test
    void whose_account_there_is_closed_and_nothing_else_is_out_within_a_minute(Windows windows) {
        keycloak.enable();
        Page ines = windows.open();
        ines.navigate("/account");
        comesIn(ines);
        assertThat(ines.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your account")))
                .isVisible();

        windows.expectComplaints();
        long start = System.nanoTime();
        keycloak.disable();

        // The one limit of all waits is a minute.
        assertThat(ines).hasURL(SIGN_IN);
        System.out.printf(
                "Out of an open page %d s after the account was closed at Keycloak%n",
                (System.nanoTime() - start) / 1_000_000_000);
        Assertions.assertThat(Patience.LIMIT).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    private static void comesIn(Page page) {
        assertThat(page).hasURL(SIGN_IN);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Our company"))
                .click();
        fill(page);
    }

    private static void fill(Page page) {
        page.locator("#username").fill(Keycloak.USER);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }
}
