package org.waymark.base.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Something that the viewer wrote or chose.
 *
 * @param id tells it apart within its kind
 * @param topic key of a quiet line above its title in the bundles, null for none
 * @param about whom it is about, null if not about somebody else
 * @param title what it is, such as the question; empty where the kind or the person says it all
 * @param meeting the one-on-one that it prepares, null if it belongs to none
 * @param sharing who else reads it, null for nobody
 * @param changes what can be done with it
 */
public record OwnThing(
        String id,
        @Nullable String topic,
        @Nullable PersonId about,
        String title,
        @Nullable Meeting meeting,
        @Nullable Sharing sharing,
        Set<Change> changes) {

    /** A thing that belongs to no one-on-one. */
    public OwnThing(
            String id,
            @Nullable String topic,
            @Nullable PersonId about,
            String title,
            @Nullable Sharing sharing,
            Set<Change> changes) {
        this(id, topic, about, title, null, sharing, changes);
    }

    /**
     * The one-on-one that a thing prepares.
     *
     * @param id tells it apart
     * @param day of the meeting
     */
    public record Meeting(long id, LocalDate day) implements Serializable {}

    /** What its author can do with a thing. */
    public enum Change {
        /** Share it as it is now: an update, or more than the topic. */
        SHARE,
        /** Leave the topic, and take the words away. */
        TOPIC,
        /** Take it away from whoever reads it. */
        WITHDRAW,
        /** Erase it with every version there was of it, for good. */
        ERASE;

        /**
         * Whether it gives words or a topic away.
         *
         * @return true for what needs to know whom the page named
         */
        public boolean gives() {
            return this == SHARE || this == TOPIC;
        }
    }

    /** How much of it somebody reads. */
    public enum Extent {
        /** All of it. */
        IN_FULL,
        /** That its author would like to talk about it. */
        TOPIC,
        /** Nothing before both have shared. */
        SEALED,
        /** All of it, and the author reads the other one's part. */
        BOTH,
        /** It is a question for the other one. */
        PROPOSED
    }

    /**
     * Who else reads a thing.
     *
     * @param with that person
     * @param extent how much of it
     * @param since when this version was shared
     * @param changedSince whether its author changed it since
     * @param openedAt when the reader last opened a version that was new to them; null if they did not, and where nobody notes it
     */
    public record Sharing(
            PersonId with,
            Extent extent,
            Instant since,
            boolean changedSince,
            @Nullable Instant openedAt) implements Serializable {}
}
