package org.waymark.careerpath.editing;

/**
 * A draft was changed, published or discarded.
 *
 * @param path id of the path
 */
public record DraftChanged(String path) {}
