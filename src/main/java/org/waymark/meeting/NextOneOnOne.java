package org.waymark.meeting;

import java.time.LocalDate;

/**
 * The viewer's next 1:1 with their manager of today.
 *
 * @param id which
 * @param day the day that was set
 * @param when on the viewer's clocks
 */
public record NextOneOnOne(OneOnOneId id, LocalDate day, When when) {}
