package org.waymark.meeting.series;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.PersonId;

/**
 * What somebody needs before them to arrange their one-on-ones.
 *
 * @param agreements the rhythm with each person of the viewer's lines of today, their manager first
 * @param coming the next one first, skipped ones among them
 * @param moreComing whether there are more to come than these
 * @param over the latest first
 * @param moreOver whether more are over than these
 * @param own the viewer's zone; that of the installation if they never said one
 * @param zones of the people in it, without those who never said one
 */
public record Overview(
        List<Agreement> agreements,
        List<ListedOneOnOne> coming,
        boolean moreComing,
        List<ListedOneOnOne> over,
        boolean moreOver,
        ZoneId own,
        Map<PersonId, ZoneId> zones) {}
