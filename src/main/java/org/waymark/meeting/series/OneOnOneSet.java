package org.waymark.meeting.series;

import org.waymark.base.domain.PersonId;

/**
 * The day of a 1:1 was set or moved.
 *
 * @param oneOnOne which
 * @param employee who reports
 * @param manager to whom
 */
public record OneOnOneSet(OneOnOneId oneOnOne, PersonId employee, PersonId manager) {}
