package org.waymark.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.audit.AuditEntry.Somebody;

/** What an entry says, field by field, in the order in which the hash goes over it and files have it. */
enum AuditColumn {
    NUMBER(AuditEntry::number),
    AT(entry -> text(entry.at())),
    KIND(AuditEntry::kind),
    ORIGIN(AuditEntry::origin),
    ACTOR_ID(entry -> id(entry.actor())),
    ACTOR(entry -> entry.actor().name()),
    PERSON_ID(entry -> id(entry.person())),
    PERSON(entry -> entry.person().name()),
    MANAGER_ID(entry -> id(entry.manager())),
    MANAGER(entry -> entry.manager().name()),
    THING(AuditEntry::thing),
    VERSION(AuditEntry::version),
    ADDED(AuditEntry::added),
    CHANGED(AuditEntry::changed),
    GONE(AuditEntry::gone),
    /** Last, and not part of what it is the hash of. */
    HASH(AuditEntry::hash);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private final Function<AuditEntry, @Nullable Object> value;

    AuditColumn(Function<AuditEntry, @Nullable Object> value) {
        this.value = value;
    }

    /** The name of the field in files. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A number or a text, null for nothing. */
    @Nullable
    Object of(AuditEntry entry) {
        return value.apply(entry);
    }

    private static String text(Instant at) {
        return MICROSECONDS.format(at.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable Long id(Somebody somebody) {
        return somebody.id() == null ? null : somebody.id().value();
    }
}
