package org.waymark.base.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.command.Command;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.domain.PersonId;
import org.waymark.base.health.HealthSign;
import org.waymark.base.maintenance.Backups.Copied;
import org.waymark.base.maintenance.Backups.RefusedException;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;
import org.waymark.testing.WaymarkTest;

/** Everything that all tests have written into their database goes out and comes back. */
@WaymarkTest
class BackupsTest {

    @Autowired
    private Backups backups;

    @Autowired
    private RestoreCommand restoreCommand;

    @Autowired
    private BackupCommand backupCommand;

    @Autowired
    private BackupReport report;

    @Autowired
    private BackupLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MasterKey masterKey;

    @Autowired
    private Clock clock;

    @Autowired
    private Company company;

    @TempDir
    private Path temporary;

    private BackupFolder folder;
    private PersonId author;

    @BeforeEach
    void somebodyWrites() {
        folder = new BackupFolder(temporary.resolve("backups"));
        author = company.reportOf(company.person("Backup Manager"), "Backup Author");
        Meeting meeting = company.meeting(author);
        company.share(author, company.answer(author, meeting.reflection(), 0), "in a backup");
    }

    @Test
    void what_is_restored_equals_what_was_backed_up_in_every_table() throws Exception {
        Copied copied = backups.backUp(folder);
        try (Installation first = new Installation();
                Installation second = new Installation()) {
            assertThat(restore(first.migrate(), copied.file())).isEqualTo(copied);
            BackupFolder again = new BackupFolder(temporary.resolve("again"));
            Copied of = new Backups(first.migrate(), masterKey, clock).backUp(again);
            new Backups(second.migrate(), masterKey, clock).restore(of.file(), again.keys());
            Map<String, String> expected = contents(first);
            assertThat(contents(second)).isEqualTo(expected);

            Set<String> tables = Set.copyOf(Database.asSuperuser(Database::tables));
            assertThat(expected.keySet()).containsAll(tables);
            for (Map.Entry<String, String> own : Map.of(
                            "answer", "author_id", "shared_content", "author_id", "data_key", "person_id")
                    .entrySet()) {
                String mine = rows(own.getKey(), own.getValue());
                assertThat(told(first, mine))
                        .as(own.getKey())
                        .isEqualTo(Database.asSuperuser(connection -> told(connection, mine)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void each_backup_has_a_file_of_its_own_and_the_keys_take_the_place_of_those_before() throws Exception {
        Copied first = backups.backUp(folder);
        byte[] keys = Files.readAllBytes(folder.keys());
        PersonId another = company.reportOf(company.person("Another Manager"), "Another");
        company.write(another, company.answer(another, company.meeting(another).reflection(), 0), "the first words");
        Copied second = backups.backUp(folder);
        try (Stream<Path> files = Files.list(folder.folder())) {
            assertThat(files).containsExactlyInAnyOrder(first.file(), second.file(), folder.keys());
        }
        assertThat(Files.readAllBytes(folder.keys())).isNotEqualTo(keys);
        assertThat(folder.latest()).contains(second.file());
        for (Path file : List.of(second.file(), folder.keys())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_dated_file_holds_no_key() throws Exception {
        try (Archive.Reading archive =
                new Archive.Reading(backups.backUp(folder).file())) {
            assertThat(archive.rows("person").readAllBytes()).isNotEmpty();
            assertThat(archive.rows("data_key").readAllBytes()).isEmpty();
        }
    }

    @Test
    void nothing_is_restored_over_what_is_there_or_from_what_does_not_fit() throws Exception {
        Copied copied = backups.backUp(folder);
        assertThatThrownBy(() -> backups.restore(copied.file(), folder.keys()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("not-empty");
        Path older = temporary.resolve("older.zip");
        Archive.write(older, "001", archive -> archive.say("made", "long ago"));
        try (Installation empty = new Installation()) {
            Flyway flyway = empty.migrate();
            assertThatThrownBy(() -> restore(flyway, older))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("other-version");
            MasterKey other = MasterKey.parse(MasterKey.generate());
            assertThatThrownBy(() -> new Backups(flyway, other, clock).restore(copied.file(), folder.keys()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("other-master-key");
            Files.delete(folder.keys());
            assertThatThrownBy(() -> restore(flyway, copied.file()))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("no-keys");
            assertThat(told(empty, "select count(*)::text from person")).isEqualTo("0");
        }
    }

    @Test
    void commands_say_what_was_done_and_what_stands_against_it() {
        String name = folder.folder().toString();
        assertThat(run(restoreCommand, Command.PROBLEMS, name)).contains("There is no backup in " + name);
        assertThat(run(backupCommand, Command.FINE, name))
                .contains("rows are in " + name, "Keep no copy of earlier keys");
        assertThat(amiss()).as("a backup of today").isFalse();
        assertThat(run(restoreCommand, Command.PROBLEMS, name)).contains("the database is not empty");
        assertThat(run(backupCommand, Command.USAGE)).contains("Usage: ./waymark backup FOLDER");
        assertThat(run(restoreCommand, Command.USAGE)).contains("Usage: ./waymark restore FOLDER");
    }

    @Test
    void a_backup_that_is_too_old_or_was_never_made_is_told_unless_others_make_them() throws SQLException {
        Database.change("delete from backup_made");
        assertThat(amiss()).as("never").isTrue();
        Database.change("insert into backup_made values (now() - interval '3 days', 1)");
        assertThat(amiss()).as("three days ago").isTrue();
        BackupReport elsewhere = new BackupReport(log, Duration.ZERO, clock);
        assertThat(isAmiss(elsewhere)).isFalse();
    }

    private boolean amiss() {
        return isAmiss(report);
    }

    private boolean isAmiss(BackupReport asked) {
        List<HealthSign> signs =
                RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> asked.signs())));
        return signs.stream().anyMatch(sign -> !sign.isWell());
    }

    private static String run(Command<?> command, int expected, String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Copied restore(Flyway into, Path file) throws IOException, SQLException, RefusedException {
        return new Backups(into, masterKey, clock).restore(file, folder.keys());
    }

    /** Each table with the rows in it, and each sequence. */
    private static Map<String, String> contents(Installation installation) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = installation.connection()) {
            for (String table : Database.tables(connection)) {
                String row = table.equals("flyway_schema_history") ? "t.script" : "t::text";
                contents.put(
                        table,
                        told(
                                connection,
                                "select count(*) || ' ' || coalesce(md5(string_agg(%1$s, '|' order by %1$s)), '') from %2$s t"
                                        .formatted(row, table)));
            }
            contents.put("sequences", told(connection, """
                    select string_agg(sequencename || coalesce(last_value, 0), ' ' order by sequencename) from pg_sequences
                    """));
        }
        return contents;
    }

    private String rows(String table, String owner) {
        return "select string_agg(t::text, '|' order by t::text) from %s t where %s = %s"
                .formatted(table, owner, author);
    }

    private static String told(Installation installation, String sql) throws SQLException {
        try (Connection connection = installation.connection()) {
            return told(connection, sql);
        }
    }

    private static String told(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
