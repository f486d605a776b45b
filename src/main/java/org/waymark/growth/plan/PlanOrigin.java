package org.waymark.growth.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From where a goal can begin. */
public enum PlanOrigin {
    /** A milestone on the way to a picture of the future. */
    MILESTONE("growth.plan.begin.from.milestone", "growth.plan.from.milestone"),
    /** An answer in a reflection. */
    ANSWER("growth.plan.begin.from.answer", "growth.plan.from.answer"),
    /** A role that appeals, or that one would like to look at. */
    APPEAL("growth.plan.begin.from.appeal", "growth.plan.from.appeal"),
    /** What a role asks that the one before does not. */
    EXPECTATION("growth.plan.begin.from.expectation", "growth.plan.from.expectation"),
    /** A strength to use more. */
    STRENGTH("growth.plan.begin.from.strength", "growth.plan.from.strength"),
    /** A skill for a life beyond the company. */
    BEYOND("growth.plan.begin.from.beyond", "growth.plan.from.beyond"),
    /** What is missing in a standing. */
    STANDING("growth.plan.begin.from.standing", "growth.plan.from.standing");

    private final String beginning;
    private final String begun;

    PlanOrigin(String beginning, String begun) {
        this.beginning = beginning;
        this.begun = begun;
    }

    /**
     * The key of the sentence with which a goal begins from one of them.
     *
     * @return for a translation bundle; it names the thing, with a link to it
     */
    public String beginning() {
        return beginning;
    }

    /**
     * The key of the sentence that a goal began from one of them.
     *
     * @return for a translation bundle; it names the thing, with a link to it
     */
    public String begun() {
        return begun;
    }

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
