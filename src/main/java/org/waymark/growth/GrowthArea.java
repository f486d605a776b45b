package org.waymark.growth;

import java.util.Optional;

/**
 * A part of growth, such as goals. A module offers it as a bean, which says its place with {@code @Order}; the page of growth
 * knows no more of it.
 */
public interface GrowthArea {

    /**
     * How it stands for the viewer, as far as {@link #query} does not say it. It takes a statement or two, however much there is.
     *
     * @return what the page of growth says of it, but for what is next
     */
    GrowthState state();

    /**
     * What it asks the database together with all other parts.
     *
     * @return always the same; empty for a part of which all is words
     */
    default Optional<GrowthQuery> query() {
        return Optional.empty();
    }
}
