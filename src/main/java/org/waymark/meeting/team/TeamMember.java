package org.waymark.meeting.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.ShareCounts;

/**
 * A direct report in the manager's list.
 *
 * @param person who
 * @param next the day that was set for the next 1:1, null if none is set
 * @param when the next 1:1 on the manager's clocks, null if none is set
 * @param last the day of the latest one, null if there was none
 * @param look the day on which the two look at the growth plan that they share, null if none is agreed, and where that is not asked for
 * @param counts what they share, in numbers
 * @param neverTalkedAbout the kinds of conversation of which they never shared anything with this manager
 */
public record TeamMember(
        PersonReference person,
        @Nullable LocalDate next,
        @Nullable LocalMeetingTime when,
        @Nullable LocalDate last,
        @Nullable LocalDate look,
        ShareCounts counts,
        List<Kind> neverTalkedAbout) {

    /**
     * In the order in which they meet, whether there is news to read or not; then those without a date, of whom those with news come
     * first.
     */
    public static final Comparator<TeamMember> BY_TIME = Comparator.comparing(
                    TeamMember::when, Comparator.nullsLast(LocalMeetingTime.EARLIEST_FIRST))
            .thenComparing(member -> member.counts().fresh() == 0)
            .thenComparing(member -> member.person().name());

    /**
     * Who needs the manager first: news to read, the sooner the meeting the more urgent; then those without a date; then
     * the others in the order of their dates. Of those who are alike, whoever looks at their plan sooner, and those without a look last.
     */
    static final Comparator<TeamMember> BY_ATTENTION = Comparator.comparingInt(TeamMember::urgency)
            .thenComparing(TeamMember::next, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TeamMember::look, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(member -> member.person().name());

    TeamMember withLook(@Nullable LocalDate day) {
        return new TeamMember(person, next, when, last, day, counts, neverTalkedAbout);
    }

    private int urgency() {
        if (counts.fresh() > 0) {
            return 0;
        }
        return next == null ? 1 : 2;
    }
}
