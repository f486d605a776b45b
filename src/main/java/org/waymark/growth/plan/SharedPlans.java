package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;

/** What managers read of plans for which they have a part. Everything else that is shared of a plan they read as of any kind. */
@Service
@DeniedByDefault
@Transactional
public class SharedPlans {

    private final Sharing sharing;
    private final PlanStore store;

    SharedPlans(Sharing sharing, PlanStore store) {
        this.sharing = sharing;
        this.store = store;
    }

    /**
     * Opens what a direct report wishes of the viewer, of goals that are not done. That the viewer now has it before their eyes is noted.
     *
     * @param author whose plan
     * @return the latest first
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<PlanWish> wishes(PersonId author) {
        Map<GoalId, Optional<LocalDate>> until = store.findWishedUntil(author);
        return sharing.open(PlanContent.GOAL, author, shared -> {
            Map<SharedContent, PlanWish> wishes = new LinkedHashMap<>();
            shared.forEach(one -> wish(one, until).ifPresent(wish -> wishes.put(one, wish)));
            return wishes;
        });
    }

    private static Optional<PlanWish> wish(SharedContent shared, Map<GoalId, Optional<LocalDate>> until) {
        return GoalId.of(shared.subject()).filter(until::containsKey).flatMap(goal -> {
            @Nullable LocalDate day = until.getOrDefault(goal, Optional.empty()).orElse(null);
            return text(shared, PlanContent.WISH_TEXT)
                    .map(words -> new PlanWish(
                            goal, text(shared, PlanContent.GOAL_TEXT).orElse(""), words, day));
        });
    }

    private static Optional<String> text(SharedContent shared, String name) {
        return shared.texts().getOrDefault(name, Optional.empty());
    }
}
