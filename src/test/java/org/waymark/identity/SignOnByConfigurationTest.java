package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.signon.ProviderDetail;
import org.waymark.identity.signon.ProviderProblem;
import org.waymark.identity.signon.SignOnProviders;
import org.waymark.organization.People;
import org.waymark.testing.Browser;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;

/**
 * An installation whose provider stands in the configuration, decides who is trusted with what, and has passwords let in nobody but an
 * administrator who is named.
 */
class SignOnByConfigurationTest {

    private static final String NAMED = "named@waymark.example";
    private static final String NAMED_EMPLOYEE = "employee@waymark.example";
    private static final String OTHER = "other@waymark.example";
    private static final String PASSWORD = "a password of somebody";

    private static final TestProvider PROVIDER = TestProvider.shared();

    private static final Map<String, Object> CONFIGURATION = Map.ofEntries(
            Map.entry("waymark.sign-on.passwords", "break-glass"),
            Map.entry("waymark.sign-on.break-glass", NAMED + "," + NAMED_EMPLOYEE),
            Map.entry("waymark.sign-on.providers.company.issuer", PROVIDER.issuer()),
            Map.entry("waymark.sign-on.providers.company.client-id", TestProvider.CLIENT),
            Map.entry("waymark.sign-on.providers.company.client-secret", TestProvider.SECRET),
            Map.entry("waymark.sign-on.providers.company.name", "Our company"),
            Map.entry("waymark.sign-on.providers.company.role-claim", "realm_access.roles"),
            Map.entry("waymark.sign-on.providers.company.administrator", "waymark-administrator"),
            Map.entry("waymark.sign-on.providers.company.people-team", "waymark-people"));

    private static Installation installation;
    private static ConfigurableApplicationContext portal;
    private static int port;

    @BeforeAll
    static void start() throws SQLException {
        installation = new Installation();
        portal = installation.start(CONFIGURATION);
        port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
        PROVIDER.knows(port, "company");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void passwords_let_in_an_administrator_who_is_named_and_nobody_else() {
        PersonId named = person("Nora Named", NAMED, PASSWORD);
        grant(named, Role.ADMINISTRATOR);
        person("Ed Employee", NAMED_EMPLOYEE, PASSWORD);
        grant(person("Otto Other", OTHER, PASSWORD), Role.ADMINISTRATOR);

        assertThat(signIn(NAMED).isSignedIn()).isTrue();
        Browser employee = new Browser(port);
        assertThat(Browser.redirect(employee.signIn(NAMED_EMPLOYEE, PASSWORD)))
                .as("named and no administrator: as if the password were wrong")
                .isEqualTo("/login?error");
        assertThat(signIn(OTHER).isSignedIn())
                .as("an administrator who is not named")
                .isFalse();
    }

    @Test
    void a_password_that_lets_nobody_in_proves_nothing_either() {
        PersonId named = person("Nina Named", "nina@waymark.example", PASSWORD);
        TestPeople.enterWithoutProof(named, Role.ADMINISTRATOR);
        try {
            assertThat(the(AskedAgain.class).take(PASSWORD, "")).contains(AccountProblem.PASSWORDS_OFF);
        } finally {
            TestPeople.leave();
        }
    }

    @Test
    void nobody_else_gets_or_uses_a_link_for_a_password() throws SQLException {
        PersonId somebody = person("Lina Link", "lina@waymark.example", null);
        assertThatThrownBy(() -> asOperator(() -> the(AccountInvitations.class).ask(somebody)))
                .isInstanceOf(IllegalStateException.class);

        // One of before passwords were switched off.
        String secret = "a".repeat(43);
        change(
                "insert into one_time_link (token_hash, person_id, expires_at) values (?, ?, now() + interval '1 day')",
                Hashes.sha256(secret),
                somebody.value());
        assertThat(the(Welcome.class).choosePassword(secret, PASSWORD)).contains(AccountProblem.PASSWORDS_OFF);
        assertThat(signIn("lina@waymark.example").isSignedIn()).isFalse();
    }

    @Test
    void the_sign_in_page_shows_the_form_to_whoever_asks_for_it_alone() {
        assertThat(new Browser(port).view("login"))
                .contains("Sign in with Our company", "named administrators only")
                .doesNotContain("vaadin-password-field");
        assertThat(new Browser(port).view("login?password")).contains("vaadin-password-field");
    }

    @Test
    void a_device_that_a_password_had_remembered_lets_nobody_in() throws SQLException {
        PersonId somebody = person("Dora Device", "dora@waymark.example", PASSWORD);
        String series = "s".repeat(43);
        String secret = "t".repeat(43);
        change("""
                insert into remembered_device (series, person_id, secret_hash, created_at, last_used_at, expires_at)
                values (?, ?, ?, now(), now(), now() + interval '1 day')""", series, somebody.value(), Hashes.sha256(secret));
        Browser browser = new Browser(port);
        browser.keep(
                "waymark-device",
                Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString((series + ":" + secret).getBytes(StandardCharsets.UTF_8)));

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void a_role_comes_and_goes_with_what_the_provider_says() throws SQLException {
        PersonId rosa = person("Rosa Role", "rosa@waymark.example", null);
        says("rosa", "rosa@waymark.example", List.of("waymark-administrator", "waymark-people", "else"));
        Browser first = comesIn("rosa");
        assertThat(first.view("admin/audit")).contains("Audit trail");
        assertThat(roles(rosa)).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.PEOPLE_TEAM);

        grant(person("Adam Admin", "adam@waymark.example", null), Role.ADMINISTRATOR);
        says("rosa", "rosa@waymark.example", List.of("waymark-people"));
        comesIn("rosa");

        assertThat(roles(rosa)).containsExactly(Role.PEOPLE_TEAM);
        assertThat(first.isSignedIn()).as("where they were an administrator").isFalse();
        assertThat(told(rosa)).contains("ROLE_GRANTED ADMINISTRATOR by SIGN_ON", "ROLE_TAKEN ADMINISTRATOR by SIGN_ON");
    }

    @Test
    void the_last_administrator_stays_one() throws SQLException {
        change("delete from account_role where role = 'ADMINISTRATOR'");
        PersonId last = person("Lars Last", "lars@waymark.example", null);
        says("lars", "lars@waymark.example", List.of("waymark-administrator"));
        comesIn("lars");

        says("lars", "lars@waymark.example", List.of());
        comesIn("lars");

        assertThat(roles(last)).containsExactly(Role.ADMINISTRATOR);
    }

    /** Or nobody could become the first administrator any more, whom a link in the log makes while there is no account. */
    @Test
    void nobody_comes_in_before_an_administrator_unless_they_are_one() throws Exception {
        try (Installation fresh = new Installation()) {
            ConfigurableApplicationContext empty = fresh.start(CONFIGURATION);
            int at = Integer.parseInt(empty.getEnvironment().getRequiredProperty("local.server.port"));
            PROVIDER.knows(at, "company");
            for (String name : List.of("early", "first")) {
                RunAs.operator(() -> empty.getBean(People.class).add(name, name + "@waymark.example"));
            }
            says("early", "early@waymark.example", List.of("waymark-people"));
            says("first", "first@waymark.example", List.of("waymark-administrator"));

            assertThat(Browser.redirect(PROVIDER.signIn(new Browser(at), "company", "early")))
                    .isEqualTo("/sign-on/problem/not-ready");
            for (String name : List.of("first", "early")) {
                assertThat(Browser.redirect(PROVIDER.signIn(new Browser(at), "company", name)))
                        .as(name)
                        .isEqualTo("/");
            }
        }
    }

    @Test
    void what_stands_in_the_configuration_no_page_changes() {
        ProviderDetail configured =
                asOperator(() -> the(SignOnProviders.class).list()).getFirst();
        assertThat(configured.isConfigured()).isTrue();
        assertThat(configured.name()).isEqualTo("Our company");
        assertThat(asOperator(() -> the(SignOnProviders.class).save(configured, "another")))
                .contains(ProviderProblem.KEY_TAKEN);
        asOperator(() -> {
            the(SignOnProviders.class).remove("company");
            return true;
        });
        assertThat(asOperator(() -> the(SignOnProviders.class).list())).containsExactly(configured);
    }

    private static void says(String subject, String email, List<String> roles) {
        PROVIDER.has(subject, Map.of("email", email, "email_verified", true, "realm_access", Map.of("roles", roles)));
    }

    private static Browser comesIn(String subject) {
        Browser browser = new Browser(port);
        PROVIDER.signIn(browser, "company", subject);
        assertThat(browser.isSignedIn()).isTrue();
        return browser;
    }

    private static Browser signIn(String email) {
        Browser browser = new Browser(port);
        browser.signIn(email, PASSWORD);
        return browser;
    }

    private static PersonId person(String name, String email, @Nullable String password) {
        return asOperator(() -> {
            PersonId person = the(People.class).add(name, email);
            if (password != null) {
                the(Accounts.class).setPassword(person, password);
            }
            return person;
        });
    }

    private static void grant(PersonId person, Role role) {
        asOperator(() -> {
            the(Accounts.class).grant(person, role);
            return true;
        });
    }

    private static Set<Role> roles(PersonId person) {
        return asOperator(() -> the(AccountDirectory.class)
                .find(person)
                .map(AccountEntry::roles)
                .orElseThrow());
    }

    private static Set<String> told(PersonId person) throws SQLException {
        try (Connection connection = installation.connection()) {
            return Database.column(
                    connection,
                    "select kind || ' ' || thing || ' by ' || origin from audit_entry where thing is not null and person_id = "
                            + person);
        }
    }

    private static void change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = installation.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static <T> T asOperator(Supplier<T> work) {
        return RunAs.operator(work);
    }

    private static <T> T the(Class<T> type) {
        return portal.getBean(type);
    }
}
