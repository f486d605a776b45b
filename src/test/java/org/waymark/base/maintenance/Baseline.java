package org.waymark.base.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.maintenance.Backups.RefusedException;
import org.waymark.testing.Installation;

/**
 * The installation that the baseline made, kept in the repository: a backup, unpacked so that it can be read and compared as text, with
 * the scripts that had run and the master key, which opens nothing else.
 *
 * @param folder where it is kept
 * @see <a href="../../../../../../../docs/decisions/2026-11-30-one-baseline.md">Decision: one baseline</a>
 */
record Baseline(Path folder) {

    /** The one in the repository. */
    static final Baseline KEPT = new Baseline(Path.of("src", "test", "resources", "baseline"));

    /** Keeps what is in an installation that runs, in the place of what was kept before. */
    void keep(Installation installation, Backups backups, String masterKey, Path temporary)
            throws IOException, SQLException {
        BackupFolder backup = new BackupFolder(temporary.resolve("kept"));
        Path file = backups.backUp(backup).file();
        for (Path part : List.of(rows(), keys())) {
            FileSystemUtils.deleteRecursively(part);
            Files.createDirectories(part);
        }
        unpack(file, rows());
        unpack(backup.keys(), keys());
        Files.write(history(), historyOf(installation));
        Files.writeString(masterKeyFile(), masterKey + "\n");
    }

    /** Brings it back into an empty installation, whose tables are made by the same scripts. */
    void restore(Installation empty, Path temporary) throws IOException, SQLException, RefusedException {
        Flyway flyway = empty.migrate(version());
        Path file = pack(rows(), temporary.resolve("rows.zip"));
        Path keys = pack(keys(), temporary.resolve("keys.zip"));
        new Backups(flyway, MasterKey.parse(masterKey()), Clock.systemUTC()).restore(file, keys);
    }

    String masterKey() throws IOException {
        return Files.readString(masterKeyFile()).strip();
    }

    /** The version of its tables. */
    String version() throws IOException {
        String last = kept().getLast();
        return last.substring(0, last.indexOf('\t'));
    }

    /** The scripts that had run when it was made, each with its checksum. */
    List<String> kept() throws IOException {
        return Files.readAllLines(history());
    }

    /** The scripts that have run in an installation, as {@link #kept} tells them. */
    static List<String> historyOf(Installation installation) throws SQLException {
        List<String> scripts = new ArrayList<>();
        try (Connection connection = installation.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select concat_ws(e'\\t', version, description, type, script, checksum) from flyway_schema_history
                        where version is not null order by installed_rank
                        """)) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
        }
        return scripts;
    }

    private Path rows() {
        return folder.resolve("rows");
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private Path history() {
        return folder.resolve("history.tsv");
    }

    private Path masterKeyFile() {
        return folder.resolve("master-key.txt");
    }

    /** Tables without a row are left out. */
    private static void unpack(Path zip, Path into) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getSize() > 0) {
                    Files.write(
                            into.resolve(entry.getName()),
                            archive.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static Path pack(Path from, Path zip) throws IOException {
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                archive.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, archive);
                archive.closeEntry();
            }
        }
        return zip;
    }
}
