package org.waymark.identity.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people call their browser and system, so that they know it again in a list. Only words from here are kept: the whole of what a
 * browser says of itself would tell more about a person than anybody needs.
 */
public final class BrowserName {

    /** A name, and the word that gives it away. The order counts: most browsers also name those that came before them. */
    private record Sign(String word, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private BrowserName() {}

    /**
     * Names a browser.
     *
     * @param userAgent the header, null for none
     * @return such as "Firefox, Windows"; empty if neither is known
     */
    public static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(signs -> signs.stream()
                        .filter(sign -> said.contains(sign.word()))
                        .limit(1))
                .map(Sign::name)
                .collect(Collectors.joining(", "));
    }
}
