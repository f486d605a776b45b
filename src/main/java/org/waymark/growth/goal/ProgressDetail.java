package org.waymark.growth.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;

/**
 * Whether somebody was content with their progress on a day, and why.
 *
 * @param day when they said so
 * @param content what they wrote
 * @param origin the answer from which it was kept, null if from none
 */
public record ProgressDetail(
        LocalDate day, ContentDetail content, @Nullable Origin origin) {

    /**
     * What they wrote.
     *
     * @return empty if nothing, or if it does not open any more
     */
    public String words() {
        return content.words(GoalContent.PROGRESS_WORDS);
    }

    /**
     * Whether something was written that does not open any more.
     *
     * @return false if it opens
     */
    public boolean isLost() {
        return content.texts().stream().anyMatch(ContentDetail.Text::lost);
    }
}
