package org.waymark.meeting.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.organization.PersonReference;

/**
 * The viewer among those with whom they have one-on-ones.
 *
 * @param self the viewer
 * @param manager whom they report to today, null for nobody
 * @param toHandOver whether the viewer has not decided yet about something that a manager of before could read
 * @param next their next one-on-one with that manager, null if no day is set
 * @param members who reports to them, by name
 */
public record TeamAround(
        PersonReference self,
        @Nullable PersonReference manager,
        boolean toHandOver,
        @Nullable NextOneOnOne next,
        List<TeamMember> members) {}
