package org.waymark.reflection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reflection in its author's list.
 *
 * @param id which
 * @param oneOnOne the id of the 1:1 it prepares, null for what waits for none
 * @param day the day of the 1:1 it prepares
 * @param questions how many questions it has, without those set aside
 * @param answered to how many of them the author wrote something
 * @param shared how many today's manager sees, in full or as a topic
 */
public record ReflectionSummary(
        ReflectionId id, @Nullable Long oneOnOne, LocalDate day, long questions, long answered, long shared) {}
