package org.waymark.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.waymark.base.start.StartException;

/** Brings the tables to what this Waymark needs, in a database that it can work with and as the portal can reach. */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final int OLDEST = 18;

    private final JdbcConnectionDetails application;
    private final List<AfterMigration> followers;

    Migrations(JdbcConnectionDetails application, List<AfterMigration> followers) {
        this.application = application;
        this.followers = followers;
    }

    @Override
    public void migrate(Flyway flyway) {
        requireServer();
        requireNothingElse(flyway);
        requireNothingNewer(flyway);
        flyway.migrate();
        follow(flyway);
    }

    private void follow(Flyway flyway) {
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection()) {
            owner.setAutoCommit(false);
            for (AfterMigration follower : followers) {
                follower.run(owner);
            }
            owner.commit();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Writing what the tables need at each start", null, e);
        }
    }

    /** As the application, before the pool of connections tries again and again, and says at length that it could not. */
    private void requireServer() {
        String address = application.getJdbcUrl();
        try (Connection connection =
                        DriverManager.getConnection(address, application.getUsername(), application.getPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            // The version times ten thousand, see PostgreSQL's documentation of server_version_num.
            int version = row.getInt(1) / 10_000;
            if (version < OLDEST) {
                throw new StartException(
                        "database-old",
                        address.replaceFirst("[?].*", ""),
                        String.valueOf(version),
                        String.valueOf(OLDEST));
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Looking at the database", null, e);
        }
    }

    /**
     * Scripts never change from the baseline on. Tables that others made, before the first release or by a changed Waymark, would only look
     * as if they had what is needed.
     */
    private static void requireNothingElse(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(script -> script.isApplied() && script.getState().isResolved())
                .filter(script -> !script.isChecksumMatching() || !script.isDescriptionMatching())
                .flatMap(Migrations::version)
                .findFirst()
                .ifPresent(first -> {
                    throw new StartException("database-other", first);
                });
    }

    private static void requireNothingNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(script -> script.getState() == MigrationState.FUTURE_SUCCESS)
                .flatMap(Migrations::version)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(newest -> {
                    throw new StartException("database-newer", newest, known(flyway));
                });
    }

    /** A repeatable script has none. */
    private static Stream<MigrationVersion> version(MigrationInfo script) {
        return Stream.ofNullable(script.getVersion());
    }

    private static String known(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(script -> script.getState().isResolved())
                .flatMap(Migrations::version)
                .max(java.util.Comparator.naturalOrder())
                .map(String::valueOf)
                .orElse("");
    }
}
