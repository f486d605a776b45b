package org.waymark.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with whom they report to today, and who reports to them.
 *
 * @param person who
 * @param manager null for somebody who reports to nobody
 * @param reports by name, without those who have left
 * @param toHandOver whether they have yet to decide what that manager may read of what one of before could, if that was asked; only they
 *     themself learn it
 */
public record Reporting(
        PersonReference person, @Nullable PersonReference manager, List<PersonReference> reports, boolean toHandOver) {}
