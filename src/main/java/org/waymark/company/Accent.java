package org.waymark.company;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A company's accent: entered once, as it is on light pages. Dark pages show the nearest colour that can be read there. One that cannot
 * be read on light pages is refused, with the nearest that can.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-a-companys-own-words.md">Decision: a company's own words</a>
 */
public final class Accent {

    private static final Pattern SHORT = Pattern.compile("#?[0-9a-f]{3}");
    private static final Pattern LONG = Pattern.compile("#?[0-9a-f]{6}");

    /** How finely the nearest colour is looked for. */
    private static final int STEPS = 200;

    private static final int CHROMA_STEPS = 20;

    private Accent() {}

    /**
     * Why a colour is not taken.
     *
     * @param use what would be hardest to read, in comparison with what is needed
     * @param contrast the contrast that it would have, rounded down to tenths
     * @param nearest the nearest colour that can be read
     */
    public record Refusal(AccentUse use, double contrast, String nearest) {}

    /**
     * Reads a colour as people write it.
     *
     * @param text such as {@code #11644C}, {@code 11644c} or {@code #164}
     * @return six digits in lower case behind a {@code #}; empty for anything else
     */
    public static Optional<String> read(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        if (LONG.matcher(digits).matches()) {
            return Optional.of(digits.startsWith("#") ? digits : "#" + digits);
        }
        return SHORT.matcher(digits).matches()
                ? Optional.of("#" + digits.replace("#", "").replaceAll("[0-9a-f]", "$0$0"))
                : Optional.empty();
    }

    /**
     * Whether a colour can be read on light pages.
     *
     * @param hex as {@link #read} returns it
     * @return empty if it can
     */
    public static Optional<Refusal> check(String hex) {
        Oklch accent = Oklch.of(hex);
        AccentUse worst = AccentUse.WORDS;
        double share = Double.MAX_VALUE;
        for (AccentUse use : AccentUse.values()) {
            double found = AccentScheme.LIGHT.contrast(use, accent) / use.needed();
            if (found < share) {
                share = found;
                worst = use;
            }
        }
        return share >= 1
                ? Optional.empty()
                : Optional.of(new Refusal(
                        worst,
                        Math.floor(AccentScheme.LIGHT.contrast(worst, accent) * 10) / 10,
                        nearest(AccentScheme.LIGHT, accent)));
    }

    /**
     * What dark pages show.
     *
     * @param hex as {@link #read} returns it
     * @return itself, or the nearest colour that can be read there
     */
    public static String onDark(String hex) {
        Oklch accent = Oklch.of(hex);
        return AccentScheme.DARK.isFine(accent) ? hex : nearest(AccentScheme.DARK, accent);
    }

    /** Of the same hue. There is always one: greys of some lightness can be read on either ground. */
    private static String nearest(AccentScheme scheme, Oklch accent) {
        String best = "";
        double distance = Double.MAX_VALUE;
        for (int step = 0; step <= STEPS; step++) {
            for (int part = 0; part <= CHROMA_STEPS; part++) {
                Oklch tried = accent.with((double) step / STEPS, accent.chroma() * part / CHROMA_STEPS);
                if (tried.distance(accent) < distance && tried.isShown() && scheme.isFine(Oklch.of(tried.hex()))) {
                    best = tried.hex();
                    distance = tried.distance(accent);
                }
            }
        }
        return best;
    }
}
