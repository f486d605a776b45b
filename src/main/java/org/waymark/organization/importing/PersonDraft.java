package org.waymark.organization.importing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson.Facts;

/**
 * What somebody types about one person. Nothing of it has been checked.
 *
 * @param facts all but the manager; an id that is there is not taken away by null
 * @param manager null for somebody who reports to nobody
 * @param from the first day on which title, department, manager and role count; null for today
 */
public record PersonDraft(
        Facts facts, @Nullable PersonId manager, @Nullable LocalDate from) implements Serializable {

    /** Nobody yet. */
    public static final PersonDraft EMPTY =
            new PersonDraft(new Facts(null, "", "", null, null, null, null, null), null);

    /**
     * What counts from today on.
     *
     * @param facts all but the manager
     * @param manager null for somebody who reports to nobody
     */
    public PersonDraft(Facts facts, @Nullable PersonId manager) {
        this(facts, manager, null);
    }
}
