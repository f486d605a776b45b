package org.waymark.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider as the server sees it: sends what a test writes, byte for byte, and knows nothing of the library behind the door. */
public final class ScimClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;
    private String type = "application/scim+json";

    public ScimClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, String text, Optional<String> etag, Optional<String> location) {

        public String id() {
            return body.path("id").asString();
        }

        String scimType() {
            return body.path("scimType").asString("");
        }
    }

    /** As those do that say no more than that it is JSON. */
    ScimClient withPlainJson() {
        type = "application/json; charset=utf-8";
        return this;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** A page of a list. */
    Answer list(String resource, String filter) {
        return get(resource + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scim/v2" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()),
                    response.body(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
