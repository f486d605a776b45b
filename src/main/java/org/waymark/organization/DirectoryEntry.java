package org.waymark.organization;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of people.
 *
 * @param person who
 * @param manager the name of their manager today, null if they report to nobody
 * @param managerAddress the manager's mail address if somebody else in the company has a name that looks alike, else null
 */
public record DirectoryEntry(
        PersonReference person,
        @Nullable String manager,
        @Nullable String managerAddress) implements Serializable {}
