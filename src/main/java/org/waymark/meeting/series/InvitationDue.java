package org.waymark.meeting.series;

import java.time.LocalDate;
import java.util.UUID;
import org.waymark.base.domain.PersonId;

/**
 * The calendars of both are to be told of a 1:1 by mail, as it is by then.
 *
 * @param oneOnOne which
 * @param employee who reports
 * @param manager to whom
 * @param day when it is, or would have been
 * @param uid what calendars know it by
 * @param sequence how often that was changed
 */
public record InvitationDue(
        OneOnOneId oneOnOne, PersonId employee, PersonId manager, LocalDate day, UUID uid, int sequence) {}
