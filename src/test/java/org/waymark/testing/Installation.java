package org.waymark.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.WaymarkApplication;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.database.DatabaseCredentials;

/** A Waymark with a database of its own, for tests that start, stop and start it again. */
public final class Installation implements AutoCloseable {

    private final String database = "installation_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String masterKey = MasterKey.generate();
    private @Nullable ConfigurableApplicationContext application;

    /** Makes the empty database. */
    public Installation() throws SQLException {
        String server = TestDatabase.get().jdbcUrl().replaceFirst("/[^/]+$", "/postgres");
        try (Connection connection = DriverManager.getConnection(
                        server, "postgres", TestDatabase.get().credentials().superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner " + DatabaseCredentials.OWNER);
        }
    }

    /** What processes of their own are told, so that they are nodes of it: all that {@code docs/deployment.md} asks for. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(),
                "SPRING_DATASOURCE_USERNAME",
                DatabaseCredentials.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD",
                TestDatabase.get().credentials().application(),
                "SPRING_FLYWAY_USER",
                DatabaseCredentials.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                TestDatabase.get().credentials().owner(),
                "WAYMARK_MASTER_KEY",
                masterKey);
    }

    /** Makes its tables, without starting it. */
    public Flyway migrate() {
        return migrate("latest");
    }

    /** Makes its tables as they were in a version of them, without starting it. */
    public Flyway migrate(String version) {
        Flyway flyway = Flyway.configure()
                .dataSource(
                        url(),
                        DatabaseCredentials.OWNER,
                        TestDatabase.get().credentials().owner())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application-role", DatabaseCredentials.APPLICATION))
                .target(version)
                .load();
        flyway.migrate();
        return flyway;
    }

    /** A connection to its database as the superuser, whom no policy binds. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(
                url(), "postgres", TestDatabase.get().credentials().superuser());
    }

    private String url() {
        return TestDatabase.get().jdbcUrl().replaceFirst("/[^/]+$", "/" + database);
    }

    /** Starts it, on a free port, with some properties of its own. */
    public ConfigurableApplicationContext start(Map<String, Object> properties) {
        return start(properties, clock -> {});
    }

    /** Starts it as if it were some moment, which lasts; the database goes by its own clock. */
    public ConfigurableApplicationContext startAt(Instant moment, Map<String, Object> properties) {
        return start(properties, clock -> clock.stopAt(moment));
    }

    private ConfigurableApplicationContext start(Map<String, Object> properties, Consumer<TestClock> setting) {
        stop();
        Map<String, Object> all = new HashMap<>();
        all.put("server.port", "0");
        all.put("spring.datasource.url", url());
        all.put("spring.flyway.url", url());
        all.putAll(properties);
        application = new SpringApplicationBuilder(WaymarkApplication.class, PageWithoutFrontEnd.class)
                .profiles("test")
                .initializers(new TestDatabase())
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("installation", all)))
                // Before anything asks what time it is.
                .initializers(context ->
                        context.addBeanFactoryPostProcessor(beans -> setting.accept(beans.getBean(TestClock.class))))
                .run();
        return application;
    }

    /** Stops it; the database stays, and it can be started again. */
    public void stop() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
