package org.waymark.meeting.series;

import java.time.LocalDate;

/**
 * The next 1:1 of a line.
 *
 * @param id which
 * @param day today or later
 */
public record ComingOneOnOne(OneOnOneId id, LocalDate day) {}
