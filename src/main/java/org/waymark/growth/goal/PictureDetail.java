package org.waymark.growth.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;

/**
 * A picture of the future with the way there, as its author sees it.
 *
 * @param number which, from 1
 * @param content what is written of it
 * @param milestones from the picture backward to today
 * @param origin the answer from which it was kept, null if from none
 */
public record PictureDetail(
        int number,
        ContentDetail content,
        List<MilestoneDetail> milestones,
        @Nullable Origin origin) {

    /**
     * Whether there is anything of it.
     *
     * @return false for one that nobody has begun
     */
    public boolean isBegun() {
        return GoalContent.isBegun(content) || !milestones.isEmpty();
    }
}
