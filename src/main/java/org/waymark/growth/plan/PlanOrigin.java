package org.waymark.growth.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From where a goal can begin. */
public enum PlanOrigin {
    /** A milestone on the way to a picture of the future. */
    MILESTONE,
    /** An answer in a reflection. */
    ANSWER,
    /** A role that appeals, or that one would like to look at. */
    APPEAL,
    /** What a role asks that the one before does not. */
    EXPECTATION,
    /** A strength to use more. */
    STRENGTH,
    /** A skill for a life beyond the company. */
    BEYOND,
    /** What is missing in a standing. */
    STANDING;

    /**
     * The word for it in addresses and translation keys.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where a goal begins from one of them.
     *
     * @param id tells it apart
     * @return the address of a page, without the leading slash
     */
    public String begins(String id) {
        return "growth/plan?from=" + word() + "&id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /**
     * Finds one by its {@link #word}.
     *
     * @param word as it stands in an address
     * @return empty for anything else
     */
    public static Optional<PlanOrigin> ofWord(String word) {
        return Stream.of(values()).filter(origin -> origin.word().equals(word)).findFirst();
    }
}
