package org.waymark.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.WaymarkApplication;
import org.waymark.base.database.DatabaseCredentials;

/** A Waymark with a database of its own, for tests that start, stop and start it again. */
public final class Installation implements AutoCloseable {

    private final String database = "installation_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
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

    /** Starts it, on a free port, with some properties of its own. */
    public ConfigurableApplicationContext start(Map<String, Object> properties) {
        close();
        Map<String, Object> all = new HashMap<>(properties);
        String url = TestDatabase.get().jdbcUrl().replaceFirst("/[^/]+$", "/" + database);
        all.put("server.port", "0");
        all.put("spring.datasource.url", url);
        all.put("spring.flyway.url", url);
        application = new SpringApplicationBuilder(WaymarkApplication.class, PageWithoutFrontEnd.class)
                .profiles("test")
                .initializers(new TestDatabase())
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("installation", all)))
                .run();
        return application;
    }

    /** Stops it; the database stays. */
    @Override
    public void close() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
