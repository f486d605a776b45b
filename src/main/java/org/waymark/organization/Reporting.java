package org.waymark.organization;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom they report to today.
 *
 * @param person who
 * @param manager null for somebody who reports to nobody
 */
public record Reporting(PersonReference person, @Nullable PersonReference manager) {}
