package org.waymark.base.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.waymark.WaymarkApplication;
import org.waymark.base.database.EmbeddedDatabase;
import org.waymark.testing.Installation;

/** Whoever starts Waymark in vain reads one sentence with what to do. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailuresTest {

    private static final String SAID = "Waymark does not start. ";

    @TempDir
    private Path folder;

    @Test
    void a_database_that_is_not_there(CapturedOutput log) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + free + "/waymark?password=secret";
        try (Installation installation = new Installation()) {
            assertFails(installation, Map.of("spring.datasource.url", url, "spring.flyway.url", url));
        }
        assertThat(said(log)).contains("jdbc:postgresql://localhost:" + free, "does not answer");
        assertThat(log.getAll()).doesNotContain("password=secret");
    }

    @Test
    void a_wrong_password_of_the_owner_and_of_the_application(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            assertFails(installation, Map.of("spring.flyway.password", "wrong-secret"));
            assertFails(installation, Map.of("spring.datasource.password", "wrong-secret"));
        }
        assertThat(lines(log)).hasSize(2).allMatch(line -> line.contains("SPRING_DATASOURCE_PASSWORD"));
        assertThat(log.getAll()).doesNotContain("wrong-secret").doesNotContain("\tat ");
    }

    @Test
    void a_database_that_does_not_exist(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            String url = installation.environment().get("SPRING_DATASOURCE_URL") + "_gone";
            assertFails(installation, Map.of("spring.datasource.url", url, "spring.flyway.url", url));
        }
        assertThat(said(log)).contains("_gone", "deploy/postgres/roles.sql");
    }

    @Test
    void a_master_key_other_than_that_of_the_sealed_words(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            installation.migrate();
            change(
                    installation,
                    "insert into person (id, name, name_skeleton, email, email_key, version) values (1, 'A', 'A',"
                            + " 'a@b.example', 'a@b.example', 0)");
            change(
                    installation,
                    "insert into data_key (person_id, wrapped_key, wrapped_by) values (1, '\\x00', '\\xcafe0123')");
            assertFails(installation, Map.of());
        }
        assertThat(said(log)).contains("cafe0123", "WAYMARK_MASTER_KEY");
    }

    @Test
    void a_master_key_file_that_is_cut_off_or_no_file(CapturedOutput log) throws Exception {
        Path file = Files.createFile(
                folder.resolve("cut.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, "eyJwcmltYXJ5S2V5SWQiOjE");
        try (Installation installation = new Installation()) {
            assertFails(installation, Map.of("waymark.master-key", "", "waymark.master-key-file", file.toString()));
            assertFails(installation, Map.of("waymark.master-key", "", "waymark.master-key-file", folder.toString()));
            assertFails(installation, Map.of("waymark.master-key", ""));
        }
        assertThat(lines(log)).hasSize(3);
        assertThat(log.getAll()).contains(file.toString(), folder.toString()).doesNotContain("\tat ");
    }

    @Test
    void tables_of_a_newer_waymark_and_of_something_else(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            installation.migrate();
            change(installation, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (10000, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'somebody', 1, true)
                """);
            assertFails(installation, Map.of());
        }
        assertThat(said(log)).contains("9999", "newer Waymark");
        try (Installation installation = new Installation()) {
            change(installation, "create table of_something_else (id int)");
            assertFails(installation, Map.of());
        }
        assertThat(lines(log)).hasSize(2);
        assertThat(lines(log).getLast()).contains("non-empty schema");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void words_of_a_kind_that_no_module_declares(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            installation.migrate();
            change(installation, """
                insert into person (id, name, name_skeleton, email, email_key, version)
                    values (1, 'A', 'A', 'a@b.example', 'a@b.example', 0);
                insert into content_kind values ('growth.own.gone', 'NOBODY');
                insert into content (author_id, kind, written_at) values (1, 'growth.own.gone', now());
                """);
            assertFails(installation, Map.of());
        }
        assertThat(said(log)).contains("growth.own.gone", "does not know");
    }

    @Test
    void tables_of_before_the_first_release_and_of_changed_scripts(CapturedOutput log) throws Exception {
        try (Installation installation = new Installation()) {
            installation.migrate();
            change(installation, "delete from flyway_schema_history");
            change(installation, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                    installed_by, execution_time, success)
                values (1, '001', 'viewer and data keys', 'SQL', 'base/V001__viewer_and_data_keys.sql', 1, 'somebody', 1, true),
                       (2, '051', 'content', 'SQL', 'sharing/V051__content.sql', 1, 'somebody', 1, true)
                """);
            assertFails(installation, Map.of());
        }
        assertThat(said(log)).contains("before the first release", "version 001", "WAYMARK_DATA");
        try (Installation installation = new Installation()) {
            installation.migrate();
            change(installation, "update flyway_schema_history set checksum = checksum + 1 where version = '2'");
            assertFails(installation, Map.of());
        }
        assertThat(lines(log)).hasSize(2);
        assertThat(lines(log).getLast()).contains("one that was changed", "version 2");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void a_port_that_somebody_else_listens_on(CapturedOutput log) throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                Installation installation = new Installation()) {
            assertFails(installation, Map.of("server.port", String.valueOf(taken.getLocalPort())));
            assertThat(said(log)).contains("Port " + taken.getLocalPort(), "--port");
        }
    }

    @Test
    void a_data_folder_that_is_a_file(CapturedOutput log) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertFails(file);
        assertFails(file.resolve("below"));
        assertThat(lines(log)).hasSize(2).allMatch(line -> line.contains(file.toString()));
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void a_data_folder_that_another_portal_or_a_command_uses(CapturedOutput log) throws IOException {
        try (EmbeddedDatabase other = EmbeddedDatabase.open(folder)) {
            assertFails(folder);
            assertThat(said(log))
                    .contains(
                            folder.toString(),
                            "process " + ProcessHandle.current().pid());
            try (EmbeddedDatabase command = EmbeddedDatabase.open(folder)) {
                assertThat(command.jdbcUrl()).as("a command joins").isEqualTo(other.jdbcUrl());
            }
        }
    }

    @Test
    void a_data_folder_of_another_postgresql(CapturedOutput log) throws IOException {
        Files.createDirectory(folder.resolve("database"));
        Files.writeString(folder.resolve("database").resolve("PG_VERSION"), "17\n");
        assertFails(folder);
        assertThat(said(log)).contains("PostgreSQL 17", folder.toString());
    }

    private static void change(Installation installation, String sql) throws SQLException {
        try (Connection connection = installation.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertFails(Installation installation, Map<String, Object> properties) {
        assertThatThrownBy(() -> installation.start(properties)).isNotNull();
    }

    private static void assertFails(Path data) {
        Map<String, Object> properties = Map.of("waymark.data", data.toString(), "server.port", "0");
        SpringApplicationBuilder portal = new SpringApplicationBuilder(WaymarkApplication.class)
                .profiles("test")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("failing", properties)));
        assertThatThrownBy(portal::run).isNotNull();
    }

    /** The one thing that is said. */
    private static String said(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain("\tat ", "APPLICATION FAILED", "Error creating bean");
        assertThat(lines(log)).hasSize(1);
        return lines(log).getFirst();
    }

    private static List<String> lines(CapturedOutput log) {
        assertThat(log.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .allMatch(line -> line.contains(SAID));
        return log.getAll().lines().filter(line -> line.contains(SAID)).toList();
    }
}
