package org.waymark.audit;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.audit.AuditEntry.Somebody;

/** What an entry says, field by field, in the order in which the hash goes over it and files have it. */
enum AuditColumn {
    NUMBER,
    AT,
    KIND,
    ORIGIN,
    ACTOR_ID,
    ACTOR,
    PERSON_ID,
    PERSON,
    MANAGER_ID,
    MANAGER,
    THING,
    VERSION,
    ADDED,
    CHANGED,
    GONE,
    WAS,
    BECAME,
    /** Last, and not part of what it is the hash of. */
    HASH;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    /** The name of the field in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number or a text, null for nothing. */
    @Nullable
    Object of(AuditEntry entry) {
        return switch (this) {
            case NUMBER -> entry.number();
            case AT -> MICROSECONDS.format(entry.at().atOffset(ZoneOffset.UTC));
            case KIND -> entry.kind();
            case ORIGIN -> entry.origin();
            case ACTOR_ID -> id(entry.actor());
            case ACTOR -> entry.actor().name();
            case PERSON_ID -> id(entry.person());
            case PERSON -> entry.person().name();
            case MANAGER_ID -> id(entry.manager());
            case MANAGER -> entry.manager().name();
            case THING -> entry.thing();
            case VERSION -> entry.version();
            case ADDED -> entry.added();
            case CHANGED -> entry.changed();
            case GONE -> entry.gone();
            case WAS -> entry.was();
            case BECAME -> entry.became();
            case HASH -> entry.hash();
        };
    }

    /** Whether the hash goes over it; it came later, and what does not have it keeps the hash it had. */
    boolean isHashed(AuditEntry entry) {
        return switch (this) {
            case HASH -> false;
            case WAS, BECAME -> entry.was() != null || entry.became() != null;
            default -> true;
        };
    }

    private static @Nullable Long id(Somebody somebody) {
        return somebody.id() == null ? null : somebody.id().value();
    }
}
