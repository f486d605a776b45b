package org.waymark.meeting.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/**
 * A promise as either of its two people sees it.
 *
 * @param id which
 * @param meeting the 1:1 in which it was made
 * @param maker who put it into words
 * @param owner who will do it
 * @param other the other one of the two
 * @param words what will be done; empty if they do not open any more
 * @param due by when, as of today
 * @param state what has become of it
 * @param news what was told about it, the latest last
 */
public record PromiseDetail(
        PromiseId id,
        OneOnOneId meeting,
        PersonId maker,
        PersonId owner,
        PersonId other,
        String words,
        LocalDate due,
        State state,
        List<News> news) {

    /** What has become of a promise. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** What can be told about a promise. */
    public enum Outcome {
        DONE,
        MOVED,
        DROPPED
    }

    /**
     * What one of the two told about a promise.
     *
     * @param author who
     * @param outcome what
     * @param due the new day, null unless it was moved
     * @param why in their words; empty if they said nothing or if the words do not open any more
     */
    public record News(
            PersonId author, Outcome outcome, @Nullable LocalDate due, String why) {}

    /**
     * How much was told about it when the viewer read it.
     *
     * @return the number to give to {@link Promises#tell}
     */
    public int seen() {
        return news.size();
    }
}
