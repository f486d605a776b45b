package org.waymark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.database.EmbeddedDatabase;

/** One real PostgreSQL for a whole test run, reached as an outside database with its two roles. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedDatabase DATABASE = start();
    private static final String MASTER_KEY = MasterKey.generate();

    private static EmbeddedDatabase start() {
        try {
            Path target = Path.of("target");
            Files.createDirectories(target);
            Path folder = Files.createTempDirectory(target, "test-data-");
            EmbeddedDatabase database = EmbeddedDatabase.open(folder);
            // After the applications, which would wait for a database that is gone.
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    database.close();
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running database, for tests that look at it past the application. */
    public static EmbeddedDatabase get() {
        return DATABASE;
    }

    /** With which what is in it is sealed. */
    public static String masterKey() {
        return MASTER_KEY;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "spring.datasource.url", DATABASE.jdbcUrl(),
                                "spring.datasource.username", DatabaseCredentials.APPLICATION,
                                "spring.datasource.password",
                                        DATABASE.credentials().application(),
                                "spring.flyway.user", DatabaseCredentials.OWNER,
                                "spring.flyway.password", DATABASE.credentials().owner(),
                                "spring.flyway.url", DATABASE.jdbcUrl(),
                                "waymark.master-key", MASTER_KEY)));
    }
}
