package org.waymark.careerpath;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is named elsewhere.
 *
 * @param address {@code path.role}; it stays the same from import to import
 * @param title what people call it
 * @param level its rung, 1 at the ground
 * @param trackId id of its track, null for a role of the trunk
 * @param track name of its track, null for a role of the trunk
 * @param path id of its path
 * @param pathName name of its path
 */
public record RoleReference(
        String address,
        String title,
        int level,
        @Nullable String trackId,
        @Nullable String track,
        String path,
        String pathName)
        implements Serializable {}
