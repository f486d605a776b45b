package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.RoleFamily;

/**
 * Roles beyond the viewer's own path and department, by the kind of work.
 *
 * @param here the viewer's role, null if they hold none that is on a ladder; then no role is left out
 * @param isComparable whether anything can carry over: the viewer has a role, and it is written down what it asks
 * @param families those that have roles elsewhere, in the order of {@link RoleFamily}, other work last
 * @param paths the roles of the chosen family, by the name of their path; empty if none is chosen or it has none
 */
public record DestinationList(
        @Nullable RoleReference here, boolean isComparable, List<Family> families, List<PathGroup> paths) {

    /**
     * A kind of work.
     *
     * @param word its {@link RoleFamily#word()}, or {@link Destinations#OTHER}
     * @param roles how many there are elsewhere, at least 1
     */
    public record Family(String word, int roles) {}

    /**
     * The destinations on one path.
     *
     * @param id its id
     * @param name its name
     * @param roles from the ground up, at least one
     */
    public record PathGroup(String id, String name, List<Destination> roles) {}

    /**
     * A role elsewhere.
     *
     * @param role which
     * @param carryOver what carries over from the viewer's role; null if it is not written down what one of them asks, or
     *     there is no role of the viewer's
     */
    public record Destination(RoleReference role, @Nullable CarryOver carryOver) {}
}
