package org.waymark.meeting.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.growth.GrowthCast;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** What a manager learns of looks at the plans of those who report to them. */
@WaymarkTest
class TeamLooksTest {

    @Autowired
    private GrowthCast cast;

    @Autowired
    private TeamLooks team;

    @Autowired
    private NextLooks looks;

    @Autowired
    private Plans plans;

    @Autowired
    private Sharing sharing;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId employee;
    private LocalDate day;
    private OneOnOneId meeting;
    private GoalId goal;
    private ContentRef ref;

    @BeforeEach
    void aLook() {
        GrowthCast.Pair pair = cast.hire();
        manager = pair.manager();
        employee = pair.employee();
        day = LocalDate.now(clock).plusDays(3);
        meeting = cast.meet(employee, day);
        goal = cast.goal(employee);
        ref = cast.written(employee);
        does(employee, () -> looks.agree(meeting.value()));
    }

    @Test
    void the_manager_learns_of_a_look_as_long_as_the_plan_is_shared_in_full_or_as_a_topic() {
        assertNothing("a plan that is not shared");
        does(employee, () -> sharing.shareTopic(ref, named()));
        assertThat(known(manager)).isEqualTo(Map.of(employee, day));
        does(employee, () -> sharing.share(ref, named()));
        assertThat(known(manager)).isEqualTo(Map.of(employee, day));
        does(employee, () -> sharing.withdraw(ref));
        assertNothing("withdrawn");
    }

    @Test
    void a_goal_that_was_shared_before_says_nothing_of_the_one_that_somebody_is_at_now() {
        does(employee, () -> {
            sharing.share(ref, named());
            plans.rest(goal);
            plans.begin("A secret one", null, null);
        });
        assertNothing("another goal");
    }

    @Test
    void nobody_but_the_manager_of_today_learns_of_it() {
        does(employee, () -> sharing.share(ref, named()));
        PersonId director = company.person("Dora Director");
        company.changeManager(manager, director);
        assertThat(known(director)).isEmpty();
        company.changeManager(employee, director);
        assertNothing("a former manager");
        assertThat(known(director)).as("nothing was shared with her").isEmpty();
    }

    @Test
    void a_look_is_over_with_its_one_on_one() {
        does(employee, () -> sharing.share(ref, named()));
        does(manager, () -> wrapUps.wrapUp(meeting, Set.of()));
        assertThat(known(manager)).isEmpty();
    }

    private void assertNothing(String why) {
        assertThat(known(manager)).as(why).isEmpty();
        Integer rows = as(
                manager,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select count(*) from next_look")
                                .query(Integer.class)
                                .single()));
        assertThat(rows).as(why + ", by the database").isZero();
    }

    private Map<PersonId, LocalDate> known(PersonId viewer) {
        return as(viewer, () -> team.of(List.of(employee)));
    }
}
