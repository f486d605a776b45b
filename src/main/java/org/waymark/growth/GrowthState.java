package org.waymark.growth;

import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * How a part of growth stands for the viewer.
 *
 * @param address of its page
 * @param key what the keys of its texts begin with: {@code .title} and {@code .what}, and {@code .begin} and {@code .begin.lede} where a
 *     newcomer may begin there
 * @param mayBegin whether a newcomer may begin there
 * @param says what is there, in one sentence; null while nothing is begun
 * @param next the one thing to do about it next, null for nothing, and from an area itself; in both sentences a day stands as a {@link java.time.LocalDate}
 */
public record GrowthState(
        String address,
        String key,
        boolean mayBegin,
        @Nullable Sentence says,
        @Nullable Sentence next) {

    /** With what the database said of it. */
    GrowthState with(@Nullable Sentence stands, @Nullable Sentence found) {
        return new GrowthState(address, key, mayBegin, stands == null ? says : stands, found);
    }
}
