package org.waymark.reflection;

import java.util.Set;
import org.waymark.questionbank.Kind;

/**
 * What one person shares with their manager, in numbers.
 *
 * @param shared how many answers and topics
 * @param fresh how many of them are new or changed since the manager last read
 * @param kinds the kinds that were touched
 */
public record ShareCounts(long shared, long fresh, Set<Kind> kinds) {

    /** Nothing is shared. */
    public static final ShareCounts NONE = new ShareCounts(0, 0, Set.of());
}
