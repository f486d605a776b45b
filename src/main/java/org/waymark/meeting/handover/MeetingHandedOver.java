package org.waymark.meeting.handover;

import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/**
 * The record of a 1:1 was handed over to a new manager, or taken back.
 *
 * @param meeting which
 * @param employee whose it is
 * @param recipient who may read it, or could until now
 */
public record MeetingHandedOver(OneOnOneId meeting, PersonId employee, PersonId recipient) {}
