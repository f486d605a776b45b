package org.waymark.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.SharedAnswer;

/**
 * Everything a manager needs before them when they prepare for a 1:1.
 *
 * @param person the direct report
 * @param oneOnOne the next 1:1, null if no day is set
 * @param day its day, null if none is set
 * @param answers what the person shares, by kind
 * @param note the manager's own note about the person
 */
public record Preparation(
        PersonReference person,
        @Nullable OneOnOneId oneOnOne,
        @Nullable LocalDate day,
        List<SharedAnswer> answers,
        NoteDetail note) {}
