package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Database;
import org.waymark.testing.WaymarkTest;

/** How row-level security asks what it asks. */
@WaymarkTest
class PoliciesTest {

    private static final String POLICY = """
            select polrelid::regclass || ': ' || polname from pg_policy
            where concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid))
                ~ '(?%s SELECT )viewer_(is_staff|keeps_paths|has_role)\\('
            """;

    /** PostgreSQL calls a function of a policy for each row that it reads; a subquery without a column runs once. */
    @Test
    void which_roles_the_viewer_has_is_asked_once_a_statement() throws SQLException {
        assertThat(policies(POLICY.formatted("<=")))
                .contains("person: staff_writes", "expectation: people_team_writes");
        assertThat(policies(POLICY.formatted("<!"))).isEmpty();
    }

    private static Set<String> policies(String sql) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(connection, sql));
    }
}
