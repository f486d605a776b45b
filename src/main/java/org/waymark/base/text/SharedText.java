package org.waymark.base.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Texts that many open pages hold, such as what their buttons say: one copy of each for all of them, so that no session keeps its own. For
 * texts of which there are few; they are kept for good.
 */
public final class SharedText {

    private static final Map<String, String> COPIES = new ConcurrentHashMap<>();

    private SharedText() {}

    /**
     * The one copy.
     *
     * @param text as it was just put together
     * @return an equal one
     */
    public static String of(String text) {
        return COPIES.computeIfAbsent(text, Function.identity());
    }
}
