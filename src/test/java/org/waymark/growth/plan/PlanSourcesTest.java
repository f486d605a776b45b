package org.waymark.growth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.plan.PlanSources.Known;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.strength.StrengthId;
import org.waymark.reflection.question.AnswerId;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

/** Things of one's own from which a goal begins: they are called by their author's words, for their author alone. */
@WaymarkTest
class PlanSourcesTest {

    private static final String LADDER = """
        format: waymark/path/1
        id: source
        name: Source
        competencies:
          - {id: craft, name: Craft}
        roles:
          - {id: one, title: Well digger, level: 1, expectations: {craft: [Finds water., Digs for it.]}}
        """;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanSources sources;

    @Autowired
    private Goals goals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Standings standings;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Sharing sharing;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private Company company;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    @Test
    void a_goal_begins_from_a_milestone_an_answer_and_a_strength_and_is_led_back_there() {
        String milestone = milestone("A boat of my own");
        String strength = strength("I hear what nobody says.");
        var meeting = company.meeting(employee);
        AnswerId answer =
                company.write(employee, company.answer(employee, meeting.reflection(), 0), "More of the sea.");
        String asked = company.detail(employee, meeting.reflection(), answer)
                .question()
                .text();
        for (Known expected : List.of(
                new Known(
                        PlanOrigin.MILESTONE,
                        milestone,
                        "A boat of my own",
                        "growth/goals?show=milestone-" + milestone,
                        "A boat of my own"),
                new Known(
                        PlanOrigin.ANSWER,
                        answer.toString(),
                        asked,
                        "reflections/" + meeting.reflection(),
                        "More of the sea."),
                new Known(
                        PlanOrigin.STRENGTH,
                        strength,
                        "I hear what nobody says.",
                        "growth/strengths?show=" + strength,
                        ""))) {
            assertThat(as(employee, () -> sources.find(expected.origin(), expected.id())))
                    .contains(expected);
            GoalId goal = as(employee, () -> plans.begin("Sail", expected.origin(), expected.id()));
            assertThat(as(employee, () -> plans.mine()))
                    .filteredOn(one -> one.id().equals(goal))
                    .extracting(PlanGoal::origin, PlanGoal::originId)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(expected.origin(), expected.id()));
        }
    }

    @Test
    void somebody_elses_is_refused_like_what_is_not_there_even_by_whoever_reads_it() {
        String milestone = milestone("A boat of my own");
        String strength = strength("I hear what nobody says.");
        var meeting = company.meeting(employee);
        AnswerId answer =
                company.share(employee, company.answer(employee, meeting.reflection(), 0), "More of the sea.");
        StandingId standing = as(employee, () -> standings.begin(new NamedReader(manager), "source.one", List.of()));
        does(employee, () -> {
            beyond.save(BeyondQuestion.GAIN, "Welding", 0);
            beyond.share(Company.named());
            sharing.share(kind("growth.own.milestone").on(milestone), Company.named());
            sharing.share(kind("growth.own.strengths").on(strength), Company.named());
        });
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        for (PersonId other : List.of(manager, colleague)) {
            for (Object[] theirs : List.of(
                    new Object[] {PlanOrigin.MILESTONE, milestone},
                    new Object[] {PlanOrigin.STRENGTH, strength},
                    new Object[] {PlanOrigin.ANSWER, answer},
                    new Object[] {PlanOrigin.BEYOND, "gain"},
                    new Object[] {PlanOrigin.STANDING, standing},
                    new Object[] {PlanOrigin.STANDING, standing + "/1"})) {
                PlanOrigin origin = (PlanOrigin) theirs[0];
                String id = theirs[1].toString();
                assertThat(as(other, () -> sources.find(origin, id)))
                        .as("%s %s", origin, id)
                        .isEmpty();
                assertThatThrownBy(() -> as(other, () -> plans.begin("Mine", origin, id)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("There is nothing to begin a goal from");
            }
        }
    }

    @Test
    void nothing_begins_from_what_is_not_written() {
        String milestone = as(employee, () -> goals.add(1, Horizon.TWO)).toString();
        var meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        does(employee, () -> beyond.save(BeyondQuestion.CHANGE, "A boat yard", 0));
        assertThat(as(employee, () -> sources.find(PlanOrigin.MILESTONE, milestone)))
                .isEmpty();
        assertThat(as(employee, () -> sources.find(PlanOrigin.ANSWER, answer.toString())))
                .isEmpty();
        assertThat(as(employee, () -> sources.find(PlanOrigin.STRENGTH, "strength-1")))
                .isEmpty();
        assertThat(as(employee, () -> sources.find(PlanOrigin.BEYOND, "gain"))).isEmpty();
        assertThat(as(employee, () -> sources.find(PlanOrigin.BEYOND, "change")))
                .isPresent();
        does(employee, () -> beyond.save(BeyondQuestion.CHANGE, "", -1));
        assertThat(as(employee, () -> sources.find(PlanOrigin.BEYOND, "change")))
                .isEmpty();
    }

    @Test
    void one_standing_is_read_to_name_one_and_only_where_something_is_asked() {
        StandingId standing = as(employee, () -> standings.begin(new NamedReader(manager), "source.one", List.of()));
        int one = statements(standing);
        as(employee, () -> standings.begin(new NamedReader(manager), "source.one", List.of("Craft")));
        assertThat(statements(standing)).isEqualTo(one).isLessThanOrEqualTo(2);
        assertThat(as(employee, () -> sources.find(PlanOrigin.STANDING, standing + "/2")))
                .map(Known::title)
                .contains("Well digger");
        for (String nothing : List.of(standing + "/3", standing + "/02", standing + "/", "x", "999999999/1")) {
            assertThat(as(employee, () -> sources.find(PlanOrigin.STANDING, nothing)))
                    .as(nothing)
                    .isEmpty();
        }
    }

    private int statements(StandingId standing) {
        return StatementCounter.during(() -> as(employee, () -> sources.find(PlanOrigin.STANDING, standing + "/1")))
                .size();
    }

    private String milestone(String words) {
        String id = as(employee, () -> goals.add(1, Horizon.NEXT)).toString();
        write("growth.own.milestone", id, "milestone", words);
        return id;
    }

    private String strength(String words) {
        String id = new StrengthId(3).toString();
        write("growth.own.strengths", id, "strength", words);
        return id;
    }

    private void write(String kind, String subject, String text, String words) {
        does(employee, () -> {
            OptionalInt _ = sharing.save(kind(kind).on(subject), text, words, -1);
        });
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }
}
