package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.waymark.base.command.Command;
import org.waymark.base.command.CommandRunner;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.database.EmbeddedDatabase;
import org.waymark.testing.Database;
import org.waymark.testing.TestDatabase;

/** A command starts the application by itself, without a web server, beside one that runs. */
class CommandStartTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private final Properties properties = new Properties();

    /** A command is a process of its own, and its log is all of that process's: it would silence the tests after this one. */
    private final LoggingSystem logging = LoggingSystem.get(CommandStartTest.class.getClassLoader());

    private final LogLevel level = Objects.requireNonNull(logging.getLoggerConfiguration(Logger.ROOT_LOGGER_NAME))
            .getEffectiveLevel();

    @TempDir
    Path folder;

    @BeforeEach
    void useTheTestDatabase() {
        properties.putAll(System.getProperties());
        EmbeddedDatabase database = TestDatabase.get();
        Map.of(
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", DatabaseCredentials.APPLICATION,
                        "spring.datasource.password", database.credentials().application(),
                        "spring.flyway.url", database.jdbcUrl(),
                        "spring.flyway.user", DatabaseCredentials.OWNER,
                        "spring.flyway.password", database.credentials().owner(),
                        "waymark.master-key", TestDatabase.masterKey())
                .forEach(System::setProperty);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        System.setProperties(properties);
        logging.setLogLevel(Logger.ROOT_LOGGER_NAME, level);
    }

    @Test
    void command_starts_without_a_web_server_and_ends() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "name,email\nAda Lind,start@command.example.org\n");
        assertThat(run("import", "people", file.toString())).isEqualTo(Command.FINE);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("What the columns are taken for: “name”: name; “email”: mail address")
                .contains("New, line 2: Ada Lind (start@command.example.org)")
                .contains("This was a dry run");
    }

    @Test
    void what_follows_from_an_import_is_done_when_the_command_ends() throws Exception {
        StringBuilder rows = new StringBuilder("name,email,manager\nAda Lind,lead@command.example.org,\n");
        for (int i = 0; i < 300; i++) {
            rows.append("Member ")
                    .append(i)
                    .append(",member")
                    .append(i)
                    .append("@command.example.org,lead@command.example.org\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), rows);
        Set<String> before = undelivered();
        assertThat(run("import", "people", file.toString(), "--apply")).isEqualTo(Command.FINE);

        // Other tests of this process may have events under way.
        assertThat(before).containsAll(undelivered());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("What the columns are taken for: ")
                .contains("New, line 2: Ada Lind")
                .doesNotContain(" ERROR ", " WARN ", " INFO ", "\tat ");
    }

    private static Set<String> undelivered() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection, "select id::text from event_publication where event_type like '%ManagerChanged'"));
    }

    private static int run(String... words) {
        return CommandRunner.run(WaymarkApplication.class, words);
    }
}
