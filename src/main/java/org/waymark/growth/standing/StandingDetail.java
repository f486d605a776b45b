package org.waymark.growth.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;

/**
 * A standing with what the viewer may read of it.
 *
 * @param summary which, and how it stands
 * @param expectations what the role asked when it began, in its order
 * @param earlier standings of the same person on the same role that both have opened, the latest first
 * @param agreed what the viewer wrote of what the two agreed
 * @param theirs what the other one shared of that, null if nothing
 */
public record StandingDetail(
        StandingSummary summary,
        List<Expectation> expectations,
        List<StandingSummary> earlier,
        Agreed agreed,
        @Nullable Agreed theirs) {

    /**
     * One thing that the role asked.
     *
     * @param number tells it apart within its standing, 1 for the first
     * @param competency in which competency
     * @param expects what it asked, in Markdown
     * @param mine what the viewer wrote to it
     * @param theirs what the other one shared, null before both have, and if they wrote nothing to it
     */
    public record Expectation(
            int number,
            String competency,
            String expects,
            OwnContent mine,
            @Nullable SharedContent theirs) {}
}
