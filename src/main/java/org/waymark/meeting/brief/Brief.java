package org.waymark.meeting.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.appeal.SharedAppeal;
import org.waymark.growth.SharedBeyond;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.reflection.SharedAnswer;

/**
 * What one of the two people of a coming 1:1 takes along on paper: what both may read, and nothing else.
 *
 * @param meeting which
 * @param forManager whether it is the manager's; if not, it is the employee's
 * @param promises the open ones of both
 * @param agenda what stands on it for both to see, without what was talked about
 * @param answers what the employee shares with this manager: as shared, by kind
 * @param appeals which roles the employee said appeal to them; for the manager alone
 * @param beyond what the employee shares about a life beyond the company; for the manager alone, null if nothing
 * @param outlook the employee's role and what lies ahead of it; for the manager alone, null if none is known
 */
public record Brief(
        ListedOneOnOne meeting,
        boolean forManager,
        List<PromiseDetail> promises,
        List<AgendaItem> agenda,
        List<SharedAnswer> answers,
        List<SharedAppeal> appeals,
        @Nullable SharedBeyond beyond,
        @Nullable Outlook outlook) {}
