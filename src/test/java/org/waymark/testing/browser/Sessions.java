package org.waymark.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What the server keeps for a browser. */
@TestComponent
public class Sessions {

    /** Bytes that an open page may hold. */
    private static final long MOST = 200_000;

    private final ServletWebServerApplicationContext server;

    Sessions(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    /** Ends the session of a window, as half an hour without a visit does. */
    public void expire(Page page) {
        session(page).expire();
    }

    /**
     * Prints how much heap the sessions behind some windows hold, and has none hold more than 200 kB.
     *
     * @param journey that has led to these pages, for the printed line
     * @param pages with one window each
     */
    public void assertHoldLittle(String journey, Page... pages) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Page page : pages) {
            // A notice goes by itself, and with it what it can undo.
            PlaywrightAssertions.assertThat(page.locator("vaadin-notification-card"))
                    .hasCount(0);
            addresses.put(onePage(page), page.url().replaceFirst("^https?://[^/]+", ""));
        }
        try (HeapDump heap = HeapDump.take()) {
            addresses.forEach((session, address) -> {
                long retained = heap.retainedBy(session);
                System.out.printf("Heap of a session after %s, at %s: %,d bytes%n", journey, address, retained);
                assertThat(retained).isLessThanOrEqualTo(MOST);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
