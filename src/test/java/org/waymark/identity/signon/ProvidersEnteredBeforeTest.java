package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;

/** Providers that were entered before one had to be released: an installation that goes on does not keep the way around. */
class ProvidersEnteredBeforeTest {

    private static final int EVE = 1;
    private static final int ADA = 2;

    private Installation installation;

    @BeforeEach
    void as_before() throws SQLException {
        installation = new Installation();
        installation.migrate("30.5");
        administrator(EVE);
        entered("by-page", EVE);
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void what_one_of_several_entered_waits_for_another_one() throws SQLException {
        administrator(ADA);
        write(
                "select set_config('waymark.person', '%s', false)".formatted(ADA),
                "update sign_on_provider set issuer = 'https://other.example' where key = 'by-page'");
        entered("of-eve", EVE);
        entered("by-server", null);

        installation.migrate();

        assertThat(waiting()).containsExactlyInAnyOrder("by-page of " + ADA, "of-eve of " + EVE);
        assertThat(column("select key from sign_on_provider join audit_entry on thing = key and at = changed_at"))
                .as("since when")
                .containsExactlyInAnyOrder("by-page", "of-eve");
        assertThat(column("select kind from audit_entry where thing = 'of-eve'"))
                .containsExactly("PROVIDER_ADDED");
    }

    @Test
    void what_somebody_entered_who_has_nobody_beside_them_counts_as_before() throws SQLException {
        installation.migrate();

        assertThat(waiting()).isEmpty();
    }

    private void administrator(int id) throws SQLException {
        write(
                """
                insert into person (id, name, name_skeleton, email, email_key, version)
                values (%1$s, 'P%1$s', 'p%1$s', 'p%1$s@waymark.example', 'p%1$s@waymark.example', 0)
                """.formatted(id),
                "insert into account values (%s, '-', true, now(), 0)".formatted(id),
                "insert into account_role values (%s, 'ADMINISTRATOR')".formatted(id));
    }

    private void entered(String key, @Nullable Integer by) throws SQLException {
        write("select set_config('waymark.person', '%s', false)".formatted(by == null ? "" : by), """
                insert into sign_on_provider
                    (key, name, issuer, client_id, sealed_secret, role_claim, administrator_value, people_team_value)
                values ('%s', 'N', 'https://provider.example', 'c', '', '', '', '')
                """.formatted(key));
    }

    private Set<String> waiting() throws SQLException {
        return column(
                "select key || ' of ' || changed_by from sign_on_provider where changed_by is not null and released_by is null");
    }

    private Set<String> column(String sql) throws SQLException {
        try (Connection connection = installation.connection()) {
            return Database.column(connection, sql);
        }
    }

    private void write(String... statements) throws SQLException {
        try (Connection connection = installation.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
