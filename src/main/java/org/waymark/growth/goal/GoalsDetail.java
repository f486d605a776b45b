package org.waymark.growth.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentRef;

/**
 * Where somebody would like to be, as they see it themselves.
 *
 * @param stance what they say in place of goals, null if nothing
 * @param why what they write about that
 * @param pictures all that there can be, also those not begun
 * @param experiments the same
 * @param progress what they last said about their progress, null if nothing yet
 * @param origins the answers from which some of it was kept
 */
public record GoalsDetail(
        @Nullable Stance stance,
        ContentDetail why,
        List<PictureDetail> pictures,
        List<ContentDetail> experiments,
        @Nullable ProgressDetail progress,
        Map<ContentRef, Origin> origins) {

    /**
     * The pictures that are there.
     *
     * @return in their order
     */
    public List<PictureDetail> begunPictures() {
        return pictures.stream().filter(PictureDetail::isBegun).toList();
    }

    /**
     * The experiments that are there.
     *
     * @return in their order
     */
    public List<ContentDetail> begunExperiments() {
        return experiments.stream().filter(GoalContent::isBegun).toList();
    }

    /**
     * Which of them it is.
     *
     * @param experiment one of these
     * @return its number, from 1
     */
    public static int number(ContentDetail experiment) {
        return GoalContent.number(experiment.ref());
    }

    /**
     * A picture that can be begun.
     *
     * @return empty if there are as many as there can be
     */
    public Optional<PictureDetail> freePicture() {
        return pictures.stream().filter(picture -> !picture.isBegun()).findFirst();
    }

    /**
     * An experiment that can be begun.
     *
     * @return empty if there are as many as there can be
     */
    public Optional<ContentDetail> freeExperiment() {
        return experiments.stream()
                .filter(experiment -> !GoalContent.isBegun(experiment))
                .findFirst();
    }
}
