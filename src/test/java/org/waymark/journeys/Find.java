package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Finds things on a page by what a person reads or hears, and moves about as they do. */
final class Find {

    private Find() {}

    static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    static Locator button(Locator within, String text) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    static Locator link(Page page, String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    /** In the menu, as what stands on a page may lead to the same place. */
    static Locator menu(Page page, String text) {
        return page.getByLabel("Main", new Page.GetByLabelOptions().setExact(true))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    /** What a field says is wrong with it; the page also reads it aloud, and holds it a second time for that. */
    static Locator error(Page page, String text) {
        return page.locator("[slot=error-message]", new Page.LocatorOptions().setHasText(text));
    }

    /** The part of a page below a heading of the second level. */
    static Locator part(Page page, String heading) {
        return page.locator(
                "section, details",
                new Page.LocatorOptions().setHas(page.locator("h2:text-is('%s')".formatted(heading))));
    }

    /** What somebody else does shows in the open page, without a reload; prints after how long. */
    static void appears(Locator words) {
        soon("appears", () -> assertThat(words).isVisible());
    }

    /** What somebody else takes away is gone from the open page, without a reload; prints after how long. */
    static void disappears(Locator words) {
        soon("is gone", () -> assertThat(words).isHidden());
    }

    /**
     * The way back from where a window has just come to. A browser that goes back in the very moment in which the address has
     * changed is taken by Flow's router to be where it was, and shows the page it leaves; no person is that quick.
     */
    static void goBack(Page page) {
        page.waitForFunction("() => !window.Vaadin.Flow.navigation");
        page.goBack();
    }

    private static void soon(String what, Runnable check) {
        long start = System.nanoTime();
        check.run();
        System.out.printf("What somebody else changed %s after %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }
}
