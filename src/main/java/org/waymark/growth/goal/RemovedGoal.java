package org.waymark.growth.goal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.sharing.ContentRef;

/**
 * A picture with its milestones, a milestone or an experiment that its author removed a moment ago, with its words, so that they can
 * put it back.
 */
public final class RemovedGoal {

    /** What was written of something, text by text. */
    record Written(ContentRef ref, Map<String, String> words) {}

    /** A milestone, where it stood. */
    record Milestone(MilestoneStore.Row row, Written written) {}

    private final PersonId author;
    private final List<Written> written;
    private final List<Milestone> milestones;
    private final List<MilestoneId> order;
    private final Instant at;

    RemovedGoal(
            PersonId author, List<Written> written, List<Milestone> milestones, List<MilestoneId> order, Instant at) {
        this.author = author;
        this.written = written;
        this.milestones = milestones;
        this.order = order;
        this.at = at;
    }

    PersonId author() {
        return author;
    }

    /** Without milestones. */
    List<Written> written() {
        return written;
    }

    /** On the way to one picture. */
    List<Milestone> milestones() {
        return milestones;
    }

    /** The way to that picture as it was. */
    List<MilestoneId> order() {
        return order;
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(at.plus(UndoTime.TAKEN));
    }
}
