package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.waymark.journeys.Find.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** How somebody goes on who has no mouse. */
final class ByKeyboard {

    /** As many times as one presses Tab on a page before one gives up. */
    private static final int PATIENCE = 80;

    private ByKeyboard() {}

    /** Presses Tab until the link or button of that name has the focus, and Enter. */
    static void goTo(Page page, String name) {
        List<Locator> named = List.of(Find.link(page, name), button(page, name));
        assertThat(named.get(0).or(named.get(1)).first()).isVisible();
        tab(
                page,
                "element => (element.innerText || element.getRootNode().host?.innerText || '').trim() === name",
                name);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until something on the page itself has the focus that a CSS selector finds. */
    static void tabTo(Page page, String selector) {
        assertThat(page.locator(".wm-page").locator(selector).first()).isVisible();
        tab(page, "element => element.matches(name) && element.closest('.wm-page')", selector);
    }

    private static void tab(Page page, String isIt, String name) {
        String script = """
            name => {
                let element = document.activeElement;
                while (element?.shadowRoot?.activeElement) {
                    element = element.shadowRoot.activeElement;
                }
                const isIt = %s;
                return !!element && !!isIt(element);
            }
            """.formatted(isIt);
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(script, name))) {
                return;
            }
        }
        throw new AssertionError("By keyboard one does not come to “" + name + "”");
    }
}
