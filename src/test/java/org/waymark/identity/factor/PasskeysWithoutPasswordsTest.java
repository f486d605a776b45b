package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.identity.Accounts;
import org.waymark.organization.People;
import org.waymark.testing.Browser;
import org.waymark.testing.Installation;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;

/** An installation where passwords let in nobody but named administrators: passkeys belong to passwords, and let in nobody else either. */
class PasskeysWithoutPasswordsTest {

    private static final String NAMED = "named@waymark.example";
    private static final String NAMED_EMPLOYEE = "employee@waymark.example";
    private static final String OTHER = "other@waymark.example";
    private static final String PASSWORD = "a password of somebody";
    private static final TestProvider PROVIDER = TestProvider.shared();

    private static Installation installation;
    private static ConfigurableApplicationContext portal;
    private static int port;

    @BeforeAll
    static void start() throws SQLException {
        installation = new Installation();
        portal = installation.start(Map.of(
                "waymark.sign-on.passwords",
                "break-glass",
                "waymark.sign-on.break-glass",
                NAMED + "," + NAMED_EMPLOYEE,
                "waymark.sign-on.providers.company.issuer",
                PROVIDER.issuer(),
                "waymark.sign-on.providers.company.client-id",
                TestProvider.CLIENT,
                "waymark.sign-on.providers.company.client-secret",
                TestProvider.SECRET));
        port = Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
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
    void a_passkey_lets_in_an_administrator_who_is_named_and_nobody_else() {
        PersonId named = person(NAMED, true);
        RunAs.operator(() -> {
            portal.getBean(Accounts.class).grant(named, Role.ADMINISTRATOR);
            return true;
        });
        OwnPasskeys passkeys = portal.getBean(OwnPasskeys.class);
        TestDevice admins = TestDevice.of(named, passkeys, port, Role.ADMINISTRATOR);
        TestDevice employees = TestDevice.of(person(NAMED_EMPLOYEE, true), passkeys, port);

        assertThat(admins.signIn(new Browser(port))).isEqualTo("/");
        assertThat(employees.signIn(new Browser(port)))
                .as("named and no administrator")
                .isEqualTo("/login?passkey");

        TestPeople.enter(person(OTHER, true));
        assertThat(passkeys.isOffered()).isFalse();
        assertThatThrownBy(passkeys::begin).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoever_comes_from_a_provider_and_has_no_password_has_no_passkey() {
        TestPeople.enter(person("nina@waymark.example", false));
        OwnPasskeys passkeys = portal.getBean(OwnPasskeys.class);
        assertThat(passkeys.isOffered()).isFalse();
        assertThatThrownBy(passkeys::begin).isInstanceOf(IllegalStateException.class);
    }

    private static PersonId person(String email, boolean password) {
        return RunAs.operator(() -> {
            PersonId added = portal.getBean(People.class).add("Somebody", email);
            if (password) {
                portal.getBean(Accounts.class).setPassword(added, PASSWORD);
            }
            return added;
        });
    }
}
