package org.waymark.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.base.start.StartException;

/**
 * The default database: a real PostgreSQL 18 beside the application, whose data stays in a folder between runs. Whoever
 * holds the folder's lock started the server and stops it; a command that comes while the portal runs joins its server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What the database is called in its cluster. */
    public static final String NAME = "waymark";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    /** The version of PostgreSQL that comes with Waymark. */
    private static final String VERSION = "18";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final DatabaseCredentials credentials;
    private final @Nullable EmbeddedPostgres server;
    private final @Nullable FolderLock lock;

    private EmbeddedDatabase(
            int port, DatabaseCredentials credentials, @Nullable EmbeddedPostgres server, @Nullable FolderLock lock) {
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
     * @throws StartException if the server does not start; the message says what to do
     */
    public static EmbeddedDatabase open(Path folder) {
        return open(folder, true);
    }

    /**
     * Opens the database in a folder for a portal, which is the only one there: two would not know of each other, and the
     * database of both would end with the first.
     *
     * @param folder where the data is kept; made if it is missing
     * @return the running database
     * @throws StartException if another process uses it, or the server does not start; the message says what to do
     */
    static EmbeddedDatabase openAlone(Path folder) {
        return open(folder, false);
    }

    private static EmbeddedDatabase open(Path folder, boolean mayJoin) {
        Path place = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(place);
        try {
            if (lock.isOurs()) {
                return start(folder, lock);
            }
            if (mayJoin) {
                return join(folder);
            }
            throw new StartException("data-in-use", place, lock.owner());
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            lock.close();
            throw e instanceof StartException known ? known : doesNotStart(place, e);
        }
    }

    private static StartException doesNotStart(Path place, Exception failure) {
        String reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return new StartException(failure, "data-does-not-start", place, reason.replaceFirst("[.\\s]+$", ""));
    }

    private static EmbeddedDatabase join(Path folder) throws IOException {
        int port = runningPort(folder)
                .orElseThrow(() -> new StartException(
                        "data-changing", folder.toAbsolutePath().normalize()));
        return new EmbeddedDatabase(port, DatabaseCredentials.load(folder), null, null);
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock) throws IOException {
        requireSameVersion(folder);
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

    /** Each version of PostgreSQL keeps its files in another way. */
    private static void requireSameVersion(Path folder) throws IOException {
        Path file = cluster(folder).resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : VERSION;
        if (!version.equals(VERSION)) {
            throw new StartException(
                    "data-other-version", folder.toAbsolutePath().normalize(), version, VERSION);
        }
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
            throw new StartException(
                    e,
                    "data-still-running",
                    folder.toAbsolutePath().normalize(),
                    String.valueOf(orphan.get().pid()));
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
            stop(server);
        }
        if (lock != null) {
            lock.close();
        }
    }

    /** On a thread of its own: whoever stops Waymark while it starts interrupts the start, and the server still has to be waited for. */
    private static void stop(EmbeddedPostgres server) {
        Thread stopping = Thread.ofPlatform().start(() -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        boolean interrupted = false;
        while (stopping.isAlive()) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
