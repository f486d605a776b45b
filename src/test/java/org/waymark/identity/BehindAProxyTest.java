package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.waymark.base.security.RunAs;
import org.waymark.testing.Browser;
import org.waymark.testing.FailedSignIns;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/**
 * Behind a proxy that speaks HTTPS, as {@code docker-compose.yml} sets it. What that setting puts in front of the portal is put in front of
 * the one that all tests share, for as long as this one lasts.
 */
@WaymarkServerTest
class BehindAProxyTest {

    private static final String[] BY_HTTPS = {"X-Forwarded-Proto", "https"};
    private static final String VISITOR = "203.0.113.7";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    FailedSignIns failures;

    private Collection<Valve> valves = List.of();

    @BeforeEach
    void as_docker_compose_sets_it() {
        assertThat(Path.of("docker-compose.yml")).content().contains("SERVER_FORWARD_HEADERS_STRATEGY: native");
        ServerProperties properties = new ServerProperties();
        properties.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.NATIVE);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new TomcatWebServerFactoryCustomizer(
                        context.getEnvironment(), properties, new TomcatServerProperties(), new WebProperties())
                .customize(factory);
        valves = factory.getEngineValves();
        assertThat(valves).isNotEmpty();
        valves.forEach(pipeline()::addValve);
        failures.forget();
    }

    @AfterEach
    void as_it_was() {
        valves.forEach(pipeline()::removeValve);
        failures.forget();
    }

    @Test
    void browsers_are_told_to_come_by_https_alone_from_then_on() {
        assertThat(new Browser(port).get("login", BY_HTTPS).headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000 ; includeSubDomains");
        assertThat(new Browser(port)
                        .get("icons/waymark.svg", BY_HTTPS)
                        .headers()
                        .allValues("Strict-Transport-Security"))
                .isNotEmpty();
        assertThat(new Browser(port).get("login").headers().allValues("Strict-Transport-Security"))
                .as("a browser would not believe it by plain HTTP")
                .isEmpty();
    }

    @Test
    void all_cookies_are_for_https_alone() {
        Member ada = people.member("Ada");
        Browser browser = new Browser(port);
        String token = browser.csrfToken();

        HttpResponse<String> signedIn = browser.post(
                "login",
                Map.of("username", ada.email(), "password", ada.password(), "remember-me", "on", "_csrf", token),
                BY_HTTPS);

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .satisfiesOnlyOnce(isSecure("JSESSIONID="))
                .satisfiesOnlyOnce(isSecure("waymark-device="))
                .satisfiesOnlyOnce(isSecure("waymark-known="));
    }

    @Test
    void sign_ins_are_counted_by_the_address_that_the_proxy_saw() {
        for (int i = 0; i < SignInThrottle.FAILURES_PER_ADDRESS; i++) {
            RunAs.operator(() -> {
                throttle.failed(VISITOR);
                return true;
            });
        }

        assertThat(signIn(VISITOR)).isEqualTo("/login?wait");
        assertThat(signIn("203.0.113.8")).isEqualTo("/login?error");
    }

    private String signIn(String from) {
        return Browser.redirect(
                new Browser(port).signIn(TestPeople.newEmail(), "not a password", "X-Forwarded-For", from));
    }

    private static Consumer<String> isSecure(String name) {
        return cookie -> assertThat(cookie).startsWith(name).contains("Secure", "HttpOnly");
    }

    private Pipeline pipeline() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        return server.getTomcat().getEngine().getPipeline();
    }
}
