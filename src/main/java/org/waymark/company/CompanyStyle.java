package org.waymark.company;

/** The company's accent as a style sheet: the properties of Aura from which everything else follows. */
final class CompanyStyle {

    private CompanyStyle() {}

    /** Stronger than what {@code tokens.css} says of {@code html}, wherever it stands; with what is seen until a page has arrived. */
    static String of(String accent) {
        return accent.isEmpty() ? "" : """
                html:root { --aura-accent-color-light: %1$s; --aura-accent-color-dark: %2$s; }
                html:root .wm-arriving { color: light-dark(%1$s, %2$s); }
                """.formatted(accent, Accent.onDark(accent));
    }
}
