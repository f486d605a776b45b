package org.waymark.meeting.team;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.standing.StandingState;

/**
 * What a manager has with somebody about their growth, beside what that one shares.
 *
 * @param look the day of the one-on-one at which the two look at the plan, null if none is agreed or the plan is not shared
 * @param standings those of the two, the latest first, without those that the manager has set aside
 */
public record GrowthAround(@Nullable LocalDate look, List<StandingState> standings) {

    /** Nothing of it. */
    static final GrowthAround NOTHING = new GrowthAround(null, List.of());

    /**
     * Whether there is nothing to say.
     *
     * @return false if there is a look or a standing
     */
    public boolean isEmpty() {
        return look == null && standings.isEmpty();
    }
}
