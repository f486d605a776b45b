package org.waymark.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The default database: a real PostgreSQL 18 beside the application, whose data stays in a folder between runs. Whoever
 * holds the folder's lock started the server and stops it; a command that comes while the portal runs joins its server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What the database is called in its cluster. */
    public static final String NAME = "waymark";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final DatabaseCredentials credentials;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable FileChannel lock;

    private EmbeddedDatabase(
            int port, DatabaseCredentials credentials, @Nullable EmbeddedPostgres server, @Nullable FileChannel lock) {
        this.port = port;
        this.credentials = credentials;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Opens the database in a folder: starts its server, or joins the one that another process has started.
     *
     * @param folder where the data is kept; made if it is missing
     * @return the running database
     * @throws UncheckedIOException if the server does not start
     */
    public static EmbeddedDatabase open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return join(folder);
            }
            return start(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder.toAbsolutePath() + " does not start", e);
        }
    }

    private static EmbeddedDatabase join(Path folder) throws IOException {
        int port = runningPort(folder)
                .orElseThrow(() -> new IOException(
                        "Another Waymark is just starting or stopping with this data folder; try again in a moment"));
        return new EmbeddedDatabase(port, DatabaseCredentials.load(folder), null, null);
    }

    private static EmbeddedDatabase start(Path folder, FileChannel lock) throws IOException {
        stopOrphan(folder);
        boolean isNew = !Files.exists(cluster(folder).resolve("postgresql.conf"));
        DatabaseCredentials credentials = DatabaseCredentials.loadOrCreate(folder);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster(folder))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", credentials.superuser())
                // The library is made for tests and turns durability off; here it is the company's only copy.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "localhost")
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(server.getPort(), credentials, server, lock);
        if (isNew) {
            credentials.install(server.getPostgresDatabase(), cluster(folder));
        }
        LOG.info("PostgreSQL runs on port {} with its data in {}", server.getPort(), folder.toAbsolutePath());
        return database;
    }

    /** A server whose application was killed lives on; nobody uses it, since we hold the lock. */
    private static void stopOrphan(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = postmasterFile(folder)
                .map(lines -> Long.parseLong(lines.getFirst().trim()))
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        LOG.info("Stopping the PostgreSQL that an earlier run left behind");
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "A PostgreSQL of an earlier run does not stop (process "
                            + orphan.get().pid() + ")",
                    e);
        }
    }

    private static Optional<Integer> runningPort(Path folder) throws IOException {
        // Line 4 of postmaster.pid is the port, see PostgreSQL's storage documentation.
        return postmasterFile(folder)
                .filter(lines -> lines.size() > 3)
                .map(lines -> Integer.parseInt(lines.get(3).trim()));
    }

    private static Optional<List<String>> postmasterFile(Path folder) throws IOException {
        Path file = cluster(folder).resolve("postmaster.pid");
        return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
    }

    private static Path cluster(Path folder) {
        return folder.resolve("database");
    }

    /**
     * The address of the database.
     *
     * @return a JDBC URL without a user
     */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    /**
     * Who may connect.
     *
     * @return the roles' passwords, secrets
     */
    public DatabaseCredentials credentials() {
        return credentials;
    }

    /** Stops the server if this process started it. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
