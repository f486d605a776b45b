package org.waymark.growth.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;

/**
 * A standing as one of its two people sees it, without words.
 *
 * @param id which
 * @param role address of the role
 * @param title what the role was called when it began
 * @param pathName what its path was called then
 * @param other the other one; null if they are not known here any more
 * @param isMine whether it is about the viewer, who is its employee
 * @param begunAt when it began: what stands there is what the role asked then
 * @param takesWords whether the line holds in which it began
 * @param mineSharedAt when the viewer shared their side, null if they have not
 * @param theirsSharedAt when the other one shared theirs, null if they have not, as far as the viewer may know
 * @param isOpened whether both have, and read each other
 * @param isAside whether the viewer has set it aside, of which the other one learns nothing
 */
public record StandingSummary(
        StandingId id,
        String role,
        String title,
        String pathName,
        @Nullable PersonReference other,
        boolean isMine,
        Instant begunAt,
        boolean takesWords,
        @Nullable Instant mineSharedAt,
        @Nullable Instant theirsSharedAt,
        boolean isOpened,
        boolean isAside) {}
