package org.waymark.careerpath.exchange;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.testing.TestDatabase;

/** What the database holds of ladders. */
final class StoredRows {

    private static final List<String> TABLES =
            List.of("path", "track", "role", "competency", "expectation", "step", "ladder_csv_mapping");

    private StoredRows() {}

    /** Every row with the number of the transaction that wrote it: a write of the same values shows as well. */
    static Set<String> all() throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.get().jdbcUrl(),
                        DatabaseCredentials.OWNER,
                        TestDatabase.get().credentials().owner());
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet result = statement.executeQuery("select id, version, xmin from " + table)) {
                    while (result.next()) {
                        rows.add(table + " " + result.getLong(1) + " version " + result.getInt(2) + " written by "
                                + result.getString(3));
                    }
                }
            }
        }
        return rows;
    }
}
