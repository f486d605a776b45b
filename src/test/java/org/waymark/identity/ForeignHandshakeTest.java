package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.waymark.testing.WaymarkServerTest;

/** What the server tells open pages goes to our own pages alone. */
@WaymarkServerTest
class ForeignHandshakeTest {

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void leave() {
        http.shutdownNow();
    }

    @Test
    void a_page_of_another_site_gets_no_socket() {
        socket("http://localhost:" + port).abort();

        for (String other : List.of("http://localhost.example.org:" + port, "http://localhost")) {
            assertThatThrownBy(() -> socket(other)).hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    private WebSocket socket(String origin) {
        return http.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=0"),
                        new WebSocket.Listener() {})
                .join();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://waymark.example.com, https://waymark.example.com, waymark.example.com, true",
                "https://waymark.example.com, https://waymark.example.com/portal, 10.0.0.7:8080, true",
                "https://WAYMARK.example.com, https://waymark.example.com, 10.0.0.7:8080, true",
                "https://waymark.example.com, '', waymark.example.com, true",
                "http://localhost:8080, https://waymark.example.com, localhost:8080, true",
                "https://waymark.example.com.evil.example, https://waymark.example.com, waymark.example.com, false",
                "https://evil.example, '', waymark.example.com, false",
                "https://waymark.example.com:8443, '', waymark.example.com, false",
                "null, https://waymark.example.com, waymark.example.com, false",
                "'', '', '', false",
                "-, '', waymark.example.com, false",
            })
    void only_our_own_pages_may_ask(@Nullable String origin, String portal, String host, boolean isOurs) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/VAADIN/push");
        request.addHeader("Upgrade", "WebSocket");
        request.addHeader("Host", host);
        if (origin != null) {
            request.addHeader("Origin", origin);
        }

        assertThat(new ForeignHandshake(portal).matches(request)).isEqualTo(!isOurs);
    }

    @Test
    void whatever_else_is_asked_for_is_none_of_its_business() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Origin", "https://evil.example");

        assertThat(new ForeignHandshake("").matches(request)).isFalse();
    }
}
