package org.waymark.careerpath;

/**
 * A draft was changed, published or discarded.
 *
 * @param path id of the path
 */
public record DraftChanged(String path) {}
