package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionList;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.growth.standing.Outcome;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.StandingState;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.story.Stories;
import org.waymark.meeting.growth.GrowthPoints;
import org.waymark.meeting.growth.GrowthTalks;
import org.waymark.meeting.growth.PlanAtWrapUp;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.meeting.growth.StepMove;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AnswerPlaces;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.SharedThings;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Folds;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Pressed;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WholePage;

/** An id of something of somebody else's growth is refused as one of nothing, wherever a browser can name one. */
class GrowthAbuseTest extends EmployeeAndManagerView {

    private static final String NOBODYS = "999999999";

    private static final String GOAL = "What the employee wants to reach";
    private static final String STEP = "What the employee does first";
    private static final String STORY = "What the stranger saw the employee do";

    /** Roles and what they ask are everybody's; strengths and skills are told apart within what is one's own. */
    private static final Set<PlanOrigin> OF_EVERYBODY =
            EnumSet.of(PlanOrigin.APPEAL, PlanOrigin.EXPECTATION, PlanOrigin.STRENGTH, PlanOrigin.BEYOND);

    /** What takes an id, or the number of a one-on-one, and is tried below. A new one has to be. */
    private static final Set<String> TRIED = Set.of(
            "Plans.written",
            "Plans.activate",
            "Plans.rest",
            "Plans.finish",
            "Plans.setUntil",
            "Plans.erase",
            "Plans.addStep",
            "Plans.setDue",
            "Plans.putFirst",
            "Plans.done",
            "Plans.reopen",
            "Goals.move",
            "Goals.setHorizon",
            "Goals.setDue",
            "Goals.remove",
            "Standings.open",
            "Standings.save",
            "Standings.choose",
            "Standings.share",
            "Standings.takeBack",
            "Standings.saveAgreed",
            "Standings.chooseOutcome",
            "Standings.shareAgreed",
            "Standings.withdrawAgreed",
            "Standings.setAside",
            "Standings.takeUp",
            "Standings.openedLast",
            "Standings.unopened",
            "Stories.callOff",
            "Stories.passOn",
            "Stories.takeBack",
            "Stories.mine",
            "Stories.decline",
            "Stories.allow",
            "AgreedLooks.agree",
            "GrowthPoints.of",
            "GrowthPoints.put",
            "PlanAtWrapUp.steps",
            "PlanAtWrapUp.wrapUp",
            "GrowthTalks.moveStep",
            "AnswerKeeping.keep",
            "PlanOffers.open",
            "PlanOffers.take",
            // In AbuseTest, of what a report shares with their manager.
            "SharedPlans.wishes",
            "SeenStrengths.of");

    @Autowired
    private SharedThings things;

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private Plans plans;

    @Autowired
    private Goals goals;

    @Autowired
    private Standings standings;

    @Autowired
    private Stories stories;

    @Autowired
    private NextLooks looks;

    @Autowired
    private PlanOffers offers;

    @Autowired
    private GrowthPoints points;

    @Autowired
    private PlanAtWrapUp atWrapUp;

    @Autowired
    private GrowthTalks talks;

    @Autowired
    private AnswerPlaces places;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext context;

    private PersonId colleague;
    private PersonId stranger;
    private Meeting meeting;
    private GoalId goal;
    private StepId step;
    private MilestoneId milestone;
    private StandingId standing;

    @BeforeEach
    void somebody_grows() {
        colleague = company.reportOf(manager, "Cora Colleague");
        stranger = company.person("Sten Stranger");
        meeting = company.meeting(employee);
        ladder();
        goal = as(employee, () -> plans.begin(GOAL, null, null));
        step = as(employee, () -> plans.addStep(goal, STEP, null));
        milestone = as(employee, () -> goals.add(1, Horizon.TWO));
        standing = as(employee, () -> standings.begin(new NamedReader(manager), "growth-abuse.one", List.of()));
        does(employee, () -> {
            standings.save(standing, 1, Standings.Part.WORDS, GOAL, 0);
            stories.ask(new NamedReader(stranger));
        });
        does(stranger, () -> {
            ContentKind story = kind("growth.own.stories");
            sharing.save(story.one().about(employee), "story", STORY, 0);
            sharing.share(story.one().about(employee), new NamedReader(employee));
        });
    }

    private void ladder() {
        String ladder = """
            format: waymark/path/1
            id: growth-abuse
            name: Growth abuse
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: one, title: One, level: 1, expectations: {craft: [Lays a wall.]}}
            """;
        assertThat(RunAs.operator(() -> ladders.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void leave() {
        TestPeople.leave();
    }

    @Test
    void a_goal_is_begun_from_nothing_of_somebody_elses() {
        Map<PlanOrigin, List<String>> theirs = Map.of(
                PlanOrigin.MILESTONE, List.of(milestone.toString()),
                PlanOrigin.ANSWER,
                        List.of(company.answer(employee, meeting.reflection(), 0)
                                .toString()),
                PlanOrigin.STANDING, List.of(standing.toString(), standing + "/1"));
        assertThat(theirs.keySet())
                .as("a new place to begin from is tried here")
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_EVERYBODY)));
        theirs.forEach((origin, ids) -> ids.forEach(id -> {
            TestPeople.enter(colleague);
            assertThat(beginning(origin, id))
                    .as(origin + " " + id)
                    .isEqualTo(beginning(origin, NOBODYS))
                    .doesNotContain("Emil", GOAL, STEP);
            assertThat(outcome(() -> plans.begin("Mine", origin, id)))
                    .as(origin + " " + id)
                    .isEqualTo(outcome(() -> plans.begin("Mine", origin, NOBODYS)));
        }));
        assertThat(as(colleague, plans::mine)).isEmpty();
    }

    private static String beginning(PlanOrigin origin, String id) {
        UI.getCurrent().navigate("growth");
        UI.getCurrent().navigate("growth/plan", QueryParameters.fromString("from=" + origin.word() + "&id=" + id));
        return String.join("\n", Shown.texts("body, main, div")).replace(id, "ID");
    }

    /** The colleague names what is the employee's, and the manager what was never shared with them. */
    @Test
    void an_id_of_somebody_elses_in_a_call_of_a_service_does_what_one_of_nothing_does() {
        for (PersonId abuser : List.of(colleague, manager, stranger)) {
            calls(goal.value(), step.value(), milestone.value())
                    .forEach((name, call) -> assertLikeNothing(
                            abuser, name, call, calls(-1, -1, -1).get(name)));
            assertLikeNothing(
                    abuser,
                    "looks",
                    doing(() -> looks.agree(meeting.oneOnOne().value())),
                    doing(() -> looks.agree(-1)));
        }
        for (PersonId abuser : List.of(colleague, stranger)) {
            ofMeeting(meeting.oneOnOne())
                    .forEach((name, call) -> assertLikeNothing(
                            abuser, name, call, ofMeeting(new OneOnOneId(-1)).get(name)));
            AnswerId answer = company.answer(employee, meeting.reflection(), 0);
            assertLikeNothing(abuser, "keep", () -> places.keep(answer), () -> places.keep(new AnswerId(-1)));
            ofStanding(standing)
                    .forEach((name, call) -> assertLikeNothing(
                            abuser, name, call, ofStanding(new StandingId(-1)).get(name)));
            assertLikeNothing(abuser, "states", () -> states(employee), () -> states(new PersonId(-1)));
            assertLikeNothing(
                    abuser,
                    "unopened",
                    () -> standings.unopened(employee, "growth-abuse.one"),
                    () -> standings.unopened(new PersonId(-1), "growth-abuse.one"));
            assertLikeNothing(abuser, "offers", () -> offers.open(employee), () -> offers.open(new PersonId(-1)));
        }
        // A manager names a goal of one report as if it were of another one, and one that nothing is wished in.
        for (PersonId report : List.of(employee, colleague)) {
            assertLikeNothing(
                    manager,
                    "take",
                    () -> offers.take(report, goal, "Taken on", LocalDate.now(clock)),
                    () -> offers.take(report, new GoalId(-1), "Taken on", LocalDate.now(clock)));
        }
        untouched();
    }

    /** Nobody asks the colleague, the colleague asks nobody, and nothing was told to them. */
    @Test
    void whoever_names_somebody_in_place_of_who_asked_or_told_changes_nothing() {
        for (PersonId abuser : List.of(colleague, manager)) {
            for (PersonId named : List.of(employee, stranger)) {
                ofPerson(named)
                        .forEach((name, call) -> assertLikeNothing(
                                abuser, name, call, ofPerson(new PersonId(-1)).get(name)));
            }
        }
        assertLikeNothing(
                colleague,
                "stories",
                () -> managersPage.stories(employee),
                () -> managersPage.stories(new PersonId(-1)));
        assertThat(as(manager, () -> managersPage.stories(employee))).isEmpty();
        // Without leave of whoever told it, whoever asked passes it on to nobody.
        assertThat(outcome(employee, doing(() -> stories.passOn(stranger, new NamedReader(manager)))))
                .contains("AccessDenied");
        assertThat(outcome(employee, doing(() -> stories.passOn(stranger, new NamedReader(colleague)))))
                .contains("AnotherReader");
        untouched();
    }

    /** Lists of things with buttons: each button sends the name of its thing, and the browser could send another one. */
    @Test
    void a_button_of_growth_that_sends_the_name_of_somebody_elses_thing_changes_nothing() {
        does(colleague, () -> {
            GoalId first = plans.begin("Of the colleague", null, null);
            plans.addStep(first, "A step of the colleague", null);
            plans.begin("Another one of the colleague", null, null);
            stories.ask(new NamedReader(manager));
        });
        TestPeople.enter(colleague);
        press("growth/plan", List.of("DONE", "FIRST", "DAY", "WRITE", "ERASE", "ACTIVATE", "FINISH"));
        press("growth/stories", List.of(Pressed.to("PASS_ON", manager), "TAKE_BACK", "CALL_OFF"));
        wish();
        TestPeople.enter(manager);
        press("team/" + colleague, List.of("TAKE"));
        untouched();
    }

    /** Of the manager, by the colleague. */
    private void wish() {
        does(colleague, () -> {
            ContentKind kind = kind("growth.own.plan");
            String own = "plan-" + plans.mine().getFirst().id();
            sharing.save(kind.on(own), "plan-wish", "What the colleague wishes", -1);
            sharing.share(kind.on(own), new NamedReader(manager));
        });
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private void press(String address, List<String> buttons) {
        UI.getCurrent().navigate(address);
        Folds.openAll();
        List<ActionList> lists = all(UI.getCurrent())
                .filter(ActionList.class::isInstance)
                .map(ActionList.class::cast)
                .toList();
        assertThat(lists).as("things on /" + address).isNotEmpty();
        List<String> theirs = Stream.concat(
                        LongStream.of(goal.value(), step.value(), milestone.value(), standing.value())
                                .boxed(),
                        Stream.of(employee.value(), stranger.value()))
                .map(Object::toString)
                .toList();
        for (ActionList list : lists) {
            for (String button : buttons) {
                theirs.forEach(id -> pressUnlessRefused(list, id, button));
            }
        }
        assertThat(WholePage.text()).as("/" + address).doesNotContain(GOAL, STEP, STORY);
    }

    /** Refused aloud or passed over: what matters is what it did. */
    private static void pressUnlessRefused(ActionList list, String thing, String button) {
        try {
            list.act(thing, button);
        } catch (RuntimeException refused) {
            assertThat(String.valueOf(refused.getMessage())).doesNotContain(GOAL, STEP, STORY, "Emil");
        }
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(GrowthAbuseTest::all));
    }

    private Map<String, Supplier<Object>> calls(long goal, long step, long milestone) {
        GoalId ofGoal = new GoalId(goal);
        StepId ofStep = new StepId(step);
        MilestoneId ofMilestone = new MilestoneId(milestone);
        return Map.ofEntries(
                Map.entry("activate", doing(() -> plans.activate(ofGoal))),
                Map.entry("rest", doing(() -> plans.rest(ofGoal))),
                Map.entry("finish", doing(() -> plans.finish(ofGoal))),
                Map.entry("until", doing(() -> plans.setUntil(ofGoal, null))),
                Map.entry("erase goal", doing(() -> plans.erase(ofGoal))),
                Map.entry("add step", () -> plans.addStep(ofGoal, "Mine now", null)),
                Map.entry("written", () -> plans.written(ofStep)),
                Map.entry("due", doing(() -> plans.setDue(ofStep, null))),
                Map.entry("first", doing(() -> plans.putFirst(ofStep))),
                Map.entry("done", doing(() -> plans.done(ofStep, "Mine now"))),
                Map.entry("reopen", doing(() -> plans.reopen(ofStep))),
                Map.entry("erase step", doing(() -> plans.erase(ofStep))),
                Map.entry("move", doing(() -> goals.move(ofMilestone, null))),
                Map.entry("horizon", doing(() -> goals.setHorizon(ofMilestone, Horizon.TEN))),
                Map.entry("milestone due", doing(() -> goals.setDue(ofMilestone, null))),
                Map.entry("remove", () -> goals.remove(ofMilestone)));
    }

    private Map<String, Supplier<Object>> ofMeeting(OneOnOneId id) {
        return Map.of(
                "points", () -> points.of(id),
                "put", doing(() -> points.put(id, "look")),
                "steps", () -> atWrapUp.steps(id),
                "wrap up", doing(() -> atWrapUp.wrapUp(id, Set.of(), List.of(new StepMove.Done(step, "Mine now")))),
                "move step", doing(() -> talks.moveStep(id)));
    }

    private Map<String, Supplier<Object>> ofStanding(StandingId id) {
        NamedReader other = new NamedReader(manager);
        return Map.ofEntries(
                Map.entry("open", () -> standings.open(id)),
                Map.entry("save", () -> standings.save(id, 1, Standings.Part.WORDS, "Mine now", -1)),
                Map.entry("choose", doing(() -> standings.choose(id, 1, Seen.SEEN))),
                Map.entry("share", doing(() -> standings.share(id, other))),
                Map.entry("take back", doing(() -> standings.takeBack(id))),
                Map.entry("agreed", () -> standings.saveAgreed(id, "Mine now", -1)),
                Map.entry("outcome", doing(() -> standings.chooseOutcome(id, Outcome.GO_ON))),
                Map.entry("share agreed", doing(() -> standings.shareAgreed(id, other))),
                Map.entry("withdraw agreed", doing(() -> standings.withdrawAgreed(id))),
                Map.entry("set aside", doing(() -> standings.setAside(id))),
                Map.entry("take up", doing(() -> standings.takeUp(id))));
    }

    private Map<String, Supplier<Object>> ofPerson(PersonId person) {
        return Map.of(
                "call off", doing(() -> stories.callOff(person)),
                "pass on", doing(() -> stories.passOn(person, new NamedReader(manager))),
                "take back", doing(() -> stories.takeBack(person)),
                "decline", doing(() -> stories.decline(person)),
                "allow", doing(() -> stories.allow(person, true)),
                "opened last", () -> standings.openedLast(person),
                "told", () -> stories.mine(person).texts());
    }

    private static Supplier<Object> doing(Runnable call) {
        return () -> {
            call.run();
            return "done";
        };
    }

    private static void assertLikeNothing(
            PersonId abuser, String name, Supplier<?> call, @Nullable Supplier<?> ofNothing) {
        assertThat(outcome(abuser, call))
                .as("%s by %s", name, abuser)
                .isEqualTo(outcome(abuser, Objects.requireNonNull(ofNothing)))
                .doesNotContain(GOAL, STEP, STORY, "Emil");
    }

    private static String outcome(PersonId abuser, Supplier<?> call) {
        return as(abuser, () -> outcome(call));
    }

    private static String outcome(Supplier<?> call) {
        try {
            return String.valueOf(call.get());
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private void untouched() {
        assertThat(as(employee, plans::mine)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(goal);
            assertThat(kept.doneOn()).isNull();
            assertThat(kept.steps()).singleElement().satisfies(one -> {
                assertThat(one.words()).isEqualTo(STEP);
                assertThat(one.doneOn()).isNull();
            });
        });
        assertThat(as(employee, goals::mine).pictures().getFirst().milestones())
                .extracting(MilestoneDetail::id)
                .containsExactly(milestone);
        assertThat(as(employee, standings::all)).singleElement().satisfies(one -> {
            assertThat(one.mineSharedAt()).isNull();
            assertThat(one.theirsSharedAt()).isNull();
        });
        assertThat(as(employee, stories::page).told()).hasSize(1);
        assertThat(as(manager, () -> managersPage.stories(employee))).isEmpty();
    }

    /** A new way to name a thing of growth has to be tried above. */
    @Test
    void each_call_that_names_a_thing_of_growth_is_tried_here() {
        Set<Class<?>> ids = Set.of(
                GoalId.class,
                StepId.class,
                MilestoneId.class,
                StandingId.class,
                AnswerId.class,
                OneOnOneId.class,
                PersonId.class,
                long.class);
        assertThat(context.getBeansWithAnnotation(Service.class).values().stream()
                        .map(AopUtils::getTargetClass)
                        .filter(service -> service.getName().matches("org\\.waymark\\.(meeting\\.)?growth\\..*"))
                        .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(ForEmployees.class))
                        .filter(method -> Stream.of(method.getParameterTypes()).anyMatch(ids::contains))
                        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet()))
                .isSubsetOf(TRIED);
    }

    private Object states(PersonId of) {
        return things.open(of, SharedAnswer.kind(), StandingState.BESIDE);
    }
}
