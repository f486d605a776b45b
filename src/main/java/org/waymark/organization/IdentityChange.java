package org.waymark.organization;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Something that identifies a person was changed.
 *
 * @param id of the change
 * @param person whose value it is
 * @param field {@link PersonField#NAME}, {@link PersonField#EMAIL} or {@link PersonField#ID}
 * @param was before it, null for nothing
 * @param became after it, null for nothing
 * @param at when
 * @param by the name of whoever changed it, null for a command on the server
 */
public record IdentityChange(
        long id,
        PersonId person,
        PersonField field,
        @Nullable String was,
        @Nullable String became,
        Instant at,
        @Nullable String by)
        implements Serializable {}
