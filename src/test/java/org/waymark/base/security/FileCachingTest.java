package org.waymark.base.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.testing.WaymarkServerTest;

/** What a browser may keep of the portal, and what comes smaller. That pages ask for nothing again is shown in a browser. */
@WaymarkServerTest
class FileCachingTest {

    @LocalServerPort
    int port;

    @Test
    void a_file_whose_address_tells_its_content_is_asked_for_once() throws Exception {
        HttpHeaders headers = get("/aura/aura.css?v-c=1").headers();

        assertThat(headers.firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(forbidding(headers)).isEmpty();
    }

    @Test
    void an_error_is_kept_nowhere() throws Exception {
        assertThat(send(HttpRequest.newBuilder(address("/aura/aura.css?v-c=1")).header("Range", "bytes=99999999-"))
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void another_file_may_be_kept_for_as_long_as_it_says() throws Exception {
        HttpHeaders headers = get("/icons/waymark.svg").headers();

        assertThat(headers.firstValue("Cache-Control")).hasValue("max-age=3600");
        assertThat(forbidding(headers)).isEmpty();
    }

    @Test
    void a_page_is_kept_nowhere_and_a_file_that_is_not_there_not_for_good() throws Exception {
        HttpHeaders page = get("/login").headers();

        assertThat(page.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(forbidding(page)).containsExactly("no-cache", "0");
        assertThat(get("/VAADIN/build/nothing-00000000.js").headers().allValues("Cache-Control"))
                .noneMatch(value -> value.contains("immutable"));
    }

    @Test
    void a_style_sheet_comes_compressed_and_the_page_with_its_secret_does_not() throws Exception {
        assertThat(get("/aura/aura.css?v-c=1").headers().firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(get("/login").headers().firstValue("Content-Encoding")).isEmpty();
    }

    private static List<String> forbidding(HttpHeaders headers) {
        return List.of("Pragma", "Expires").stream()
                .flatMap(name -> headers.allValues(name).stream())
                .toList();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).header("Accept-Encoding", "gzip"));
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding());
        }
    }
}
