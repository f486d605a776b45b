package org.waymark.base.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.waymark.testing.Browser;
import org.waymark.testing.WaymarkServerTest;

/** What Kubernetes asks each pod: being led to a page for signing in would count as a yes. */
@WaymarkServerTest
class ProbesTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void a_probe_gets_a_word_and_no_session(String probe) {
        var answer = new Browser(port).get("actuator/health/" + probe);
        assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue(HttpHeaders.SET_COOKIE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "liveness/livenessState", "anything"})
    void nothing_else_of_health_is_told(String part) {
        assertThat(Browser.redirect(new Browser(port).get("actuator/health/" + part)))
                .isEqualTo("/login");
    }
}
