package org.waymark.growth.standing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;
import org.waymark.growth.GrowthArea;
import org.waymark.growth.GrowthState;

/** Standings among the parts of growth: how many there are, and that somebody waits for the viewer. */
@Component
@Order(40)
class StandingArea implements GrowthArea {

    static final String ADDRESS = "growth/standing";

    private final Standings standings;

    StandingArea(Standings standings) {
        this.standings = standings;
    }

    @Override
    public GrowthState state() {
        List<StandingSummary> all = standings.all();
        long open =
                all.stream()
                .filter(one -> one.takesWords() && !one.isOpened() && !one.isAside())
                .count();
        return new GrowthState(
                ADDRESS,
                "growth.standing",
                false,
                all.isEmpty() ? null : Sentence.of("growth.standing.says", open),
                next(all));
    }

    /** Who has shared theirs waits longest. */
    private static @Nullable Sentence next(List<StandingSummary> all) {
        return all.stream()
                .filter(one -> one.isOpenForMe() && one.theirsSharedAt() != null && one.other() != null)
                .findFirst()
                .map(one -> Sentence.of(
                        "growth.standing.next",
                        Objects.requireNonNull(one.other()).firstName()))
                .orElse(null);
    }
}
