package org.waymark.careerpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.ReachableRole;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Foundation;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.PathDetail.TrackReference;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.StepKind;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.organization.People;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class CareerPathsTest {

    @Autowired
    CareerPaths paths;

    @Autowired
    PathImport imports;

    @Autowired
    People people;

    private PersonId viewer = new PersonId(0);

    @BeforeEach
    void import_the_ladders_of_the_demo_company() {
        viewer = RunAs.operator(() -> {
            for (String name : List.of("engineering", "product", "people-operations", "sales")) {
                imports.apply(LadderFiles.resource("/demo/paths/" + name + ".yml"), PathImportOptions.NONE);
            }
            imports.apply(TWINS, PathImportOptions.NONE);
            PersonId person = people.findByEmail("paths@example.org")
                    .map(one -> one.id())
                    .orElseGet(() -> people.add("Rhea Path", "paths@example.org"));
            people.assignRole(person, "engineering.senior-engineer");
            return person;
        });
    }

    private static final String TWINS = """
            format: waymark/path/1
            id: twins
            name: Twins
            competencies:
              - {id: a, name: Alpha}
              - {id: b, name: Beta}
              - {id: c, name: Gamma}
              - {id: d, name: Delta}
              - {id: e, name: Craft}
            roles:
              - id: first
                title: First
                level: 1
                expectations:
                  a: [Stays as it is., Goes away.]
                  b: [Is the same.]
                  d: [Is not asked later.]
                  e: [{text: Cuts., proficiency: Awareness}]
              - id: second
                title: Second
                level: 2
                expectations:
                  a: [Comes instead., Stays as it is., Comes on top.]
                  b: [Is the same.]
                  c: [Is asked for the first time.]
                  e: [{text: Cuts well., proficiency: Expert}]
            steps:
              - {from: first, to: second, kind: promotion, note: After a while.}
            """;

    private <T> T view(Supplier<T> work) {
        return RunAs.person(viewer, work);
    }

    @Test
    void the_map_holds_every_ladder_ones_own_first_and_tells_where_one_is() {
        PathMap map = view(paths::map);
        assertThat(map.here()).isEqualTo("engineering.senior-engineer");
        assertThat(map.ladders().getFirst()).satisfies(ladder -> {
            assertThat(ladder.id()).isEqualTo("engineering");
            assertThat(ladder.department()).isEqualTo("Engineering");
            assertThat(ladder.tracks()).extracting(TrackReference::name).containsExactly("Technical", "Management");
            assertThat(ladder.roles())
                    .hasSize(10)
                    .extracting(RoleReference::level)
                    .isSorted();
        });
        assertThat(map.ladders().subList(1, map.ladders().size()))
                .extracting(PathMap.Ladder::name)
                .isSorted()
                .contains("Product", "Sales");
    }

    @Test
    void the_map_tells_how_far_away_the_roles_within_reach_are() {
        assertThat(view(paths::map).distances())
                .isEqualTo(view(() -> paths.routesFrom("engineering.senior-engineer", 4)).stream()
                        .collect(Collectors.toMap(ReachableRole::address, ReachableRole::distance)))
                .containsEntry("engineering.staff-engineer", 1)
                .doesNotContainKey("engineering.junior-engineer");
    }

    @Test
    void the_map_leaves_out_steps_to_paths_that_are_not_here() {
        RunAs.operator(() -> imports.apply(
                TWINS.replace("id: twins", "id: twins-mapped")
                        + "  - {from: first, to: elsewhere.role, kind: across}\n",
                PathImportOptions.NONE));
        assertThat(view(paths::map).steps())
                .filteredOn(step -> step.from().equals("twins-mapped.first"))
                .containsExactly(new PathMap.Move("twins-mapped.first", "twins-mapped.second", StepKind.PROMOTION));
    }

    @Test
    void on_the_map_of_somebody_without_a_role_nothing_is_near() {
        RunAs.operator(() -> {
            people.assignRole(viewer, null);
            return true;
        });
        PathMap map = view(paths::map);
        assertThat(map.here()).isNull();
        assertThat(map.distances()).isEmpty();
    }

    @Test
    void a_path_is_told_from_the_ground_up_with_its_steps() {
        PathDetail path = view(() -> paths.path("engineering")).orElseThrow();
        assertThat(path.rungs()).extracting(rung -> rung.role().level()).isSorted();
        assertThat(path.here()).isEqualTo("engineering.senior-engineer");
        assertThat(path.rungs())
                .filteredOn(rung -> rung.role().address().equals("engineering.senior-engineer"))
                .singleElement()
                .satisfies(rung -> assertThat(rung.next())
                        .extracting(StepDetail::kind, step -> step.role().address())
                        .startsWith(
                                tuple(StepKind.PROMOTION, "engineering.staff-engineer"),
                                tuple(StepKind.PROMOTION, "engineering.engineering-manager")));
        assertThat(view(() -> paths.path("nowhere"))).isEmpty();
    }

    @Test
    void a_path_without_tracks_has_none() {
        assertThat(view(() -> paths.path("twins")).orElseThrow().tracks()).isEmpty();
    }

    @Test
    void a_role_is_told_in_full() {
        RoleDetail role = view(() -> paths.role("engineering.senior-engineer")).orElseThrow();
        assertThat(role.asked()).hasSize(7);
        assertThat(role.asked().getFirst().competency()).isEqualTo("Craft");
        assertThat(role.asked())
                .flatExtracting(RoleDetail.Asked::expectations)
                .anySatisfy(one -> assertThat(one.examples()).isNotEmpty());
        assertThat(role.next().getFirst().role().title()).isEqualTo("Staff Engineer");
        assertThat(role.next()).extracting(StepDetail::kind).isSorted();
        assertThat(role.before()).extracting(step -> step.role().address()).contains("engineering.engineer");
        assertThat(role.promotions()).contains("Who decides");
        assertThat(view(() -> paths.role("engineering.nobody"))).isEmpty();
    }

    @Test
    void a_step_to_a_path_that_is_not_here_is_left_out() {
        RunAs.operator(() -> imports.apply(
                TWINS.replace("id: twins", "id: twins-ahead") + "  - {from: first, to: elsewhere.role, kind: across}\n",
                PathImportOptions.NONE));
        assertThat(view(() -> paths.role("twins-ahead.first")).orElseThrow().next())
                .extracting(step -> step.role().address())
                .containsExactly("twins-ahead.second");
    }

    @Test
    void ways_lead_up_to_four_steps_ahead_on_every_track_by_the_shortest_way() {
        List<ReachableRole> ways = view(() -> paths.routesFrom("engineering.engineer", 4));
        assertThat(ways)
                .filteredOn(way -> way.elsewhere() == null)
                .extracting(ReachableRole::distance, ReachableRole::title, ReachableRole::track)
                .containsExactly(
                        tuple(1, "Senior Engineer", null),
                        tuple(2, "Staff Engineer", "Technical"),
                        tuple(2, "Engineering Manager", "Management"),
                        tuple(3, "Principal Engineer", "Technical"),
                        tuple(3, "Senior Engineering Manager", "Management"),
                        tuple(4, "Distinguished Engineer", "Technical"),
                        tuple(4, "Director of Engineering", "Management"));
        assertThat(ways)
                .extracting(ReachableRole::address)
                .doesNotContain("engineering.engineer")
                .doesNotHaveDuplicates();
        assertThat(ways).extracting(ReachableRole::distance).allMatch(distance -> distance >= 1 && distance <= 4);
        assertThat(view(() -> paths.routesFrom("engineering.engineer", 1)))
                .filteredOn(way -> way.elsewhere() != null)
                .allMatch(way -> way.lastStep().equals("across"))
                .extracting(ReachableRole::address)
                .contains("sales.solutions-engineer");
    }

    @Test
    void a_way_changes_the_path_once_at_the_most() {
        RunAs.operator(() -> {
            for (String[] path : new String[][] {{"hop-one", "hop-two"}, {"hop-two", "hop-three"}, {"hop-three", ""}}) {
                imports.apply(
                        TWINS.replace("id: twins", "id: " + path[0])
                                + (path[1].isEmpty()
                                        ? ""
                                        : "  - {from: first, to: %s.first, kind: across}\n".formatted(path[1])),
                        PathImportOptions.NONE);
            }
            return null;
        });
        assertThat(view(() -> paths.routesFrom("hop-one.first", 4)))
                .extracting(ReachableRole::address, ReachableRole::distance)
                .containsExactlyInAnyOrder(
                        tuple("hop-one.second", 1), tuple("hop-two.first", 1), tuple("hop-two.second", 2));
    }

    @Test
    void a_comparison_says_in_words_what_stays_changes_and_is_new() {
        Comparison comparison = view(() -> paths.compare(List.of("twins.first", "twins.second")));
        assertThat(comparison.rows())
                .extracting(Row::topic, Row::difference)
                .containsExactly(
                        tuple("Alpha", Difference.CHANGED),
                        tuple("Beta", Difference.STAYS),
                        tuple("Gamma", Difference.NEW),
                        tuple("Delta", Difference.CHANGED),
                        tuple("Craft", Difference.CHANGED));
        assertThat(comparison.rows().getFirst().cells().get(1).lines())
                .containsExactly(
                        new Line("Comes instead.", Difference.NEW),
                        new Line("Stays as it is.", Difference.STAYS),
                        new Line("Comes on top.", Difference.NEW));
        assertThat(comparison.rows().getFirst().cells().getFirst().lines())
                .containsExactly(
                        new Line("Stays as it is.", Difference.STAYS), new Line("Goes away.", Difference.LEFT));
        assertThat(comparison.rows().getLast().cells().get(1).lines())
                .containsExactly(new Line("Cuts well.", Difference.CHANGED, "Cuts.", null));
        assertThat(comparison.rows().get(3).cells().get(1).lines()).isEmpty();
        assertThat(comparison.rows().getLast().cells().get(1).note()).isEqualTo("Expert");
        assertThat(Objects.requireNonNull(comparison.step()).note()).isEqualTo("After a while.");
    }

    @Test
    void what_builds_on_one_below_is_told_in_the_comparison_and_the_outlook() {
        Comparison comparison =
                view(() -> paths.compare(List.of("engineering.senior-engineer", "engineering.staff-engineer")));
        assertThat(comparison.rows())
                .filteredOn(row -> row.topic().equals("Delivery"))
                .flatExtracting(row -> row.cells().getLast().lines())
                .extracting(Line::difference, Line::foundation)
                .containsExactly(
                        tuple(
                                Difference.NEW,
                                new Foundation(
                                        "Breaks a vague problem into pieces that a team of three or four can share.",
                                        null)),
                        tuple(Difference.NEW, null));
        assertThat(view(() -> paths.outlook("engineering.senior-engineer", null))
                        .orElseThrow()
                        .rows())
                .isEqualTo(comparison.rows());
    }

    @Test
    void roles_of_two_paths_meet_in_competencies_of_the_same_name() {
        Comparison comparison = view(() -> paths.compare(List.of("twins.first", "engineering.engineer")));
        assertThat(comparison.rows())
                .filteredOn(row -> row.topic().equals("Craft"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cells().get(0).lines()).hasSize(1);
                    assertThat(row.cells().get(1).lines()).isNotEmpty();
                });
        assertThat(comparison.rows()).hasSize(4 + 6);
        assertThat(comparison.step()).isNull();
    }

    @Test
    void every_way_between_two_roles_is_told_with_what_each_step_newly_asks() {
        List<Way> ways = view(() -> paths.waysThere("engineering.senior-engineer", "engineering.principal-engineer"));
        assertThat(ways)
                .extracting(way -> way.steps().stream()
                        .map(step -> step.kind() + " " + step.role().title())
                        .toList())
                .containsExactly(
                        List.of("PROMOTION Staff Engineer", "PROMOTION Principal Engineer"),
                        List.of(
                                "PROMOTION Engineering Manager",
                                "PROMOTION Senior Engineering Manager",
                                "LATERAL Principal Engineer"),
                        List.of(
                                "PROMOTION Engineering Manager",
                                "LATERAL Staff Engineer",
                                "PROMOTION Principal Engineer"),
                        List.of(
                                "PROMOTION Staff Engineer",
                                "LATERAL Engineering Manager",
                                "PROMOTION Senior Engineering Manager",
                                "LATERAL Principal Engineer"));
        assertThat(ways.getFirst().steps().getFirst().asks())
                .extracting(Way.NewlyAsked::competency)
                .contains("Craft", "System design");
        assertThat(view(() -> paths.waysThere("engineering.principal-engineer", "engineering.junior-engineer")))
                .isEmpty();
    }

    @Test
    void each_of_several_roles_is_compared_with_the_first() {
        Comparison comparison = view(() -> paths.compare(List.of(
                "engineering.senior-engineer", "engineering.staff-engineer", "engineering.engineering-manager")));
        assertThat(comparison.rows())
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(3));
        Row craft = comparison.rows().getFirst();
        assertThat(craft.topic()).isEqualTo("Craft");
        assertThat(craft.difference(1)).isEqualTo(Difference.CHANGED);
        assertThat(comparison.step()).isNull();
    }

    @Test
    void an_unknown_role_is_absent_and_the_other_one_is_not() {
        Comparison comparison = view(() -> paths.compare(List.of("engineering.nobody", "engineering.engineer")));
        assertThat(comparison.unknown()).containsExactly("engineering.nobody");
        assertThat(comparison.roles()).extracting(RoleReference::title).containsExactly("Engineer");
        assertThat(comparison.rows()).isEmpty();
    }

    @Test
    void the_outlook_sets_the_first_promotion_beside_the_role() {
        Outlook outlook =
                view(() -> paths.outlook("engineering.senior-engineer", null)).orElseThrow();
        assertThat(Objects.requireNonNull(outlook.next()).title()).isEqualTo("Staff Engineer");
        assertThat(outlook.rows()).hasSize(7);
        assertThat(outlook.ways()).isNotEmpty();
        Outlook top = view(() -> paths.outlook("engineering.chief-technology-officer", null))
                .orElseThrow();
        assertThat(top.next()).isNull();
        assertThat(top.rows()).isEmpty();
    }

    @Test
    void roles_are_found_by_title_and_by_path() {
        assertThat(view(() -> paths.search("accountant", 0, 10)))
                .extracting(RoleReference::address)
                .containsExactly("people-operations.accountant");
        assertThat(view(() -> paths.search("engineering", 0, 50)))
                .extracting(RoleReference::address)
                .contains("engineering.junior-engineer");
        assertThat(view(() -> paths.search("", 0, 5))).hasSize(5);
        assertThat(view(() -> paths.findAll(List.of("twins.first", "no.body")))).containsOnlyKeys("twins.first");
    }

    @Test
    void each_question_takes_a_few_statements_whatever_the_size_of_the_ladders() {
        assertThat(statements(paths::map)).isLessThanOrEqualTo(1 + 5);
        assertThat(statements(() -> paths.path("engineering"))).isLessThanOrEqualTo(1 + 5);
        // A role says as well who holds it and offers to talk about it.
        assertThat(statements(() -> paths.role("engineering.engineer"))).isLessThanOrEqualTo(1 + 8);
        assertThat(statements(() -> paths.compare(List.of("engineering.engineer", "product.product-manager"))))
                .isLessThanOrEqualTo(1 + 5);
        assertThat(statements(() -> paths.outlook("engineering.engineer", null)))
                .isLessThanOrEqualTo(1 + 5);
    }

    private int statements(Supplier<?> work) {
        return StatementCounter.during(() -> view(work)).size();
    }
}
