package org.waymark.organization;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of people.
 *
 * @param person who
 * @param manager the name of their manager today, null if they report to nobody
 */
public record DirectoryEntry(
        PersonReference person, @Nullable String manager) implements Serializable {}
