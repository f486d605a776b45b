package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.LargeLadders;
import org.waymark.testing.browser.WaymarkBrowserTest;
import org.waymark.testing.browser.Windows;

/** What a browser receives of large ladders, and whether it keeps up with them. */
@WaymarkBrowserTest
class LargeLaddersIT {

    /** Markup, addresses and accessible names included; more than that is waste. */
    private static final int BYTES_FOR_EACH_CHARACTER = 10;

    @Autowired
    Company company;

    @Autowired
    PathImport imports;

    @BeforeEach
    void open_the_works() {
        LargeLadders.works().forEach(this::importLadder);
        importLadder(LargeLadders.framework("framework", 60, 40));
    }

    /** Other tests know the demo company's ladders only. */
    @AfterEach
    void close_the_works() throws SQLException {
        Database.change("delete from path where slug like 'works-%' or slug = 'framework'");
    }

    @Test
    void a_view_sends_little_more_than_its_text(Windows windows) {
        Page hers = windows.signIn(company.hire("Ines Calder", "framework.role-1"));
        assertSize(hers, "/paths", "wm-ladder-map .wm-map-role", 200);
        assertSize(hers, "/paths/framework", ".wm-rung", 60);
        assertSize(hers, "/roles/framework.role-6", ".wm-competency", 40);
        assertSize(hers, "/compare?roles=framework.role-1,framework.role-5", ".wm-compare-row", 40);
        assertSize(hers, "/destinations?family=other", ".wm-destinations li.wm-row", 200);
    }

    @Test
    void a_wheel_zooms_and_pans_and_a_drag_pans_200_roles(Windows windows) {
        Page hers = windows.signIn(company.hire("Ines Calder", "works-1.craft-1"));
        hers.navigate("/paths?department=Works");
        Locator role = hers.locator(".wm-map-here");
        assertThat(hers.locator(".wm-map a")).hasCount(200);
        assertThat(role).isInViewport();
        hers.evaluate("""
                () => {
                  window.frames200 = [];
                  let last = performance.now();
                  const frame = (now) => { window.frames200.push(now - last); last = now; requestAnimationFrame(frame); };
                  requestAnimationFrame(frame);
                }
                """);

        // A pinch on a touchpad arrives as a wheel with Ctrl; what is under the pointer stays there.
        role.hover();
        BoundingBox before = role.boundingBox();
        hers.keyboard().down("Control");
        turn(hers, 0, 30);
        BoundingBox smaller = role.boundingBox();
        assertThat(smaller.width).isLessThan(before.width);
        turn(hers, 0, -60);
        BoundingBox larger = role.boundingBox();
        hers.keyboard().up("Control");
        assertThat(larger.width).isGreaterThan(smaller.width);

        turn(hers, 40, 0);
        BoundingBox aside = role.boundingBox();
        assertThat(aside.x).isLessThan(larger.x);

        BoundingBox map = hers.locator(".wm-map").boundingBox();
        double x = map.x + map.width / 2;
        double y = map.y + map.height / 2;
        hers.mouse().move(x, y);
        hers.mouse().down();
        for (int step = 1; step <= 20; step++) {
            hers.mouse().move(x + step * 10, y + step * 5);
        }
        hers.mouse().up();
        BoundingBox dragged = role.boundingBox();
        assertThat(dragged.x).isGreaterThan(aside.x + 100);
        assertThat(dragged.y).isGreaterThan(aside.y + 50);

        double[] frames = ((List<?>) hers.evaluate("() => window.frames200.slice(1)"))
                .stream()
                        .mapToDouble(frame -> ((Number) frame).doubleValue())
                        .sorted()
                        .toArray();
        System.out.printf(
                "Frames of the map with 200 roles while it moves: %d, median %.1f ms, 95th of 100 %.1f ms, longest %.1f ms%n",
                frames.length,
                frames[frames.length / 2],
                frames[frames.length * 95 / 100],
                Arrays.stream(frames).max().orElse(0));
    }

    private static void turn(Page page, double sideways, double down) {
        for (int i = 0; i < 20; i++) {
            page.mouse().wheel(sideways, down);
        }
        // The browser answers a wheel in its own time.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Goes to an address from within the page, as a link does, and looks at what the server sends for it. */
    private static void assertSize(Page page, String address, String parts, int atLeast) {
        page.navigate("/account");
        assertThat(page.locator(".wm-page h1")).isVisible();
        List<Response> received = new ArrayList<>();
        Consumer<Response> listener = received::add;
        page.onResponse(listener);
        page.evaluate("""
                address => {
                  const link = document.createElement('a');
                  link.href = address;
                  document.querySelector('.wm-page').append(link);
                  link.click();
                }
                """, address);
        page.waitForCondition(() -> page.locator(parts).count() >= atLeast);
        page.offResponse(listener);
        int bytes = 0;
        int sent = 0;
        for (Response response : received) {
            if (response.url().contains("v-r=uidl")) {
                bytes += response.body().length;
                sent += response.request().sizes().responseBodySize;
            }
        }
        int text = ((String) page.evaluate("() => document.querySelector('.wm-page').textContent"))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        System.out.printf("%s: %,d bytes for %,d bytes of text, %,d on the wire%n", address, bytes, text, sent);
        assertThat(bytes).as(address).isPositive().isLessThan(BYTES_FOR_EACH_CHARACTER * text);
    }

    private void importLadder(String ladder) {
        if (!RunAs.operator(() -> imports.apply(ladder, PathImportOptions.NONE)).isFine()) {
            throw new IllegalStateException("The ladder does not import");
        }
    }
}
