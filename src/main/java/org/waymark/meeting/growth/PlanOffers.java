package org.waymark.meeting.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanPromises;
import org.waymark.growth.plan.SharedPlans;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ComingOneOnOne;
import org.waymark.meeting.series.OneOnOnes;

/**
 * What people wish of their manager in their growth plan. It binds nobody: it is a promise only once the manager takes it on, in words of
 * their own.
 */
@Service
@DeniedByDefault
@Transactional
public class PlanOffers implements PlanPromises {

    private final SharedPlans plans;
    private final WishStore wishes;
    private final Promises promises;
    private final OneOnOnes oneOnOnes;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlanOffers(
            SharedPlans plans,
            WishStore wishes,
            Promises promises,
            OneOnOnes oneOnOnes,
            CurrentUser currentUser,
            Clock clock) {
        this.plans = plans;
        this.wishes = wishes;
        this.promises = promises;
        this.oneOnOnes = oneOnOnes;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Opens what a direct report wishes of the viewer.
     *
     * @param employee whose plan
     * @return the latest first
     * @throws AccessDeniedException if the viewer is not that person's manager today
     */
    @ForEmployees
    public List<PlanOffer> open(PersonId employee) {
        Map<GoalId, LocalDate> taken = wishes.findBetween(employee, currentUser.require(), clock.getZone());
        return plans.wishes(employee).stream()
                .map(wish -> new PlanOffer(wish, taken.get(wish.goal())))
                .toList();
    }

    /**
     * Takes a wish on: from now on it is a promise of the viewer's, made for the coming one-on-one of the two.
     *
     * @param employee whose wish
     * @param goal of which goal
     * @param words what the viewer will do, not blank
     * @param due by when: today or later
     * @return the promise; empty if the viewer has taken it on before, or if no one-on-one of the two is set
     * @throws AccessDeniedException if the viewer is not that person's manager today, or reads no such wish of theirs
     * @throws IllegalArgumentException as for {@link Promises#make}
     */
    @ForEmployees
    public Optional<PromiseId> take(PersonId employee, GoalId goal, String words, LocalDate due) {
        PlanOffer offer = open(employee).stream()
                .filter(one -> one.wish().goal().equals(goal))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("There is no such wish for the viewer"));
        Optional<ComingOneOnOne> meeting = oneOnOnes.nextOf(employee);
        if (offer.takenOn() != null || meeting.isEmpty()) {
            return Optional.empty();
        }
        PersonId manager = currentUser.require();
        PromiseId promise = promises.make(meeting.get().id(), manager, due, words);
        wishes.take(goal, employee, manager, promise, clock.instant());
        return Optional.of(promise);
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<Taken> taken() {
        return wishes.findOf(currentUser.require(), clock.getZone());
    }
}
