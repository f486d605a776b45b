package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonField;

/**
 * What of somebody is to be another from a day on.
 *
 * @param from the day
 * @param returns whether they have left and come back that day
 * @param fields what moves: of title, department, role and manager; whatever is not named stays as it is then
 * @param title null for none, and where it does not move; the same for the others
 */
record MoveWish(
        LocalDate from,
        boolean returns,
        Set<PersonField> fields,
        @Nullable String title,
        @Nullable String department,
        @Nullable String role,
        @Nullable PersonId manager) {}
