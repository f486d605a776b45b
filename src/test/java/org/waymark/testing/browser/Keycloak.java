package org.waymark.testing.browser;

import static org.waymark.testing.Patience.awaitLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak in a process of its own, with a realm in which the portal is a client and Ines has an account. The build unpacks it. */
public final class Keycloak implements AutoCloseable {

    /** What the portal proves itself by. */
    public static final String SECRET = "a secret of the portal and Keycloak";

    /** With which Ines signs in there. */
    public static final String USER = "ines";

    public static final String PASSWORD = "ines at the company";

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final String ADMINISTRATOR = "administrator";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;
    private final Path log;
    private final String password = UUID.randomUUID().toString();

    /**
     * Starts it, and returns when it answers.
     *
     * @param portal where the portal is that it knows
     * @param key under which the portal knows it
     * @param email the verified mail address of Ines
     */
    public Keycloak(String portal, String key, String email) throws IOException {
        Path home;
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            home = folders.findFirst().orElseThrow();
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path realms = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(
                realms.resolve("company.json"),
                Files.readString(Path.of("src", "test", "resources", "keycloak", "realm.json"))
                        .replace("{portal}", portal)
                        .replace("{key}", key)
                        .replace("{email}", email));
        log = home.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin").resolve("kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password));
        process = builder.start();
        awaitLong()
                .failFast(
                        "Keycloak has ended",
                        () -> Assertions.assertThat(process.isAlive())
                                .as(this::said)
                                .isTrue())
                .until(this::answers);
    }

    /** How it calls itself. */
    public String issuer() {
        return "http://localhost:" + port + "/realms/company";
    }

    /** Ends the sessions of Ines, as an administrator there does. */
    public void signOut() {
        String token = token();
        send(admin("/users/" + user(token) + "/logout", token).POST(BodyPublishers.noBody()));
    }

    /** Closes the account of Ines, as an administrator there does. */
    public void disable() {
        enabled(false);
    }

    /** Opens it again. */
    public void enable() {
        enabled(true);
    }

    private void enabled(boolean enabled) {
        String token = token();
        send(admin("/users/" + user(token), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"enabled\": " + enabled + "}")));
    }

    private String user(String token) {
        return read(admin("/users?username=" + USER, token).GET())
                .get(0)
                .get("id")
                .asString();
    }

    private String token() {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return read(request("/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .get("access_token")
                .asString();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return request("/admin/realms/company" + path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private JsonNode read(HttpRequest.Builder request) {
        return JSON.readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return http.send(
                                    request("/realms/company/.well-known/openid-configuration")
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
        http.close();
    }
}
