package org.waymark.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.Hashes;

/**
 * Goes along the trail, entry by entry. The hash is computed here once more and not asked of the database, whose owner could
 * have it answer anything.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-audit-trail.md">Decision: audit trail</a>
 */
final class AuditChain {

    private final @Nullable String expected;
    private long entries;
    private @Nullable String newest;
    private @Nullable Long brokenAt;
    private boolean expectedSeen;

    /** Begins before the first entry; the hash that is expected somewhere, null for none. */
    AuditChain(@Nullable String expected) {
        this.expected = expected;
    }

    void follow(AuditEntry entry) {
        if (brokenAt != null) {
            return;
        }
        if (entry.number() != entries + 1 || !entry.hash().equals(hash(newest, entry))) {
            brokenAt = entry.number();
            return;
        }
        entries++;
        newest = entry.hash();
        expectedSeen |= newest.equals(expected);
    }

    AuditCheck check() {
        return new AuditCheck(entries, newest, brokenAt, brokenAt == null && expected != null && !expectedSeen);
    }

    private static String hash(@Nullable String before, AuditEntry entry) {
        StringBuilder fields = new StringBuilder(field(before));
        Stream.of(AuditColumn.values())
                .filter(column -> column.isHashed(entry))
                .forEach(column -> fields.append(field(column.of(entry))));
        return HexFormat.of().formatHex(Hashes.sha256(fields.toString()));
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        String text = Objects.toString(value);
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
