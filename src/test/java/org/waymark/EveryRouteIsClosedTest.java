package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.testing.Browser;
import org.waymark.testing.WaymarkServerTest;

@WaymarkServerTest
class EveryRouteIsClosedTest {

    /** The views for people who have not signed in. Whoever adds one says here why. */
    private static final List<String> OPEN = List.of(
            "login", // one has to begin somewhere
            "login/code", // asks whoever has shown their password for a code, and leads anybody else to where one
            // begins
            "sign-on/problem/:___url_parameter", // says why a provider's word let nobody in
            "mail-off/:subject/:secret/page", // says nothing without the secret of a mail
            "welcome/:___url_parameter"); // holds nothing without the secret of a one-time link

    /** Files for programs that cannot sign in. Whoever adds one says here why. */
    private static final List<String> OPEN_FILES = List.of(
            "calendar/engineering.ics", // answers "not found" without the secret of a feed
            "company/logo-engineering.png", // and these for another content than that of today, which the sign-in page
            // shows
            "company/accent-engineering.css");

    /** Links in mails that lead to an open view, whatever they hold. */
    private static final String OPEN_LINK = "mail-off/engineering/engineering";

    @LocalServerPort
    int port;

    @Autowired
    ServletContext servletContext;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void only_the_known_views_are_open() {
        assertThat(routes().stream()
                        .filter(route -> route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                        .map(RouteBaseData::getTemplate))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void every_other_address_sends_a_visitor_to_sign_in() {
        List<String> closed = addresses();
        assertThat(closed).contains("", "account");
        assertThat(closed).allSatisfy(address -> {
            HttpResponse<String> answer = new Browser(port).get(address);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Browser.redirect(answer)).isEqualTo("/login");
        });
    }

    @Test
    void no_other_view_opens_from_inside_the_page() {
        assertThat(addresses()).allSatisfy(address -> {
            assertThat(new Browser(port).view(address))
                    .contains("\"/login\",\"_self\"")
                    .doesNotContain("\"attach\"");
        });
    }

    @Test
    void addresses_that_do_not_exist_are_closed_alike() {
        assertThat(Browser.redirect(new Browser(port).get("there/is/nothing"))).isEqualTo("/login");
        assertThat(Browser.redirect(new Browser(port).get("actuator/env"))).isEqualTo("/login");
        assertThat(Browser.redirect(new Browser(port).get("error"))).isEqualTo("/login");
    }

    @Test
    void what_can_be_taken_along_as_a_file_is_closed_alike() {
        List<String> files = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("org.waymark"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .map(pattern -> pattern.substring(1).replaceAll("\\{[^}]+}", "engineering"))
                .toList();
        assertThat(files).contains("paths/engineering.yml", "paths/engineering.csv", "paths.zip", "paths.csv");
        assertThat(files).containsAll(OPEN_FILES);
        assertThat(Browser.redirect(new Browser(port).get(OPEN_LINK))).isEqualTo("/" + OPEN_LINK + "/page");
        assertThat(OPEN_FILES)
                .allSatisfy(file ->
                        assertThat(new Browser(port).get(file).statusCode()).isEqualTo(404));
        assertThat(files)
                .filteredOn(file -> !OPEN_FILES.contains(file) && !file.equals(OPEN_LINK))
                .allSatisfy(file -> assertThat(Browser.redirect(new Browser(port).get(file)))
                        .isEqualTo("/login"));
    }

    @Test
    void health_is_told_to_everybody() {
        assertThat(new Browser(port).get("actuator/health").body()).contains("\"status\":\"UP\"");
    }

    private List<String> addresses() {
        return routes().stream()
                .filter(route -> !OPEN.contains(route.getTemplate()))
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteAliasData::getTemplate)))
                // Any value will do: nobody gets as far as having it looked at.
                .map(template -> template.replaceAll(":[^/]+", "1"))
                .toList();
    }

    private List<RouteData> routes() {
        return RouteConfiguration.forRegistry(
                        ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext)))
                .getAvailableRoutes();
    }
}
