package org.waymark.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;

/** Sees to it that a month is counted soon after it is over. It runs on every node: what one has counted, another finds counted. */
@Component
class ParticipationKeeper {

    private final Participation participation;
    private final Clock clock;

    ParticipationKeeper(Participation participation, Clock clock) {
        this.participation = participation;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${waymark.participation.first-after:1m}",
            fixedDelayString = "${waymark.participation.every:1h}")
    void run() {
        RunAs.operator(() -> {
            participation.count(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
            return true;
        });
    }
}
