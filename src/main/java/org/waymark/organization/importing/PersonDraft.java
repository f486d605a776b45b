package org.waymark.organization.importing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * What somebody types about one person. Nothing of it has been checked.
 *
 * @param name full name
 * @param email mail address
 * @param externalId what the company's records call them, null for nothing; an id that is there is not taken away
 * @param title null for none
 * @param department null for none
 * @param manager null for somebody who reports to nobody
 * @param startsOn the first day, null if it is not known
 * @param endsOn the last day, null for somebody who stays
 * @param roleAddress the role they hold on a ladder, as {@code path.role}; null if it is not known
 */
public record PersonDraft(
        String name,
        String email,
        @Nullable String externalId,
        @Nullable String title,
        @Nullable String department,
        @Nullable PersonId manager,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String roleAddress)
        implements Serializable {

    /** Nobody yet. */
    public static final PersonDraft EMPTY = new PersonDraft("", "", null, null, null, null, null, null, null);
}
