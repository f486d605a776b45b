package org.waymark.company;

import java.util.Locale;

/** What an accent colours, in the order in which it is told when it cannot be read. */
public enum AccentUse {
    /** Links, and the words of quiet buttons, on the ground of a page. WCAG 2.2, 1.4.3. */
    WORDS(4.5),
    /** The words on the one primary button of a page. WCAG 2.2, 1.4.3. */
    BUTTON(4.5),
    /** Lines, dots and bars on the ground of a page. WCAG 2.2, 1.4.11. */
    MARKS(3);

    private final double needed;

    AccentUse(double needed) {
        this.needed = needed;
    }

    /** The contrast that WCAG 2.2 asks for at level AA. */
    public double needed() {
        return needed;
    }

    /** The word for it in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
