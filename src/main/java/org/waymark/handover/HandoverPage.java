package org.waymark.handover;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.handover.EarlierMeeting;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.EarlierContent;

/**
 * What the viewer can hand over to their manager of today, and what they decided.
 *
 * @param manager null for somebody who reports to nobody; then there is nothing else either
 * @param former who was the manager before, the latest of them; null for nobody, and where there is something to hand over
 * @param contents what was written, by kind, the latest first
 * @param meetings the latest first
 */
public record HandoverPage(
        @Nullable PersonReference manager,
        @Nullable PersonReference former,
        List<Entry<EarlierContent>> contents,
        List<Entry<EarlierMeeting>> meetings) {

    /** What was decided about something. */
    public enum Decision {
        NONE,
        KEPT,
        HANDED_OVER
    }

    /**
     * Something that can be handed over.
     *
     * @param subject which
     * @param decision what was decided
     * @param with the name of the manager who could read it, or of the one who can since it was handed over
     * @param what the thing as they read it
     */
    public record Entry<T>(Subject subject, Decision decision, String with, T what) {}

    /**
     * All of it.
     *
     * @return in the order of the page
     */
    public Stream<Entry<?>> entries() {
        return Stream.of(contents, meetings).flatMap(List::stream);
    }

    /**
     * Whether there is nothing that could be handed over.
     *
     * @return false if anything can be, or was
     */
    public boolean isEmpty() {
        return entries().findAny().isEmpty();
    }

    /**
     * How much is left to decide about.
     *
     * @return 0 once everything is handed over or kept
     */
    public long open() {
        return entries().filter(entry -> entry.decision() == Decision.NONE).count();
    }
}
