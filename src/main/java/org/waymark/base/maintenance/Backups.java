package org.waymark.base.maintenance;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.maintenance.Archive.Reading;

/**
 * Copies everything out of the database, as it is at one moment, and back into an empty one. Works as the owner of the tables, whom
 * no policy binds, while the portal runs or not.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@Component
class Backups {

    /**
     * What a start leaves in a new installation: the link of the first administrator, that it was made, what can be written, and the number of
     * the master key.
     */
    private static final Set<String> OF_A_FIRST_START =
            Set.of("one_time_link", "audit_entry", "content_kind", "known_master_key");

    private final Flyway flyway;
    private final MasterKey masterKey;
    private final Clock clock;

    Backups(Flyway flyway, MasterKey masterKey, Clock clock) {
        this.flyway = flyway;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** What was copied where. */
    record Copied(Path file, long rows, long keys) {}

    /** Why nothing was brought back; a key of a sentence with what it names. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;
        private final transient Object[] arguments;

        RefusedException(String reason, Object... arguments) {
            super(reason);
            this.reason = reason;
            this.arguments = arguments;
        }

        String reason() {
            return reason;
        }

        Object[] arguments() {
            return arguments;
        }
    }

    /** Adds a backup to a folder, and puts the keys of today in the place of those there. */
    Copied backUp(BackupFolder folder) throws IOException, SQLException {
        folder.make();
        Path file = folder.newFile(clock.instant());
        long[] rows = {0, 0};
        try (Connection owner = owner()) {
            owner.setReadOnly(true);
            owner.setAutoCommit(false);
            StoredTables stored = new StoredTables(owner);
            String version = stored.version();
            Map<String, List<String>> tables = stored.inOrder();
            Archive.write(file, version, archive -> {
                for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                    if (!table.getKey().equals(StoredTables.KEYS)) {
                        rows[0] += archive.table(owner, table.getKey(), table.getValue());
                    }
                }
                stored.sequences().forEach((name, value) -> archive.say("sequence." + name, value));
            });
            // Last: should it not get so far, the new file opens with these keys as well.
            Archive.write(
                    folder.keys(),
                    version,
                    archive -> rows[1] =
                            archive.table(owner, StoredTables.KEYS, tables.getOrDefault(StoredTables.KEYS, List.of())));
            owner.rollback();
        }
        return new Copied(file, rows[0], rows[1]);
    }

    /** Fills an empty database of the same version with a backup and the keys beside it; either all of it or nothing. */
    Copied restore(Path file, Path keysFile) throws IOException, SQLException, RefusedException {
        if (!Files.exists(keysFile)) {
            throw new RefusedException("no-keys", keysFile);
        }
        try (Reading texts = new Reading(file);
                Reading keys = new Reading(keysFile);
                Connection owner = owner()) {
            owner.setAutoCommit(false);
            StoredTables stored = new StoredTables(owner);
            requireVersion(file, texts, stored.version());
            requireVersion(keysFile, keys, stored.version());
            Map<String, List<String>> tables = stored.inOrder();
            try (Statement statement = owner.createStatement()) {
                for (String table : tables.keySet()) {
                    // What triggers would write is in the backup.
                    statement.execute("alter table \"" + table + "\" disable trigger user");
                }
                // What points to others before them, as nothing may be deleted that something points to.
                for (String table : List.copyOf(tables.keySet()).reversed()) {
                    requireEmpty(statement, table);
                }
                long rows = 0;
                for (String table : tables.keySet()) {
                    if (!table.equals(StoredTables.KEYS)) {
                        try (InputStream content = texts.rows(table)) {
                            rows += texts.table(owner, table, content);
                        }
                    }
                }
                long restoredKeys = restoreKeys(owner, keys);
                for (String table : tables.keySet()) {
                    statement.execute("alter table \"" + table + "\" enable trigger user");
                }
                for (String sequence : stored.sequences().keySet()) {
                    setSequence(owner, sequence, texts.about("sequence." + sequence));
                }
                requireMasterKey(owner);
                owner.commit();
                return new Copied(file, rows, restoredKeys);
            }
        }
    }

    private static void requireVersion(Path file, Reading archive, String version) throws RefusedException {
        if (!archive.version().equals(version)) {
            throw new RefusedException("other-version", file, archive.version(), version);
        }
    }

    private static void requireEmpty(Statement statement, String table) throws SQLException, RefusedException {
        if (OF_A_FIRST_START.contains(table)) {
            statement.execute("delete from \"" + table + '"');
            return;
        }
        try (ResultSet row = statement.executeQuery("select exists (select from \"" + table + "\")")) {
            if (row.next() && row.getBoolean(1)) {
                throw new RefusedException("not-empty", table);
            }
        }
    }

    /** Keys of people who came after the backup was made have nothing to open. */
    private static long restoreKeys(Connection owner, Reading keys) throws IOException, SQLException {
        Set<String> people = new TreeSet<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select id from person")) {
            while (rows.next()) {
                people.add(rows.getString(1));
            }
        }
        // The person is the first column of a line, and lines are what PostgreSQL's text format consists of.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(keys.rows(StoredTables.KEYS), StandardCharsets.UTF_8))) {
            String fitting = lines.lines()
                    .filter(line -> people.contains(line.substring(0, line.indexOf('\t'))))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            return keys.table(
                    owner, StoredTables.KEYS, new ByteArrayInputStream(fitting.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void setSequence(Connection owner, String sequence, String value) throws SQLException {
        long last = Long.parseLong(value.isEmpty() ? "0" : value);
        if (last > 0) {
            try (PreparedStatement statement = owner.prepareStatement("select setval(cast(? as regclass), ?)")) {
                statement.setString(1, sequence);
                statement.setLong(2, last);
                statement.execute();
            }
        }
    }

    /** A single key that does not open was broken before; that none does means another master key. */
    private void requireMasterKey(Connection owner) throws SQLException, RefusedException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select person_id, wrapped_key from data_key")) {
            boolean fits = true;
            while (rows.next()) {
                fits = masterKey.opens(rows.getLong(1), rows.getBytes(2));
                if (fits) {
                    return;
                }
            }
            if (!fits) {
                throw new RefusedException("other-master-key");
            }
        }
    }

    private Connection owner() throws SQLException {
        Connection owner = flyway.getConfiguration().getDataSource().getConnection();
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return owner;
    }
}
