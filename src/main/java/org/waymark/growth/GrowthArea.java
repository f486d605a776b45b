package org.waymark.growth;

/**
 * A part of growth, such as goals. A module offers it as a bean, which says its place with {@code @Order}; the page of growth
 * knows no more of it.
 */
public interface GrowthArea {

    /**
     * How it stands for the viewer. It takes a statement or two, however much there is.
     *
     * @return what the page of growth says of it
     */
    GrowthState state();
}
