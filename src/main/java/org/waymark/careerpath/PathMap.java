package org.waymark.careerpath;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.document.StepKind;

/**
 * All ladders and the steps between them.
 *
 * @param ladders the viewer's own first, then by name
 * @param steps both of their roles are on the map
 * @param here address of the viewer's role, null if they hold none that is on the map
 * @param distances how many steps away the roles within reach of the viewer's are, by address; each at least 1
 */
public record PathMap(
        List<Ladder> ladders, List<Move> steps, @Nullable String here, Map<String, Integer> distances) {

    /**
     * A ladder on the map.
     *
     * @param id its id, the last part of its address
     * @param name its name
     * @param department null if it belongs to none
     * @param tracks from left to right; empty if it has a single line of roles
     * @param roles from the ground up
     */
    public record Ladder(
            String id,
            String name,
            @Nullable String department,
            List<TrackReference> tracks,
            List<RoleReference> roles) {}

    /**
     * A step from one role to another.
     *
     * @param from address of the role where it begins
     * @param to address of the role where it ends
     * @param kind how it changes somebody's place
     */
    public record Move(String from, String to, StepKind kind) {}
}
