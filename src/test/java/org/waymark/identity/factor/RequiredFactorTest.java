package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.Accounts;
import org.waymark.identity.session.OwnSessions;
import org.waymark.organization.People;
import org.waymark.testing.Browser;
import org.waymark.testing.Installation;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;

/** An installation where administrators and the People team have to have a second factor. */
class RequiredFactorTest {

    private static final String PASSWORD = "a password of somebody";
    private static final TestProvider PROVIDER = TestProvider.shared();

    private static Installation installation;
    private static ConfigurableApplicationContext portal;
    private static int port;

    @BeforeAll
    static void start() throws SQLException {
        installation = new Installation();
        portal = installation.start(Map.of(
                "waymark.sign-in.second-factor",
                "required-for-staff",
                "waymark.sign-on.providers.company.issuer",
                PROVIDER.issuer(),
                "waymark.sign-on.providers.company.client-id",
                TestProvider.CLIENT,
                "waymark.sign-on.providers.company.client-secret",
                TestProvider.SECRET));
        port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
        PROVIDER.knows(port, "company");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void staff_without_a_factor_opens_nothing_but_its_set_up_where_it_is_required() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.PEOPLE_TEAM)) {
            String email = "opens-" + role.authority().toLowerCase(Locale.ROOT) + "@waymark.example";
            person("Staff", email, role);
            Browser browser = new Browser(port);
            assertThat(Browser.redirect(browser.signIn(email, PASSWORD))).isEqualTo("/");

            for (String address : List.of("", "account", "admin/people", "admin/audit", "privacy", "set-up-code")) {
                assertThat(browser.view(address))
                        .as(address)
                        .contains("Set up your second step")
                        .doesNotContain("Your account", "People and accounts");
            }
            assertThat(browser.get("paths.zip").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void services_refuse_whoever_has_still_to_set_one_up() {
        PersonId staff = person("Staff", "refused@waymark.example", Role.ADMINISTRATOR);
        assertThat(enter("refused@waymark.example").getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains(ForSettingUp.AUTHORITY)
                .doesNotContain(Role.EMPLOYEE.authority(), Role.ADMINISTRATOR.authority());
        for (Runnable act : List.<Runnable>of(
                () -> the(AccountDirectory.class).list("", 0, 1),
                () -> the(Accounts.class).grant(staff, Role.PEOPLE_TEAM),
                () -> the(FactorResets.class).ask(staff),
                () -> the(OwnSessions.class).list(),
                () -> the(OwnFactors.class).remove())) {
            assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(the(OwnFactors.class).own()).isPresent();
    }

    @Test
    void once_it_is_set_up_everything_opens_in_the_same_session_and_it_stays() {
        PersonId staff = person("Staff", "sets-up@waymark.example", Role.ADMINISTRATOR);
        Authentication _ = enter("sets-up@waymark.example");
        OwnFactors own = the(OwnFactors.class);
        String secret = own.begin().secret();
        assertThat(own.confirm(secret, OneTimeCodes.code(secret, Instant.now())))
                .isPresent();

        assertThat(the(AccountDirectory.class).find(staff)).isPresent();
        assertThat(own.own().orElseThrow().required()).isTrue();
        assertThatThrownBy(own::remove).isInstanceOf(IllegalStateException.class);
        assertThat(own.renewRecovery()).hasSize(10);
    }

    @Test
    void a_passkey_is_enough_and_the_last_second_factor_stays() {
        String email = "passkey@waymark.example";
        PersonId staff = person("Staff", email, Role.ADMINISTRATOR);
        Authentication _ = enter(email);
        OwnPasskeys own = the(OwnPasskeys.class);
        TestDevice device = new TestDevice(port);
        NewPasskey begun = own.begin();
        assertThat(own.add(begun, device.make(begun.json()), "My laptop", null).recovery())
                .hasSize(10);
        assertThat(the(AccountDirectory.class).find(staff)).isPresent();

        long id = own.list().getFirst().id();
        assertThat(own.remove(id)).isFalse();
        assertThat(own.list()).hasSize(1);
        OwnFactors factors = the(OwnFactors.class);
        String secret = factors.begin().secret();
        assertThat(factors.confirm(secret, OneTimeCodes.code(secret, Instant.now())))
                .isPresent();
        assertThat(own.remove(id)).isTrue();
        assertThat(own.list()).isEmpty();
        assertThatThrownBy(factors::remove).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_signs_in_with_a_passkey_has_shown_both() {
        String email = "shows-both@waymark.example";
        PersonId staff = person("Staff", email, Role.ADMINISTRATOR);
        TestDevice device = TestDevice.of(staff, the(OwnPasskeys.class), port, Role.ADMINISTRATOR);
        Browser browser = new Browser(port);
        assertThat(device.signIn(browser)).isEqualTo("/");
        assertThat(browser.view("admin/people")).contains("People and accounts");
    }

    @Test
    void a_device_that_stays_signed_in_opens_no_more() {
        String email = "stays@waymark.example";
        PersonId staff = person("Staff", email, null);
        Browser browser = new Browser(port);
        browser.signInToStay(email, PASSWORD);
        assertThat(browser.view("account")).contains("Your account");
        grant(staff, Role.PEOPLE_TEAM);

        browser.forget("JSESSIONID");

        assertThat(browser.view("account")).contains("Set up your second step").doesNotContain("Your account");
    }

    @Test
    void an_employee_is_asked_for_none() {
        person("Employee", "employee@waymark.example", null);
        Browser browser = new Browser(port);
        browser.signIn("employee@waymark.example", PASSWORD);
        assertThat(browser.view("account")).contains("Your account");
        assertThat(browser.view("set-up-code")).contains("Your account");
    }

    @Test
    void nobody_who_comes_from_a_provider_is_asked() {
        person("Staff", "provider@waymark.example", Role.ADMINISTRATOR);
        PROVIDER.has("provider", Map.of("email", "provider@waymark.example", "email_verified", true));
        Browser browser = new Browser(port);
        PROVIDER.signIn(browser, "company", "provider");
        assertThat(browser.view("admin/people")).contains("People and accounts");
    }

    /** As their password lets them in. */
    private static Authentication enter(String email) {
        Authentication entered = Objects.requireNonNull(portal.getBean(AuthenticationProvider.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD)));
        SecurityContextHolder.getContext().setAuthentication(entered);
        return entered;
    }

    private static PersonId person(String name, String email, @Nullable Role role) {
        PersonId person = RunAs.operator(() -> {
            PersonId added = the(People.class).add(name, email);
            the(Accounts.class).setPassword(added, PASSWORD);
            return added;
        });
        if (role != null) {
            grant(person, role);
        }
        return person;
    }

    private static void grant(PersonId person, Role role) {
        RunAs.operator(() -> {
            the(Accounts.class).grant(person, role);
            return true;
        });
    }

    private static <T> T the(Class<T> type) {
        return portal.getBean(type);
    }
}
