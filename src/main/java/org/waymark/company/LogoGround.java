package org.waymark.company;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** On which pages a logo is shown. */
public enum LogoGround {
    /** On light ones; on dark ones as well, on a light ground of its own, as long as there is none for them. */
    LIGHT,
    /** On dark ones. */
    DARK;

    /** The word for it in addresses and bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LogoGround> ofWord(String word) {
        return Stream.of(values()).filter(ground -> ground.word().equals(word)).findFirst();
    }
}
