package org.waymark.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.base.database.DatabaseCredentials;

/** The test database past the application. Nothing is committed, unless the work does so itself. */
public final class Database {

    /**
     * Who looks, as the application tells PostgreSQL.
     *
     * @param name for people
     * @param person what {@code waymark.person} holds; null if it was never set
     * @param operator whether it is the operator
     */
    public record Viewer(String name, @Nullable String person, boolean operator) {

        @Override
        public String toString() {
            return name;
        }
    }

    private Database() {}

    /** Work on a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** As the application's role, with a viewer set the way the application sets it. */
    public static <T> T as(Viewer viewer, Work<T> work) throws SQLException {
        try (Connection connection = connect(
                DatabaseCredentials.APPLICATION,
                TestDatabase.get().credentials().application())) {
            connection.setAutoCommit(false);
            if (viewer.person() != null) {
                try (PreparedStatement statement = connection.prepareStatement(
                        "select set_config('waymark.person', ?, true), set_config('waymark.operator', ?, true)")) {
                    statement.setString(1, viewer.person());
                    statement.setString(2, viewer.operator() ? "on" : "");
                    statement.execute();
                }
            }
            T result = work.on(connection);
            connection.rollback();
            return result;
        }
    }

    /** As the superuser, whom no policy binds. */
    public static <T> T asSuperuser(Work<T> work) throws SQLException {
        try (Connection connection =
                connect("postgres", TestDatabase.get().credentials().superuser())) {
            connection.setAutoCommit(false);
            T result = work.on(connection);
            connection.rollback();
            return result;
        }
    }

    /** The first column of every row. */
    public static Set<String> column(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Set<String> values = new TreeSet<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Changes rows for good, past every policy. */
    public static int change(String sql, @Nullable Object... parameters) throws SQLException {
        return asSuperuser(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                int changed = statement.executeUpdate();
                connection.commit();
                return changed;
            }
        });
    }

    /** Every ordinary table of the application, from the catalogue: a new one cannot be forgotten. */
    public static List<String> tables(Connection connection) throws SQLException {
        return new ArrayList<>(column(
                connection,
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(TestDatabase.get().jdbcUrl(), user, password);
    }
}
