package org.waymark.growth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.GrowthOverview;
import org.waymark.growth.GrowthState;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.privacy.WhatIWrote;
import org.waymark.sharing.ContentHandover;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.WaymarkTest;

/** A growth plan: its author's alone, one active goal at a time, shared goal by goal and step by step. */
@WaymarkTest
@RecordApplicationEvents
class PlansTest {

    private static final String LADDER = """
        format: waymark/path/1
        id: begin
        name: Begin
        competencies:
          - {id: craft, name: Craft / tools}
          - {id: other, name: Other}
        roles:
          - id: one
            title: One
            level: 1
            expectations:
              craft: [Keeps tools sharp.]
        """;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanSources sources;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private GrowthOverview growth;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Sharing sharing;

    @Autowired
    private ContentHandover handover;

    @Autowired
    private Company company;

    @Autowired
    private WhatIWrote written;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TestClock clock;

    private PersonId manager;
    private PersonId employee;
    private LocalDate soon;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        soon = LocalDate.now(clock).plusDays(5);
    }

    // Only me

    @Test
    void a_plan_is_its_authors_alone() {
        GoalId goal = begin("Lead a project");
        step(goal, "Ask for a small one");
        assertThat(mine().title()).isEqualTo("Lead a project");
        assertThat(mine().steps()).extracting(PlanStep::words).containsExactly("Ask for a small one");
        assertThat(as(manager, () -> plans.mine())).isEmpty();
        assertThat(as(manager, () -> sharing.open(PlanContent.GOAL, employee))).isEmpty();
        assertThat(as(manager, () -> sharing.open(PlanContent.STEP, employee))).isEmpty();
    }

    @Test
    void somebody_elses_goal_and_step_are_refused_like_ones_that_are_not_there() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask for a small one");
        PersonId administrator = company.person("Anton Admin");
        company.grant(administrator, Role.ADMINISTRATOR);
        for (PersonId viewer : List.of(manager, administrator)) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> plans.activate(goal),
                    () -> plans.rest(goal),
                    () -> plans.finish(goal),
                    () -> plans.setUntil(goal, null),
                    () -> plans.erase(goal),
                    () -> plans.addStep(goal, "Mine", null),
                    () -> plans.setDue(step, null),
                    () -> plans.putFirst(step),
                    () -> plans.done(step, "Mine"),
                    () -> plans.reopen(step),
                    () -> plans.written(step),
                    () -> plans.erase(step),
                    () -> plans.rest(new GoalId(Long.MAX_VALUE)),
                    () -> plans.erase(new StepId(Long.MAX_VALUE)))) {
                assertThatThrownBy(() -> does(viewer, attempt)).isInstanceOf(AccessDeniedException.class);
            }
            for (ContentRef ref : List.of(ref(goal), ref(step), PlanContent.GOAL.on("else"))) {
                assertThatThrownBy(() -> as(
                                viewer,
                                () -> sharing.save(
                                        ref, ref.kind().texts().getFirst().name(), "Mine", -1)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(mine().steps()).extracting(PlanStep::doneOn).containsOnlyNulls();
    }

    // One at a time

    @Test
    void the_first_goal_is_active_and_later_ones_rest() {
        GoalId first = begin("Lead a project");
        GoalId second = begin("Speak at a meeting");
        assertThat(state(first)).isEqualTo(State.ACTIVE);
        assertThat(state(second)).isEqualTo(State.RESTING);
        does(employee, () -> plans.activate(second));
        assertThat(state(first)).isEqualTo(State.RESTING);
        assertThat(state(second)).isEqualTo(State.ACTIVE);
        does(employee, () -> plans.finish(second));
        assertThat(goal(second).doneOn()).isEqualTo(LocalDate.now(clock));
        assertThat(state(begin("Learn to weld"))).isEqualTo(State.ACTIVE);
        does(employee, () -> plans.activate(second));
        assertThat(goal(second).doneOn()).isNull();
        assertThat(as(employee, () -> plans.mine())).extracting(PlanGoal::state).containsOnlyOnce(State.ACTIVE);
    }

    @Test
    void steps_stand_in_their_order_and_one_can_be_put_first() {
        GoalId goal = begin("Lead a project");
        step(goal, "One");
        step(goal, "Two");
        StepId three = step(goal, "Three");
        does(employee, () -> plans.putFirst(three));
        assertThat(mine().steps()).extracting(PlanStep::words).containsExactly("Three", "One", "Two");
        assertThat(mine().next()).map(PlanStep::id).contains(three);
    }

    @Test
    void a_step_that_is_done_is_kept_with_what_came_of_it_and_can_be_opened_again() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask for a small one");
        does(employee, () -> plans.done(step, "I got one."));
        assertThat(mine().steps())
                .containsExactly(
                        new PlanStep(step, null, LocalDate.now(clock), "Ask for a small one", "I got one.", false));
        assertThat(mine().next()).isEmpty();
        does(employee, () -> plans.reopen(step));
        assertThat(mine().next()).map(PlanStep::outcome).contains("I got one.");
    }

    @Test
    void days_are_today_or_later_and_words_are_needed() {
        LocalDate over = LocalDate.now(clock).minusDays(1);
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask");
        for (Runnable attempt : List.<Runnable>of(
                () -> plans.setUntil(goal, over),
                () -> plans.addStep(goal, "Late", over),
                () -> plans.setDue(step, over),
                () -> plans.begin(" ", null, null),
                () -> plans.begin("x".repeat(Plans.LONGEST + 1), null, null),
                () -> plans.addStep(goal, " ", null))) {
            assertThatThrownBy(() -> does(employee, attempt)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(employee, () -> plans.mine())).hasSize(1);
        assertThat(mine().steps()).hasSize(1);
    }

    // Where it began

    @Test
    void a_goal_keeps_from_where_it_began_and_tells_nobody() {
        does(employee, () -> beyond.save(BeyondQuestion.GAIN, "Welding", 0));
        GoalId goal = as(employee, () -> plans.begin("Weld", PlanOrigin.BEYOND, "gain"));
        assertThat(goal(goal).origin()).isEqualTo(PlanOrigin.BEYOND);
        assertThat(goal(goal).originId()).isEqualTo("gain");
        does(employee, () -> sharing.share(ref(goal), named()));
        assertThat(as(manager, () -> sharing.open(PlanContent.GOAL, employee)).toString())
                .doesNotContain("BEYOND")
                .doesNotContain("gain");
    }

    @Test
    void a_goal_begins_from_nothing_that_is_not_there() {
        for (PlanOrigin origin : PlanOrigin.values()) {
            assertThatThrownBy(() -> as(employee, () -> plans.begin("Weld", origin, "nowhere")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(employee, () -> plans.mine())).isEmpty();
    }

    @Test
    void a_goal_begins_from_a_role_or_from_what_it_asks() {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        String asked = "Craft / tools";
        String id = "begin.one/" + asked;
        for (PlanSources.Known known :
                List.of(known(PlanOrigin.APPEAL, "begin.one"), known(PlanOrigin.EXPECTATION, id))) {
            assertThat(known.address()).isEqualTo("roles/begin.one");
            GoalId goal = as(employee, () -> plans.begin("Weld", known.origin(), known.id()));
            assertThat(goal(goal).originId()).isEqualTo(known.id());
        }
        assertThat(known(PlanOrigin.EXPECTATION, id).title()).endsWith(": " + asked);
        for (String nothing : List.of("begin.one/Anything", "begin.two/" + asked, "begin.one", "/")) {
            assertThat(as(employee, () -> sources.find(PlanOrigin.EXPECTATION, nothing)))
                    .as(nothing)
                    .isEmpty();
        }
    }

    private PlanSources.Known known(PlanOrigin origin, String id) {
        return as(employee, () -> sources.find(origin, id)).orElseThrow();
    }

    // How it stands

    @Test
    void growth_says_how_the_plan_stands_and_what_is_next() {
        assertThat(area()).isEqualTo(new GrowthState("growth/plan", "growth.plan", false, null, null));
        GoalId goal = begin("Lead a project");
        assertThat(area().says()).isEqualTo(Sentence.of("growth.plan.area.without-step"));
        StepId step = step(goal, "Ask");
        assertThat(area().next()).isEqualTo(Sentence.of("growth.plan.area.next"));
        does(employee, () -> plans.setDue(step, soon));
        assertThat(area().says()).isEqualTo(Sentence.of("growth.plan.area.active"));
        assertThat(area().next()).isEqualTo(Sentence.of("growth.plan.area.due", soon));
        does(employee, () -> plans.rest(goal));
        assertThat(area().says()).isEqualTo(Sentence.of("growth.plan.area.resting"));
        assertThat(area().next()).isNull();
    }

    private GrowthState area() {
        return as(employee, () -> growth.areas()).stream()
                .filter(state -> state.key().equals("growth.plan"))
                .findFirst()
                .orElseThrow();
    }

    // Shared

    @Test
    void the_manager_reads_a_goal_and_a_step_as_they_were_shared() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask for a small one");
        does(employee, () -> {
            save(ref(goal), PlanContent.WISH_TEXT, "Introduce me");
            sharing.share(ref(goal), named());
            sharing.share(ref(step), named());
            save(ref(goal), PlanContent.WISH_TEXT, "Never mind");
        });
        assertThat(read(PlanContent.GOAL.on("")))
                .containsExactly(Optional.of("Lead a project"), Optional.of("Introduce me"));
        assertThat(read(PlanContent.STEP.on(""))).containsExactly(Optional.of("Ask for a small one"));
        assertThat(mine().steps()).extracting(PlanStep::isShared).containsExactly(true);
    }

    @Test
    void as_topic_only_the_manager_reads_what_the_goal_is_and_no_more() {
        GoalId goal = begin("Lead a project");
        does(employee, () -> {
            save(ref(goal), PlanContent.WISH_TEXT, "Introduce me");
            sharing.shareTopic(ref(goal), named());
        });
        assertThat(read(PlanContent.GOAL.on(""))).containsExactly(Optional.of("Lead a project"));
        assertThatThrownBy(() -> does(employee, () -> sharing.shareTopic(ref(step(goal, "Ask")), named())))
                .as("a step has no topic")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_withdrawn_is_gone_at_once_and_stays_with_its_author() {
        GoalId goal = begin("Lead a project");
        does(employee, () -> {
            sharing.share(ref(goal), named());
            sharing.withdraw(ref(goal));
        });
        assertThat(read(PlanContent.GOAL.on(""))).isEmpty();
        assertThat(mine().title()).isEqualTo("Lead a project");
    }

    @Test
    void a_former_manager_sees_nothing_and_the_next_one_what_is_handed_over() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask for a small one");
        does(employee, () -> {
            sharing.share(ref(goal), named());
            sharing.share(ref(step), named());
        });
        PersonId next = company.person("Nora Next");
        company.changeManager(employee, next);
        assertThatThrownBy(() -> as(manager, () -> sharing.open(PlanContent.GOAL, employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(next, () -> sharing.open(PlanContent.GOAL, employee))).isEmpty();
        assertThat(as(employee, () -> handover.earlier(Map.of())))
                .extracting(earlier -> earlier.title() + " at " + earlier.page())
                .containsExactlyInAnyOrder(
                        "A goal of my growth plan at growth/plan", "A step of my growth plan at growth/plan");
        does(employee, () -> handover.handOver(PlanContent.GOAL.key(), goal.subject(), new NamedReader(next), true));
        assertThat(as(next, () -> sharing.open(PlanContent.GOAL, employee)))
                .extracting(SharedContent::subject)
                .containsExactly(goal.subject());
        assertThat(as(next, () -> sharing.open(PlanContent.STEP, employee))).isEmpty();
    }

    // Erased

    @Test
    void a_goal_is_erased_with_its_steps_and_gone_from_the_managers_page() throws SQLException {
        GoalId goal = begin("Lead a project");
        GoalId other = begin("Speak");
        StepId step = step(goal, "Ask");
        StepId kept = step(other, "Prepare");
        does(employee, () -> {
            sharing.share(ref(goal), named());
            sharing.share(ref(step), named());
            plans.erase(goal);
        });
        assertThat(as(employee, () -> plans.mine())).extracting(PlanGoal::id).containsExactly(other);
        assertThat(goal(other).steps()).extracting(PlanStep::id).containsExactly(kept);
        assertThat(read(PlanContent.GOAL.on(""))).isEmpty();
        assertThat(read(PlanContent.STEP.on(""))).isEmpty();
        assertThat(rows("content where subject in ('%s', '%s')".formatted(goal.subject(), step.subject())))
                .isZero();
    }

    @Test
    void a_step_is_erased_alone() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask");
        StepId kept = step(goal, "Prepare");
        does(employee, () -> plans.erase(step));
        assertThat(mine().steps()).extracting(PlanStep::id).containsExactly(kept);
    }

    @Test
    void where_one_looks_after_what_one_wrote_a_goal_is_erased_with_its_steps_as_well() {
        GoalId goal = begin("Lead a project");
        step(goal, "Ask");
        WhatIWrote.Group goals = alone().getFirst();
        assertThat(goals.things()).extracting(OwnThing::title).containsExactly("Lead a project");
        does(
                employee,
                () -> written.change(goals.kind(), goals.things().getFirst().id(), OwnThing.Change.ERASE));
        assertThat(as(employee, () -> plans.mine())).isEmpty();
        assertThat(alone()).isEmpty();
    }

    @Test
    void erasing_all_that_is_ones_own_alone_leaves_a_step_that_is_shared() {
        GoalId goal = begin("Lead a project");
        StepId step = step(goal, "Ask");
        StepId alone = step(goal, "Wait");
        does(employee, () -> sharing.share(ref(step), named()));
        assertThat(as(employee, () -> written.shared()).groups().getFirst().things())
                .extracting(
                        OwnThing::title,
                        thing -> Objects.requireNonNull(thing.sharing()).extent())
                .as("a step is shared in full, and called by its words")
                .containsExactly(tuple("Ask", OwnThing.Extent.IN_FULL));
        does(employee, () -> written.eraseAlone());
        assertThat(mine().title()).isEmpty();
        assertThat(mine().steps())
                .extracting(PlanStep::id)
                .containsExactly(step)
                .doesNotContain(alone);
        assertThat(read(PlanContent.STEP.on(""))).containsExactly(Optional.of("Ask"));
    }

    // Reminded

    @Test
    void a_day_is_told_of_a_step_of_the_goal_that_one_is_at_only() {
        GoalId goal = begin("Lead a project");
        GoalId resting = begin("Speak");
        StepId step = as(employee, () -> plans.addStep(goal, "Ask", soon));
        does(employee, () -> plans.addStep(resting, "Prepare", soon.plusDays(1)));
        assertThat(events.stream(StepDue.class)).containsExactly(new StepDue(employee, soon));
        assertThat(as(employee, () -> plans.countDue(soon))).isEqualTo(1);
        assertThat(as(employee, () -> plans.countDue(soon.plusDays(1)))).isZero();
        does(employee, () -> plans.activate(resting));
        assertThat(events.stream(StepDue.class)).last().isEqualTo(new StepDue(employee, soon.plusDays(1)));
        assertThat(as(employee, () -> plans.countDue(soon))).isZero();
        does(employee, () -> {
            plans.activate(goal);
            plans.done(step, "");
        });
        assertThat(as(employee, () -> plans.countDue(soon))).isZero();
        assertThat(as(manager, () -> plans.countDue(soon.plusDays(1)))).isZero();
    }

    private GoalId begin(String words) {
        return as(employee, () -> plans.begin(words, null, null));
    }

    private StepId step(GoalId goal, String words) {
        return as(employee, () -> plans.addStep(goal, words, null));
    }

    private void save(ContentRef ref, String text, String words) {
        assertThat(sharing.save(ref, text, words, -1)).isPresent();
    }

    private static ContentRef ref(GoalId goal) {
        return PlanContent.GOAL.on(goal.subject());
    }

    private static ContentRef ref(StepId step) {
        return PlanContent.STEP.on(step.subject());
    }

    private PlanGoal mine() {
        return as(employee, () -> plans.mine()).getFirst();
    }

    private PlanGoal goal(GoalId id) {
        return as(employee, () -> plans.mine()).stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private State state(GoalId id) {
        return goal(id).state();
    }

    private List<Optional<String>> read(ContentRef of) {
        return as(manager, () -> sharing.open(of.kind(), employee)).stream()
                .flatMap(shared -> shared.texts().values().stream())
                .toList();
    }

    private List<WhatIWrote.Group> alone() {
        return as(employee, () -> written.alone()).groups();
    }

    private static int rows(String of) throws SQLException {
        return Integer.parseInt(Database.asSuperuser(
                connection -> Objects.requireNonNull(Database.column(connection, "select count(*)::text from " + of)
                        .iterator()
                        .next())));
    }
}
