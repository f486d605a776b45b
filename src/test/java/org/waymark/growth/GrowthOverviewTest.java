package org.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.text.Sentence;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.goal.Stance;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.story.Stories;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** The one thing to do next about one's growth. */
@WaymarkTest
class GrowthOverviewTest {

    @Autowired
    private GrowthCast cast;

    @Autowired
    private GrowthOverview growth;

    @Autowired
    private Plans plans;

    @Autowired
    private Goals goals;

    @Autowired
    private Stories stories;

    @Autowired
    private Standings standings;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private Sharing sharing;

    @Autowired
    private People people;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    private GrowthCast.Pair pair;
    private PersonId manager;
    private PersonId employee;
    private PersonId colleague;
    private LocalDate today;

    @BeforeEach
    void hire() {
        pair = cast.hire();
        manager = pair.manager();
        employee = pair.employee();
        colleague = company.person("Cleo Colleague");
        today = LocalDate.now(clock);
    }

    @Test
    void nothing_is_said_where_there_is_nothing_to_say() {
        assertThat(next(employee)).isEmpty();
        does(employee, () -> goals.choose(Stance.HAPPY_HERE));
        assertThat(next(employee)).isEmpty();
    }

    @Test
    void what_could_be_begun_gives_way_to_what_has_a_day_and_that_to_what_is_due() {
        write(picture(), "A house by the sea.");
        assertThat(next(employee)).contains(new NextThing(Sentence.of("growth.goal.next.first"), "growth/goals"));
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        MilestoneId milestone = as(employee, () -> goals.add(1, Horizon.NEXT));
        assertThat(said(employee)).contains(Sentence.of("growth.plan.area.first"));
        does(employee, () -> goals.setDue(milestone, today.plusDays(9)));
        assertThat(next(employee))
                .contains(new NextThing(Sentence.of("growth.goal.next.due", today.plusDays(9)), "growth/goals"));
        StepId step = as(employee, () -> plans.addStep(goal, "Ask for a small one", null));
        assertThat(said(employee)).contains(Sentence.of("growth.goal.next.due", today.plusDays(9)));
        does(employee, () -> plans.setDue(step, today.plusDays(3)));
        assertThat(next(employee))
                .contains(new NextThing(Sentence.of("growth.plan.area.due", today.plusDays(3)), "growth/plan"));
        ask(colleague, employee);
        assertThat(said(employee)).contains(Sentence.of("growth.stories.asks", "Cleo Colleague"));
        does(employee, () -> stories.decline(colleague));
        assertThat(said(employee)).contains(Sentence.of("growth.plan.area.due", today.plusDays(3)));
    }

    @Test
    void of_two_that_wait_the_one_that_has_waited_longer_comes_first() {
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        does(employee, () -> plans.addStep(goal, "Ask", today));
        try {
            clock.advance(Duration.ofDays(2));
            ask(colleague, employee);
            assertThat(said(employee)).contains(Sentence.of("growth.plan.area.was-due", today));
            does(employee, () -> plans.addStep(goal, "Prepare", LocalDate.now(clock)));
            assertThat(said(employee)).contains(Sentence.of("growth.plan.area.was-due", today));
            does(employee, () -> plans.rest(goal));
            assertThat(said(employee)).contains(Sentence.of("growth.stories.asks", "Cleo Colleague"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void a_day_that_has_passed_is_said_to_be_over() {
        MilestoneId milestone = as(employee, () -> goals.add(1, Horizon.NEXT));
        does(employee, () -> goals.setDue(milestone, today));
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        does(employee, () -> plans.addStep(goal, "Ask", today.plusDays(1)));
        assertThat(said(employee)).contains(Sentence.of("growth.goal.next.due", today));
        try {
            clock.advance(Duration.ofDays(1));
            assertThat(said(employee)).contains(Sentence.of("growth.goal.next.was-due", today));
            does(employee, () -> goals.setDue(milestone, today.plusDays(9)));
            assertThat(said(employee)).contains(Sentence.of("growth.plan.area.due", today.plusDays(1)));
            clock.advance(Duration.ofDays(1));
            assertThat(said(employee)).contains(Sentence.of("growth.plan.area.was-due", today.plusDays(1)));
        } finally {
            clock.reset();
        }
    }

    @Test
    void a_story_that_was_told_waits_no_longer_and_one_that_was_taken_back_does_again() {
        ask(colleague, employee);
        ContentRef story = kind("growth.own.stories").one().about(colleague);
        write(story, "She kept calm.");
        assertThat(next(employee)).isPresent();
        does(employee, () -> sharing.share(story, new NamedReader(colleague)));
        assertThat(next(employee)).isEmpty();
        does(employee, () -> sharing.withdraw(story));
        assertThat(next(employee)).isPresent();
        does(colleague, () -> stories.callOff(employee));
        assertThat(next(employee)).isEmpty();
    }

    @Test
    void who_has_left_waits_for_no_story() throws SQLException {
        ask(colleague, employee);
        assertThat(next(employee)).isPresent();
        assertThat(Database.change(
                        "insert into leaver (person_id, closed_at, erase_at, release_at) values (?, now(), now() + interval '30 days', now() + interval '60 days')",
                        colleague.value()))
                .isOne();
        assertThat(next(employee)).isEmpty();
    }

    @Test
    void a_standing_waits_for_the_one_who_has_not_shared_and_leads_to_its_page() {
        StandingId standing = cast.standing(pair);
        assertThat(next(employee)).isEmpty();
        cast.share(manager, standing, employee);
        assertThat(next(employee))
                .contains(new NextThing(Sentence.of("growth.standing.next", "Mona"), "growth/standing/" + standing));
        assertThat(next(manager)).isEmpty();
        cast.share(employee, standing, manager);
        assertThat(next(employee)).isEmpty();
    }

    @Test
    void a_standing_of_a_line_that_has_ended_waits_for_nobody() {
        StandingId standing = cast.standing(pair);
        cast.share(manager, standing, employee);
        assertThat(next(employee)).isPresent();
        company.changeManager(employee, colleague);
        assertThat(next(employee)).isEmpty();
    }

    @Test
    void a_standing_that_somebody_began_waits_for_the_first_word_of_the_other() {
        StandingId standing = cast.standing(pair);
        assertThat(next(manager))
                .contains(new NextThing(Sentence.of("growth.standing.begun", "Emil"), "growth/standing/" + standing));
        assertThat(next(employee)).isEmpty();
        does(manager, () -> standings.setAside(standing));
        assertThat(next(manager)).isEmpty();
        does(manager, () -> standings.takeUp(standing));
        does(manager, () -> standings.save(standing, 1, Standings.Part.WORDS, "Seen twice.", -1));
        assertThat(next(manager)).isEmpty();
    }

    @Test
    void a_standing_that_is_set_aside_waits_no_more_for_whoever_did_so() {
        StandingId standing = cast.standing(pair);
        cast.share(manager, standing, employee);
        does(employee, () -> standings.setAside(standing));
        assertThat(next(employee)).isEmpty();
        does(employee, () -> standings.takeUp(standing));
        assertThat(next(employee)).isPresent();
    }

    @Test
    void whoever_wants_no_goals_is_asked_for_none() {
        write(picture(), "A house by the sea.");
        does(employee, () -> goals.choose(Stance.HAPPY_HERE));
        assertThat(next(employee)).isEmpty();
        does(employee, () -> goals.choose(null));
        assertThat(next(employee)).isPresent();
    }

    @Test
    void nobody_is_told_what_is_next_for_somebody_else() {
        GoalId goal = as(employee, () -> plans.begin("Lead a project", null, null));
        does(employee, () -> plans.addStep(goal, "Ask", today));
        write(picture(), "A house by the sea.");
        ask(employee, colleague);
        assertThat(next(manager)).isEmpty();
        assertThat(said(colleague)).contains(Sentence.of("growth.stories.asks", "Emil Employee"));
    }

    @Test
    void it_is_asked_in_one_statement() {
        ask(colleague, employee);
        List<String> statements = as(employee, () -> StatementCounter.during(() -> growth.next()));
        assertThat(statements).filteredOn(sql -> !sql.contains("set_config")).hasSize(1);
    }

    /** Statements name people by functions of the database, everything else by their reference. */
    @Test
    void the_database_calls_somebody_as_their_reference_does() {
        String name = "Tomas " + UUID.randomUUID();
        PersonId one = company.reportOf(manager, name);
        company.reportOf(manager, name);
        for (PersonId person : List.of(one, employee)) {
            PersonReference known = as(manager, () -> people.find(person).orElseThrow());
            assertThat(asked(manager, "called", person)).isEqualTo(known.called());
            assertThat(asked(manager, "first_name", person)).isEqualTo(known.firstName());
        }
        assertThat(asked(manager, "called", one)).contains("@");
    }

    private String asked(PersonId viewer, String function, PersonId person) {
        return as(
                viewer,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select " + function + "(?)")
                                .param(person.value())
                                .query(String.class)
                                .single()));
    }

    private Optional<NextThing> next(PersonId person) {
        return as(person, growth::next);
    }

    private Optional<Sentence> said(PersonId person) {
        return next(person).map(NextThing::sentence);
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private ContentRef picture() {
        return kind("growth.own.picture").on("picture-1");
    }

    private void ask(PersonId asker, PersonId asked) {
        does(asker, () -> stories.ask(new NamedReader(asked)));
    }

    private void write(ContentRef ref, String words) {
        does(employee, () -> sharing.save(ref, ref.kind().texts().getFirst().name(), words, -1));
    }
}
