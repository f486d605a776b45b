package org.waymark.audit.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditEntry.Somebody;
import org.waymark.audit.AuditKind;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Dates;

/** Tells entries in plain words. */
final class AuditSentences {

    private AuditSentences() {}

    /** What was changed, and by whom. */
    static String sentence(Component reader, AuditEntry entry) {
        String actor = actor(reader, entry);
        AuditKind kind = AuditKind.ofName(entry.kind()).orElse(null);
        if (kind == null) {
            return reader.getTranslation("audit.entry.unknown", actor, entry.kind());
        }
        return reader.getTranslation(
                "audit.entry." + kind.word() + variant(kind, entry),
                actor,
                name(reader, entry.person()),
                name(reader, entry.manager()),
                thing(reader, entry.thing()),
                entry.version(),
                entry.added(),
                entry.changed(),
                entry.gone(),
                value(reader, entry.was()),
                value(reader, entry.became()),
                field(reader, kind, entry));
    }

    /** Who made a change, to begin a sentence. */
    static String actor(Component reader, AuditEntry entry) {
        return switch (entry.origin()) {
            case AuditEntry.PERSON -> name(reader, entry.actor());
            case AuditEntry.SIGN_ON -> reader.getTranslation("audit.actor.sign-on");
            case AuditEntry.PROVISIONING -> reader.getTranslation("audit.actor.provisioning");
            case AuditEntry.FEED -> reader.getTranslation("audit.actor.feed");
            case AuditEntry.LINK -> reader.getTranslation("audit.actor.link");
            default -> reader.getTranslation("audit.actor.server");
        };
    }

    /** When it was, on the clocks of whoever reads it. */
    static String moment(Component reader, Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return Dates.moment(reader, there.toLocalDate(), there.toLocalTime());
    }

    private static String variant(AuditKind kind, AuditEntry entry) {
        return switch (kind) {
            case LINK_MADE -> entry.person().id() == null ? ".first" : "";
            case PASSWORD_CHANGED, FACTOR_ADDED, FACTOR_REMOVED, PASSKEY_ADDED, PASSKEY_REMOVED, RECOVERY_CODES_MADE ->
                entry.person().id() != null
                                && entry.person().id().equals(entry.actor().id())
                        ? ".own"
                        : "";
            case CHANGE_HELD,
                    CHANGE_RELEASED,
                    CHANGE_REFUSED,
                    MOVE_PLANNED,
                    MOVE_CONFIRMED,
                    MOVE_CARRIED_OUT,
                    MOVE_NOT_CARRIED_OUT,
                    MOVE_TAKEN_BACK -> entry.manager().id() == null ? "" : ".manager";
            case PROVISIONED -> entry.added() != null ? ".added" : entry.gone() != null ? ".gone" : "";
            default -> "";
        };
    }

    /** Names are nobody's alone, and are given anew; the number is one person's for good. */
    private static String name(Component reader, Somebody somebody) {
        return somebody.name() == null || somebody.id() == null
                ? reader.getTranslation("audit.gone")
                : reader.getTranslation("audit.somebody", somebody.name(), String.valueOf(somebody.id()));
    }

    private static String value(Component reader, @Nullable String value) {
        return value == null ? reader.getTranslation("audit.none-before") : value;
    }

    /** Which value of a person waited for a second person. */
    private static String field(Component reader, AuditKind kind, AuditEntry entry) {
        return switch (kind) {
            case CHANGE_HELD, CHANGE_RELEASED, CHANGE_REFUSED ->
                entry.thing() == null
                        ? ""
                        : reader.getTranslation("audit.field." + entry.thing().toLowerCase(Locale.ROOT));
            default -> "";
        };
    }

    /** A ladder goes by its id; what somebody is trusted with has words. */
    private static String thing(Component reader, @Nullable String thing) {
        if (Role.PEOPLE_TEAM.name().equals(thing)) {
            return reader.getTranslation("audit.trust.people-team");
        }
        if (Role.ADMINISTRATOR.name().equals(thing)) {
            return reader.getTranslation("audit.trust.administrator");
        }
        return thing == null ? "" : thing;
    }
}
