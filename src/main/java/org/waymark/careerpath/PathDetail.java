package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder, to be drawn.
 *
 * @param id its id
 * @param name its name
 * @param summary null if nobody wrote one
 * @param promotions how promotions work there, in Markdown; null if nobody wrote it
 * @param tracks from left to right; empty if it has a single line of roles
 * @param rungs from the ground up
 * @param here address of the viewer's role, on this ladder or another; null if they hold none
 */
public record PathDetail(
        String id,
        String name,
        @Nullable String summary,
        @Nullable String promotions,
        List<TrackReference> tracks,
        List<Rung> rungs,
        @Nullable String here) {

    /**
     * A column.
     *
     * @param id its id
     * @param name its name
     * @param summary null if nobody wrote one
     */
    public record TrackReference(
            String id, String name, @Nullable String summary) {}

    /**
     * A role on its ladder.
     *
     * @param role which
     * @param summary null if nobody wrote one
     * @param next where one can go from here; steps to paths that are not here yet are left out
     */
    public record Rung(RoleReference role, @Nullable String summary, List<StepDetail> next) {}
}
