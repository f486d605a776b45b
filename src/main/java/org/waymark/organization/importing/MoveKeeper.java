package org.waymark.organization.importing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;

/** Carries out moves on their day. It runs on every node: what one has done, another finds done. */
@Component
class MoveKeeper {

    private final PlannedMoves moves;

    MoveKeeper(PlannedMoves moves) {
        this.moves = moves;
    }

    @Scheduled(initialDelayString = "${waymark.moves.first-after:1m}", fixedDelayString = "${waymark.moves.every:15m}")
    void run() {
        RunAs.operator(() -> {
            moves.carryOutDue();
            return true;
        });
    }
}
