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

    /** PostgreSQL calls a function of a policy for each row that it reads; a subquery without a column runs once. */
    @Test
    void which_roles_the_viewer_has_is_asked_once_a_statement() throws SQLException {
        assertThat(Database.<Set<String>>asSuperuser(connection -> Database.column(connection, """
            select polrelid::regclass || ': ' || polname from pg_policy
            where concat(pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid))
                ~ '(?<!SELECT )viewer_(is_staff|keeps_paths|has_role)\\('
            """)))
                .isEmpty();
    }
}
