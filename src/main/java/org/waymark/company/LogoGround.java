package org.waymark.company;

import java.util.Locale;

/** On which pages a logo is shown. */
public enum LogoGround {
    /** On light ones; on dark ones as well, on a light ground of its own, as long as there is none for them. */
    LIGHT,
    /** On dark ones. */
    DARK;

    /** The word for it in bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
