package org.waymark.organization.importing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.KnownPerson.Facts;

/**
 * What somebody types about one person. Nothing of it has been checked.
 *
 * @param facts all but the manager; an id that is there is not taken away by null
 * @param manager null for somebody who reports to nobody
 */
public record PersonDraft(Facts facts, @Nullable PersonId manager) implements Serializable {

    /** Nobody yet. */
    public static final PersonDraft EMPTY =
            new PersonDraft(new Facts(null, "", "", null, null, null, null, null), null);
}
