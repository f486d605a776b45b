package org.waymark.growth.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;

/**
 * A milestone on the way to a picture, as its author sees it.
 *
 * @param id which
 * @param horizon how far off it is
 * @param nearest whether none comes before it on the way from today
 * @param due until when, null for no day; only the nearest has one
 * @param content what is written of it
 * @param origin the answer from which it was kept, null if from none
 */
public record MilestoneDetail(
        MilestoneId id,
        Horizon horizon,
        boolean nearest,
        @Nullable LocalDate due,
        ContentDetail content,
        @Nullable Origin origin) {

    /** Which of its texts says what it is. */
    public static final String WORDS = GoalContent.WHAT;

    /**
     * What it is.
     *
     * @return empty as long as it was not put into words
     */
    public String words() {
        return content.words(WORDS);
    }
}
