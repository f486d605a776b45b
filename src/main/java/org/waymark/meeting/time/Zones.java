package org.waymark.meeting.time;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Zones as they were kept: one that was known when somebody chose it need not be known to the Java of today. Many have more names than
 * one, such as UTC and Etc/UTC, or Asia/Kolkata and the Asia/Calcutta that some browsers say; here each has the one that IANA calls it by.
 */
public final class Zones {

    private static final Map<ZoneId, ZoneId> CANONICAL = new ConcurrentHashMap<>();

    private Zones() {}

    /**
     * A zone as it was kept.
     *
     * @param id its name, null for none
     * @return by its first name; empty if this Java knows no such zone
     */
    public static Optional<ZoneId> find(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(canonical(ZoneId.of(id)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A zone by its first name; one that only Java knows, and an offset, stay as they are. */
    static ZoneId canonical(ZoneId zone) {
        return CANONICAL.computeIfAbsent(zone, known -> {
            String name = TimeZone.getIanaID(known.getId());
            return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : known;
        });
    }
}
