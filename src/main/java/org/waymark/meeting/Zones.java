package org.waymark.meeting;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Zones as they were kept: one that was known when somebody chose it need not be known to the Java of today. */
final class Zones {

    private Zones() {}

    static Optional<ZoneId> find(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
