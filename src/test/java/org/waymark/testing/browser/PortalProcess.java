package org.waymark.testing.browser;

import static org.waymark.testing.Patience.awaitLong;

import java.io.IOException;
import java.io.Reader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.database.EmbeddedDatabase;
import org.waymark.testing.Patience;

/**
 * The portal as {@code ./waymark run} starts it: the built program in a process of its own, with its database and the
 * demo company in a folder. It can be killed and started again at the same address.
 */
public final class PortalProcess implements AutoCloseable {

    private final Path data;
    private final Map<String, String> environment;
    private final int port;
    private @Nullable Process process;

    /**
     * Prepares a portal that does not run yet.
     *
     * @param data where its data is, or will be
     */
    public PortalProcess(Path data) throws IOException {
        this(data, Map.of());
    }

    /**
     * Prepares a node of a portal that does not run yet.
     *
     * @param data a folder for its log
     * @param environment says where its database is, and what else is different
     */
    public PortalProcess(Path data, Map<String, String> environment) throws IOException {
        this.data = data;
        this.environment = environment;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /** What another process is told, so that it is a second node on this one's database and key; this one runs. */
    public Map<String, String> nodeEnvironment() throws IOException {
        Properties passwords = new Properties();
        try (Reader stored = Files.newBufferedReader(data.resolve("database.properties"))) {
            passwords.load(stored);
        }
        // The fourth line of postmaster.pid is the port.
        String databasePort = Files.readAllLines(postmaster()).get(3).strip();
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + databasePort + "/" + EmbeddedDatabase.NAME,
                "SPRING_DATASOURCE_USERNAME",
                DatabaseCredentials.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD",
                passwords.getProperty("application"),
                "SPRING_FLYWAY_USER",
                DatabaseCredentials.OWNER,
                "SPRING_FLYWAY_PASSWORD",
                passwords.getProperty("owner"),
                "WAYMARK_MASTER_KEY_FILE",
                data.resolve("master.key").toString());
    }

    private Path postmaster() {
        return data.resolve("database").resolve("postmaster.pid");
    }

    /** Where it answers. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Starts it, and returns when it answers and, with a database of its own, the demo company is complete. */
    public void start() throws IOException {
        begin(this::isReady);
    }

    /**
     * Stops it while it starts, as Ctrl-C does.
     *
     * @param said what its log says when it is stopped
     * @return what its log says in the end
     */
    public String stopWhenSaid(String said) throws IOException {
        begin(() -> log().contains(said));
        close();
        return log();
    }

    private void begin(Callable<Boolean> until) throws IOException {
        Process started = program("--server.port=" + port)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("portal.log").toFile()))
                .start();
        process = started;
        awaitLong()
                .failFast(
                        "The portal has ended",
                        () -> Assertions.assertThat(started.isAlive())
                                .as(this::log)
                                .isTrue())
                .until(until);
    }

    /** What a command has printed, and its exit code. */
    public record Printed(String text, int exitCode) {}

    /** Runs a command of the program on the same data, as {@code ./waymark import} does, whether the portal runs or not. */
    public Printed command(String... words) throws IOException {
        Process command = program(words).start();
        String text = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Printed(text, command.onExit().join().exitValue());
    }

    private ProcessBuilder program(String... words) {
        List<String> line = new ArrayList<>(List.of(
                BuiltProgram.java(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Xmx512m",
                "-jar",
                BuiltProgram.UNPACKED.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("WAYMARK_") || name.startsWith("SPRING_"));
        variables.put("WAYMARK_DATA", data.toString());
        variables.putAll(environment);
        return builder;
    }

    /** Ends it the hard way, as {@code kill -9} does; its database server knows nothing of it and lives on. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** The process of its database server. */
    public ProcessHandle database() throws IOException {
        // The first line of postmaster.pid, see PostgreSQL's storage documentation.
        String line = Files.readAllLines(postmaster()).getFirst();
        return ProcessHandle.of(Long.parseLong(line.strip())).orElseThrow();
    }

    /** Stops it as Ctrl-C does, with its database server. */
    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroy();
            Patience.await().until(() -> !running.isAlive());
        }
    }

    private boolean isReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .build();
            boolean isOwnDatabase = !environment.containsKey("SPRING_DATASOURCE_URL");
            return (!isOwnDatabase || Files.exists(data.resolve("demo-company")))
                    && http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(data.resolve("portal.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
