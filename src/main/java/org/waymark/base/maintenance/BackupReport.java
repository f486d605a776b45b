package org.waymark.base.maintenance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.health.HealthReport;
import org.waymark.base.health.HealthSign;
import org.waymark.base.text.Sentence;

/** When the command made the last backup. Whoever makes them by other means says so, and is not asked for any. */
@Component
@Order(60)
class BackupReport implements HealthReport {

    private final BackupLog backups;
    private final Duration within;
    private final Clock clock;

    BackupReport(BackupLog backups, @Value("${waymark.backup.within:2d}") Duration within, Clock clock) {
        this.backups = backups;
        this.within = within;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "base.health.backups";
    }

    @Override
    public List<HealthSign> signs() {
        Optional<Instant> last = backups.last();
        if (within.isPositive()) {
            if (last.isEmpty()) {
                return List.of(amiss(Sentence.of("base.health.backups.none")));
            }
            if (last.get().isBefore(clock.instant().minus(within))) {
                return List.of(amiss(Sentence.of("base.health.backups.old", last.get())));
            }
        }
        return List.of(HealthSign.well(last.map(at -> Sentence.of("base.health.backups.last", at))
                .orElseGet(() -> Sentence.of("base.health.backups.elsewhere"))));
    }

    private static HealthSign amiss(Sentence state) {
        return HealthSign.amiss(state, Sentence.of("base.health.backups.do"));
    }
}
