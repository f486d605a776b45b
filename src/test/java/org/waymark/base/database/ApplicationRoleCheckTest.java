package org.waymark.base.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.waymark.testing.TestDatabase;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ApplicationRoleCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"postgres", DatabaseCredentials.OWNER})
    void the_portal_does_not_start_as_a_role_that_policies_do_not_bind(String role) {
        assertThatThrownBy(check(role)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(role)
                .hasMessageContaining("deploy/postgres/roles.sql");
    }

    @Test
    void it_starts_as_the_application() {
        assertThatCode(check(DatabaseCredentials.APPLICATION)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    private static ApplicationRoleCheck check(String role) {
        DatabaseCredentials credentials = TestDatabase.get().credentials();
        String password = switch (role) {
            case DatabaseCredentials.OWNER -> credentials.owner();
            case DatabaseCredentials.APPLICATION -> credentials.application();
            default -> credentials.superuser();
        };
        return new ApplicationRoleCheck(
                JdbcClient.create(new DriverManagerDataSource(TestDatabase.get().jdbcUrl(), role, password)));
    }
}
