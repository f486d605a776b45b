package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanPromises;
import org.waymark.growth.plan.PlanWish;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.TestClock;

/** What somebody wishes of their manager: a promise only once the manager takes it on. */
class PlanOffersTest extends EmployeeAndManager {

    @Autowired
    private PlanOffers offers;

    @Autowired
    private PlanPromises taken;

    @Autowired
    private Plans plans;

    @Autowired
    private Promises promises;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Sharing sharing;

    @Autowired
    private TestClock clock;

    private OneOnOneId meeting;
    private GoalId goal;
    private ContentRef ref;
    private LocalDate until;

    @BeforeEach
    void aGoalWithAWish() {
        until = LocalDate.now(clock).plusDays(60);
        meeting =
                as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock).plusDays(3)));
        goal = as(employee, () -> plans.begin("Lead a project", null, null));
        ref = as(employee, () -> plans.mine().getFirst().written().ref());
        does(employee, () -> {
            plans.setUntil(goal, until);
            assertThat(sharing.save(ref, "plan-wish", "Introduce me", 0)).isPresent();
        });
    }

    @Test
    void nothing_is_wished_of_a_manager_before_it_is_shared_in_full() {
        assertThat(as(manager, () -> offers.open(employee))).isEmpty();
        does(employee, () -> sharing.shareTopic(ref, named()));
        assertThat(as(manager, () -> offers.open(employee))).as("as a topic").isEmpty();
        does(employee, () -> sharing.share(ref, named()));
        assertThat(as(manager, () -> offers.open(employee)))
                .containsExactly(new PlanOffer(new PlanWish(goal, "Lead a project", "Introduce me", until), null));
        does(employee, () -> sharing.withdraw(ref));
        assertThat(as(manager, () -> offers.open(employee))).isEmpty();
    }

    @Test
    void it_becomes_a_promise_in_the_managers_words_when_they_take_it_on_and_both_see_that() {
        does(employee, () -> sharing.share(ref, named()));
        assertThat(as(employee, promises::open)).isEmpty();
        assertThat(as(manager, () -> offers.take(employee, goal, "I introduce you to Dora", until)))
                .isPresent();
        assertThat(as(employee, () -> promises.ofMeeting(meeting)))
                .extracting(PromiseDetail::words, PromiseDetail::owner, PromiseDetail::maker, PromiseDetail::due)
                .containsExactly(tuple("I introduce you to Dora", manager, manager, until));
        LocalDate today = LocalDate.now(clock);
        assertThat(as(employee, () -> taken.taken()))
                .containsExactly(new PlanPromises.Taken(goal, "Mona Manager", today, "one-on-ones/" + meeting));
        assertThat(as(manager, () -> offers.open(employee)))
                .extracting(PlanOffer::takenOn)
                .containsExactly(today);
        assertThat(as(manager, () -> offers.take(employee, goal, "Once more", until)))
                .as("once is enough")
                .isEmpty();
        assertThat(as(employee, () -> promises.ofMeeting(meeting))).hasSize(1);
    }

    @Test
    void a_promise_is_made_for_a_coming_one_on_one() {
        PersonId other = company.reportOf(manager, "Otto Other");
        GoalId theirs = as(other, () -> plans.begin("Speak", null, null));
        does(other, () -> {
            ContentRef of = plans.mine().getFirst().written().ref();
            assertThat(sharing.save(of, "plan-wish", "Listen", 0)).isPresent();
            sharing.share(of, named());
        });
        assertThat(as(manager, () -> offers.take(other, theirs, "I listen", until)))
                .isEmpty();
        assertThat(as(other, () -> taken.taken())).isEmpty();
    }

    @Test
    void nobody_takes_on_what_they_do_not_read() {
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId next = company.person("Nora Next");
        assertRefused(manager, goal);
        does(employee, () -> sharing.share(ref, named()));
        assertRefused(manager, new GoalId(Long.MAX_VALUE));
        for (PersonId viewer : List.of(employee, colleague, next)) {
            assertRefused(viewer, goal);
        }
        assertThatThrownBy(() -> as(manager, () -> offers.take(colleague, goal, "Mine", until)))
                .isInstanceOf(AccessDeniedException.class);
        company.changeManager(employee, next);
        assertRefused(manager, goal);
        assertRefused(next, goal);
        assertThat(as(employee, () -> taken.taken())).isEmpty();
    }

    @Test
    void a_goal_that_is_done_wishes_nothing_any_more_and_one_that_is_erased_takes_its_mark_along() {
        does(employee, () -> sharing.share(ref, named()));
        as(manager, () -> offers.take(employee, goal, "I introduce you", until));
        does(employee, () -> plans.finish(goal));
        assertThat(as(manager, () -> offers.open(employee))).isEmpty();
        does(employee, () -> plans.erase(goal));
        assertThat(as(employee, () -> taken.taken())).isEmpty();
        assertThat(as(employee, () -> promises.ofMeeting(meeting)))
                .as("what was promised stays promised")
                .hasSize(1);
    }

    private void assertRefused(PersonId viewer, GoalId of) {
        assertThatThrownBy(() -> as(viewer, () -> offers.take(employee, of, "Mine", until)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
