package org.waymark.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.waymark.testing.TestPeople;

/** What the server keeps for a browser. */
@TestComponent
public class Sessions {

    /** How many times as much as an empty view a page may hold. */
    private static final double MOST = 3.5;

    private static final String EMPTY = "empty";

    private final ServletWebServerApplicationContext server;
    private final TestPeople people;

    Sessions(ServletWebServerApplicationContext server, TestPeople people) {
        this.server = server;
        this.people = people;
    }

    /** What Vaadin itself holds for a page with nothing on it. */
    @PermitAll
    static class EmptyView extends Div {

        private static final long serialVersionUID = 1;

        EmptyView() {
            setId(EMPTY);
        }
    }

    /** Ends the session of a window, as half an hour without a visit does. */
    public void expire(Page page) {
        session(page).expire();
    }

    /**
     * Prints how much heap the sessions behind some windows hold, beside that of an empty view, and has none be more than
     * three and a half times as much.
     *
     * @param windows opens the empty view
     * @param journey that has led to these pages, for the printed line
     * @param pages with one window each
     */
    public void assertHoldLittle(Windows windows, String journey, Page... pages) {
        for (Page page : pages) {
            // A notice goes by itself, and with it what it can undo.
            PlaywrightAssertions.assertThat(page.locator("vaadin-notification-card"))
                    .hasCount(0);
        }
        Page empty = empty(windows);
        try (HeapDump heap = HeapDump.take()) {
            long least = heap.retainedBy(onePage(empty));
            for (Page page : pages) {
                long retained = heap.retainedBy(onePage(page));
                System.out.printf(
                        "Heap of a session after %s, at %s: %,d bytes, %.2f times that of an empty view (%,d bytes)%n",
                        journey,
                        page.url().replaceFirst("^https?://[^/]+", ""),
                        retained,
                        (double) retained / least,
                        least);
                assertThat(retained).isLessThanOrEqualTo((long) (MOST * least));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page empty(Windows windows) {
        var routes = RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(Objects.requireNonNull(server.getServletContext()))));
        routes.setRoute(EMPTY, EmptyView.class);
        try {
            Page page = windows.signIn(people.member("Nora Nothing"));
            page.navigate("/" + EMPTY);
            page.locator("#" + EMPTY).waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            onePage(page);
            return page;
        } finally {
            routes.removeRoute(EMPTY);
        }
    }

    /** The id of a window's session, as soon as the pages that the window has left are gone from it. */
    private String onePage(Page page) {
        Session session = session(page);
        VaadinSession pages = pages(session.getSession());
        await().untilAsserted(() -> {
            pages.lock();
            try {
                assertThat(pages.getUIs()).hasSize(1);
            } finally {
                pages.unlock();
            }
        });
        return session.getId();
    }

    private static VaadinSession pages(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Session session(Page page) {
        String id = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        TomcatWebServer tomcat = (TomcatWebServer) Objects.requireNonNull(server.getWebServer());
        return Stream.of(tomcat.getTomcat().getHost().findChildren())
                .flatMap(application ->
                        Arrays.stream(((Context) application).getManager().findSessions()))
                .filter(session -> session.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
