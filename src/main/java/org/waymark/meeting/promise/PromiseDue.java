package org.waymark.meeting.promise;

import java.time.LocalDate;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;

/**
 * A promise was made, or moved to another day.
 *
 * @param oneOnOne the 1:1 in which it was made
 * @param employee who reports
 * @param manager to whom
 * @param owner which of the two will do it
 * @param day by when
 */
public record PromiseDue(OneOnOneId oneOnOne, PersonId employee, PersonId manager, PersonId owner, LocalDate day) {}
