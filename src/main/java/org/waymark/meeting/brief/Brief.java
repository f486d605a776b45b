package org.waymark.meeting.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.Outlook;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.reflection.SharedAnswer;
import org.waymark.sharing.SharedThing;

/**
 * What one of the two people of a coming 1:1 takes along on paper: what both may read, and nothing else.
 *
 * @param meeting which
 * @param forManager whether it is the manager's; if not, it is the employee's
 * @param promises the open ones of both
 * @param agenda what stands on it for both to see, without what was talked about
 * @param answers what the employee shares with this manager: as shared, by kind
 * @param things what the employee shares with this manager of all other kinds, kind after kind
 * @param standing the latest standing that both have opened to each other, null if there is none
 * @param outlook the employee's role and what lies ahead of it; for the manager alone, null if none is known
 */
public record Brief(
        ListedOneOnOne meeting,
        boolean forManager,
        List<PromiseDetail> promises,
        List<AgendaItem> agenda,
        List<SharedAnswer> answers,
        List<SharedThing> things,
        @Nullable StandingDetail standing,
        @Nullable Outlook outlook) {}
