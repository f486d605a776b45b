package org.waymark.base.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.waymark.testing.WaymarkTest;

/** What arrives at a collector of traces, and that nothing is followed until there is one. */
@WaymarkTest
class TracesTest {

    private static final String OF_A_STRANGER = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private ApplicationContext portal;

    /** What was sent, a character for each byte. */
    private final List<String> arrived = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void collect() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            arrived.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void nothing_is_followed_in_a_portal_that_was_not_asked_to() {
        assertThat(portal.getBeanNamesForType(Tracer.class)).isEmpty();
    }

    @Test
    void a_request_that_fails_arrives_without_its_address_its_query_and_the_words_of_its_failure() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        MicrometerTracingAutoConfiguration.class,
                        OpenTelemetrySdkAutoConfiguration.class,
                        OpenTelemetryTracingAutoConfiguration.class,
                        OtlpTracingAutoConfiguration.class))
                .withUserConfiguration(SafeSpans.class)
                .withPropertyValues(
                        TracesWhenAsked.ENDPOINT + "=asked",
                        "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort() + "/v1/traces",
                        "management.tracing.sampling.probability=1",
                        "management.tracing.propagation.type="
                                + portal.getEnvironment().getProperty("management.tracing.propagation.type"))
                // Closing it sends what is left.
                .run(context -> fail(context.getBean(ObservationRegistry.class)));
        String all = String.join("", arrived);
        assertThat(all)
                .contains("http get /reflections/{id}", "/reflections/{id}", "IllegalStateException", "outcome")
                .doesNotContain("nmistakable")
                .doesNotContain(bytes(OF_A_STRANGER));
    }

    /** As Spring tells of each request. */
    private static void fail(ObservationRegistry registry) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reflections/unmistakable-address");
        request.setQueryString("unmistakable=query");
        request.addHeader("traceparent", "00-" + OF_A_STRANGER + "-00f067aa0ba902b7-01");
        request.addHeader("baggage", "unmistakable=baggage");
        ServerRequestObservationContext told =
                new ServerRequestObservationContext(request, new MockHttpServletResponse());
        told.setPathPattern("/reflections/{id}");
        Observation observation = ServerHttpObservationDocumentation.HTTP_SERVLET_SERVER_REQUESTS.observation(
                null, new DefaultServerRequestObservationConvention(), () -> told, registry);
        observation.start();
        observation.error(new IllegalStateException("Unmistakable words"));
        observation.event(Observation.Event.of("unmistakable-event"));
        observation.highCardinalityKeyValue("person", "Unmistakable name");
        observation.stop();
    }

    private static String bytes(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
    }
}
