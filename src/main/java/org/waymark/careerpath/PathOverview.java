package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ladders.
 *
 * @param paths by name
 * @param here the viewer's role, null if they hold none that is on a ladder
 */
public record PathOverview(
        List<PathSummary> paths, @Nullable RoleReference here) {

    /**
     * A ladder in a list.
     *
     * @param id its id, the last part of its address
     * @param name its name
     * @param department null if it belongs to none
     * @param summary null if nobody wrote one
     * @param tracks names, from left to right; empty if it has a single line of roles
     * @param roles how many
     */
    public record PathSummary(
            String id,
            String name,
            @Nullable String department,
            @Nullable String summary,
            List<String> tracks,
            int roles) {}
}
