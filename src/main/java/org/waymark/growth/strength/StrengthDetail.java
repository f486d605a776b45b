package org.waymark.growth.strength;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;

/**
 * A strength, as its author sees it.
 *
 * @param id which
 * @param content what is written of it
 * @param competencies beside which it was put, by path
 * @param origin the answer from which it was kept, null if from none
 */
public record StrengthDetail(
        StrengthId id,
        ContentDetail content,
        List<CompetencyReference> competencies,
        @Nullable Origin origin) {

    /** Which of its texts says what it is. */
    public static final String WORDS = StrengthContent.WHAT;

    /**
     * What it is.
     *
     * @return empty as long as it was not put into words
     */
    public String words() {
        return content.words(WORDS);
    }

    /**
     * Whether anything of it was put into words.
     *
     * @return also if that does not open any more
     */
    public boolean isWritten() {
        return content.texts().stream()
                .anyMatch(text -> text.lost() || !text.words().isEmpty());
    }

    /**
     * Whether there is anything of it.
     *
     * @return false for one that nobody has begun
     */
    public boolean isBegun() {
        return content.share() != null || !competencies.isEmpty() || isWritten();
    }
}
