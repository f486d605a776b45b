package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;

/** What the database says to a statement of the application's role. */
final class SqlAssert {

    /** Insufficient privilege (also: refused by a policy), and a foreign key to a row that there is not. */
    private static final Set<String> REFUSALS = Set.of("42501", "23503");

    private SqlAssert() {}

    /** How the database refuses a statement. */
    static String refusal(Viewer viewer, String sql) {
        try {
            int touched = Database.as(viewer, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql) ? 0 : statement.getUpdateCount();
                }
            });
            throw new AssertionError("As " + viewer + " this was not refused, and touched " + touched + ": " + sql);
        } catch (SQLException e) {
            assertThat(e.getSQLState())
                    .as("%s as %s: %s", sql, viewer, e.getMessage())
                    .isIn(REFUSALS);
            return String.valueOf(e.getMessage());
        }
    }

    /** How many rows a statement changes, before it is rolled back. */
    static int touched(Viewer viewer, String sql) throws SQLException {
        return Database.as(viewer, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
