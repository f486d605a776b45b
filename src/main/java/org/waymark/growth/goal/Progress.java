package org.waymark.growth.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.KeptAnswers;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;

/** Whether people are content with their progress, and why, each time they say so. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Progress {

    private final Sharing sharing;
    private final ContentDetails details;
    private final KeptAnswers kept;
    private final Clock clock;

    Progress(Sharing sharing, ContentDetails details, KeptAnswers kept, Clock clock) {
        this.kept = kept;
        this.sharing = sharing;
        this.details = details;
        this.clock = clock;
    }

    /**
     * What the viewer says today, and what they said before.
     *
     * @return the latest first; the first is today's, also while nothing is written there
     */
    @ForEmployees
    public List<ProgressDetail> mine() {
        List<LocalDate> days = Stream.concat(
                        Stream.of(LocalDate.now(clock)),
                        sharing.subjects(GoalContent.PROGRESS).stream()
                                .flatMap(subject -> GoalContent.day(subject).stream()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<ContentDetail> found =
                details.mine(days.stream().map(GoalContent::progress).toList());
        Map<ContentRef, Origin> origins = kept.origins(List.of(GoalContent.PROGRESS));
        return Stream.iterate(0, i -> i < days.size(), i -> i + 1)
                .map(i -> new ProgressDetail(
                        days.get(i), found.get(i), origins.get(found.get(i).ref())))
                .toList();
    }
}
