package org.waymark.growth.plan;

import java.time.LocalDate;
import org.waymark.base.domain.PersonId;

/**
 * A step of a goal that somebody is at has a day.
 *
 * @param person whose
 * @param day by when
 */
public record StepDue(PersonId person, LocalDate day) {}
