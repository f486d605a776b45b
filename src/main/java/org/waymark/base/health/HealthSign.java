package org.waymark.base.health;

import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * Something about how the portal is. In its sentences moments stand as an {@link java.time.Instant} and days as a
 * {@link java.time.LocalDate}: whoever reads lives in a zone of their own.
 *
 * @param state what is so, and since when
 * @param remedy what to do about it, null where it is well
 * @param address where what to do leads, without the leading slash; its words stand in square brackets in the remedy. Empty for nowhere
 */
public record HealthSign(Sentence state, @Nullable Sentence remedy, String address) {

    /**
     * Something that is as it should be.
     *
     * @param state what is so
     */
    public static HealthSign well(Sentence state) {
        return new HealthSign(state, null, "");
    }

    /**
     * Something that somebody has to see to.
     *
     * @param state what is not as it should be, and since when
     * @param remedy what to do about it
     */
    public static HealthSign amiss(Sentence state, Sentence remedy) {
        return new HealthSign(state, remedy, "");
    }

    /** The same, whose remedy leads to a page. */
    public HealthSign to(String target) {
        return new HealthSign(state, remedy, target);
    }

    /** Whether nobody has to do anything. */
    public boolean isWell() {
        return remedy == null;
    }
}
