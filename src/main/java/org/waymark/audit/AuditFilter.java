package org.waymark.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Which entries are asked for.
 *
 * @param kind null for all kinds
 * @param person who made the change or whom it is about, null for everybody
 */
public record AuditFilter(
        @Nullable AuditKind kind, @Nullable PersonId person) implements Serializable {

    /** Every entry. */
    public static final AuditFilter NONE = new AuditFilter(null, null);
}
