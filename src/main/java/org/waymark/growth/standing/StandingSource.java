package org.waymark.growth.standing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanSource;

/** What is missing in a standing of the viewer's own, as something from which a goal of their plan begins. It is called by the role. */
@Component
class StandingSource implements PlanSource {

    private final StandingStore store;
    private final CurrentUser currentUser;

    StandingSource(StandingStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public PlanOrigin origin() {
        return PlanOrigin.STANDING;
    }

    /** The id is that of the standing, and after a slash the number of what the role asks. */
    @Override
    public Optional<Found> find(String id) {
        return StandingId.ofSubject(StandingId.SUBJECTS + id)
                .flatMap(standing -> store.findTitleOf(currentUser.require(), standing, StandingId.SUBJECTS + id)
                        .map(title -> new Found(title, "growth/standing/" + standing)));
    }
}
