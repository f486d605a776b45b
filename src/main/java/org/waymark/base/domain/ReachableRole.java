package org.waymark.base.domain;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody can reach from theirs.
 *
 * @param address of the role, {@code path.role}
 * @param title of the role
 * @param track name of its track, null for a role of the trunk
 * @param elsewhere name of its path if that is another than where the way begins, else null
 * @param distance how many steps away it is on the shortest way, at least 1
 * @param lastStep kind of the last step there: {@code promotion}, {@code lateral} or {@code across}
 */
public record ReachableRole(
        String address,
        String title,
        @Nullable String track,
        @Nullable String elsewhere,
        int distance,
        String lastStep) {}
