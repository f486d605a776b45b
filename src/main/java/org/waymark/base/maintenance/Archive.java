package org.waymark.base.maintenance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.waymark.base.maintenance.Backups.RefusedException;

/** A file of a backup: rows of tables as PostgreSQL copies them, and what is to be known of them. Only its owner may read it. */
final class Archive {

    private static final String ABOUT = "backup.properties";
    private static final String VERSION = "version";

    private Archive() {}

    /** Fills an archive. */
    @FunctionalInterface
    interface Filling {
        void fill(Writing archive) throws IOException, SQLException;
    }

    /** Writes a file, which appears, or takes the place of an earlier one, only when it is whole and on the disk. */
    static void write(Path file, String version, Filling filling) throws IOException, SQLException {
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".unfinished-",
                ".zip",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
                Writing writing = new Writing(zip);
                writing.about.setProperty(VERSION, version);
                filling.fill(writing);
                writing.finish();
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** An archive that is being written. */
    static final class Writing {

        private final ZipOutputStream zip;
        private final Properties about = new Properties();

        private Writing(ZipOutputStream zip) {
            this.zip = zip;
        }

        void say(String key, String value) {
            about.setProperty(key, value);
        }

        /** Returns how many rows there were. */
        long table(Connection from, String table, List<String> columns) throws IOException, SQLException {
            zip.putNextEntry(new ZipEntry(table));
            long rows = from.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + rowsOf(table, columns) + " to stdout", new Unclosed(zip));
            zip.closeEntry();
            about.setProperty("columns." + table, String.join(" ", columns));
            return rows;
        }

        private void finish() throws IOException {
            zip.putNextEntry(new ZipEntry(ABOUT));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            about.store(text, "A backup of Waymark, see docs/deployment.md");
            zip.write(text.toByteArray());
            zip.closeEntry();
        }
    }

    /** An archive that is read. */
    static final class Reading implements AutoCloseable {

        private final ZipFile zip;
        private final Properties about = new Properties();

        Reading(Path file) throws IOException, RefusedException {
            this.zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(ABOUT);
            if (entry == null) {
                zip.close();
                throw new RefusedException("no-backup", file);
            }
            try (InputStream text = zip.getInputStream(entry)) {
                about.load(text);
            }
        }

        String version() {
            return about.getProperty(VERSION, "");
        }

        String about(String key) {
            return about.getProperty(key, "");
        }

        InputStream rows(String table) throws IOException {
            ZipEntry entry = zip.getEntry(table);
            return entry == null ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
        }

        /** Returns how many rows there were. */
        long table(Connection to, String table, InputStream rows) throws IOException, SQLException {
            List<String> columns = List.of(about("columns." + table).split(" "));
            return to.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + rowsOf(table, columns) + " from stdin", rows);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private static String rowsOf(String table, List<String> columns) {
        return quoted(table) + " ("
                + String.join(", ", columns.stream().map(Archive::quoted).toList()) + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** PostgreSQL's driver closes what it has filled; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
