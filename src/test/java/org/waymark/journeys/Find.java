package org.waymark.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Finds things on a page by what a person reads or hears. */
final class Find {

    /** How soon an open page shows what somebody else has changed, in milliseconds. */
    private static final double SOON = 1000;

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

    static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    /** The part of a page below a heading of the second level. */
    static Locator part(Page page, String heading) {
        return page.locator(
                "section", new Page.LocatorOptions().setHas(page.locator("h2:text-is('%s')".formatted(heading))));
    }

    /** What somebody else does shows in the open page at once. */
    static void appears(Locator words) {
        assertThat(words).isVisible(new IsVisibleOptions().setTimeout(SOON));
    }

    /** What somebody else takes away is gone from the open page at once. */
    static void disappears(Locator words) {
        assertThat(words).isHidden(new IsHiddenOptions().setTimeout(SOON));
    }
}
