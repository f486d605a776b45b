package org.waymark.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.base.crypto.MasterKey;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.database.EmbeddedDatabase;

/** A real PostgreSQL that can be crashed, and whose disk can be filled. */
final class FaultDatabase implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    private final Path folder;
    private final Path filler;
    private final EmbeddedDatabase database;
    private final String masterKey = MasterKey.generate();

    FaultDatabase(Path folder) throws SQLException {
        this.folder = folder;
        this.filler = folder.resolve("filler");
        this.database = EmbeddedDatabase.open(folder);
        // A small disk shall not be filled by the log of changes alone.
        sql("alter system set max_wal_size = '96MB'");
        sql("alter system set min_wal_size = '32MB'");
        sql("select pg_reload_conf()");
    }

    int port() {
        return Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** What a portal is told to work on it through some port. */
    Map<String, String> environment(int port) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                database.jdbcUrl().replaceFirst(":\\d+/", ":" + port + "/"),
                "SPRING_DATASOURCE_USERNAME",
                DatabaseCredentials.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD",
                database.credentials().application(),
                "SPRING_FLYWAY_USER",
                DatabaseCredentials.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                database.credentials().owner(),
                "WAYMARK_MASTER_KEY",
                masterKey);
    }

    /** Crashes the server, as losing its power does, and starts it again. */
    void crash() throws IOException, InterruptedException {
        control("-m", "immediate", "-w", "restart");
    }

    /**
     * Starts the server again if it has given up. It may do so while it is asked, as it is still busy with failing, so ask again until it
     * answers.
     *
     * @return whether it takes work
     */
    boolean revive() throws IOException, InterruptedException {
        if (!answers()) {
            control("-w", "start");
        }
        return answers();
    }

    /** Whether the server takes work. */
    boolean answers() {
        try {
            sql("select 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void control(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root; this is how it was started, too.
            line.addAll(List.of("unshare", "-U"));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("postgresql"))) {
            line.add(files.filter(file -> file.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow()
                    .toString());
        }
        line.addAll(List.of(
                "-D",
                folder.resolve("database").toString(),
                "-l",
                folder.resolve("server.log").toString()));
        line.addAll(List.of(words));
        new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("control.log").toFile()))
                .start()
                .waitFor();
    }

    /** Takes every block that is left. */
    void fillDisk() throws IOException {
        byte[] block = new byte[BLOCK];
        try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
            file.seek(file.length());
            for (int size = BLOCK; size >= 512; size /= 2) {
                try {
                    while (true) {
                        file.write(block, 0, size);
                    }
                } catch (IOException full) {
                    // Smaller pieces may still fit.
                }
            }
        }
    }

    void freeDisk() throws IOException {
        Files.deleteIfExists(filler);
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(), "postgres", database.credentials().superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
