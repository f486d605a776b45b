package org.waymark.growth.standing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanSource;

/** What is missing in a standing of the viewer's own, as something from which a goal of their plan begins. It is called by the role. */
@Component
class StandingSource implements PlanSource {

    private final Standings standings;

    StandingSource(Standings standings) {
        this.standings = standings;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.STANDING;
    }

    /** The id is that of the standing, and after a slash the number of what the role asks. */
    @Override
    public Optional<String> title(String id) {
        String standing = standing(id);
        return standings.all().stream()
                .filter(one -> one.isMine() && one.id().toString().equals(standing))
                .map(StandingSummary::title)
                .findFirst();
    }

    @Override
    public String address(String id) {
        return "growth/standing/" + standing(id);
    }

    private static String standing(String id) {
        int end = id.indexOf('/');
        return end < 0 ? id : id.substring(0, end);
    }
}
