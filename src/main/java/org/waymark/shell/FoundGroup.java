package org.waymark.shell;

import java.util.List;
import org.waymark.base.search.Found;

/**
 * What was found of one kind.
 *
 * @param kind key of its heading in the bundles
 * @param found at least one
 */
record FoundGroup(String kind, List<Found> found) {}
