package org.waymark.careerpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathImportReport.Counts;
import org.waymark.careerpath.editing.PathImportReport.Difference;
import org.waymark.testing.English;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class PathImportTest {

    @Autowired
    PathImport paths;

    @Autowired
    PathStore repository;

    @Autowired
    TransactionOperations transactions;

    private PathImportReport apply(String content) {
        return RunAs.operator(() -> paths.apply(content, PathImportOptions.NONE));
    }

    private PathImportReport dryRun(String content) {
        return RunAs.operator(() -> paths.dryRun(content, PathImportOptions.NONE));
    }

    private PathDocument stored(String path) {
        return RunAs.operator(() -> transactions.execute(
                status -> repository.find(path).orElseThrow().document()));
    }

    private static String ladder(String id) {
        return """
            format: waymark/path/1
            id: %s
            name: Baking
            competencies:
              - id: dough
                name: Dough
              - id: oven
                name: Oven
            tracks:
              - id: bread
                name: Bread
              - id: cake
                name: Cake
            roles:
              - id: apprentice
                title: Apprentice
                level: 1
                expectations:
                  dough:
                    - Weighs before mixing.
                    - Cleans the bowl.
                  oven:
                    - Opens the door slowly.
              - id: baker
                title: Baker
                level: 2
                track: bread
                expectations:
                  dough:
                    - Knows by touch when to stop.
              - id: confectioner
                title: Confectioner
                level: 2
                track: cake
            steps:
              - from: apprentice
                to: baker
                kind: promotion
              - from: apprentice
                to: confectioner
                kind: promotion
            """.formatted(id);
    }

    @ParameterizedTest
    @CsvSource({
        "/ladders/themes-and-levels.yml, hydrography-here",
        "/ladders/topics.md, instruments-here",
        "/demo/paths/engineering.yml,",
        "/demo/paths/people-operations.yml,"
    })
    void importing_a_file_again_writes_no_row(String file, @Nullable String id) throws SQLException {
        String content = LadderFiles.resource(file);
        PathImportOptions options = new PathImportOptions(id, null, null);
        assertThat(RunAs.operator(() -> paths.apply(content, options)).isApplied())
                .isTrue();
        Set<String> before = StoredRows.all();
        PathImportReport second = RunAs.operator(() -> paths.apply(content, options));
        assertThat(second.counts())
                .isEqualTo(new Counts(0, 0, 0, second.counts().unchanged()));
        assertThat(second.counts().unchanged()).isPositive();
        assertThat(second.changes()).isEmpty();
        assertThat(StoredRows.all()).isEqualTo(before);
    }

    @Test
    void what_is_stored_is_what_the_file_says() {
        String content = LadderFiles.resource("/demo/paths/product.yml");
        apply(content);
        PathDocument file =
                PathReaders.read(content, PathImportOptions.NONE).document().orElseThrow();
        PathDocument stored = stored("product");
        assertThat(stored).usingRecursiveComparison().ignoringFields("steps").isEqualTo(file);
        assertThat(stored.steps()).containsExactlyInAnyOrderElementsOf(file.steps());
    }

    @Test
    void a_dry_run_tells_and_does_not_write() throws SQLException {
        Set<String> before = StoredRows.all();
        PathImportReport report = dryRun(ladder("baking-dry"));
        assertThat(report.isNew()).isTrue();
        assertThat(report.isApplied()).isFalse();
        // The path, two tracks, two competencies, three roles, four expectations, two steps.
        assertThat(report.counts()).isEqualTo(new Counts(14, 0, 0, 0));
        assertThat(StoredRows.all()).isEqualTo(before);
    }

    @Test
    void a_changed_file_is_told_difference_by_difference_and_keeps_the_rows_it_can() throws SQLException {
        apply(ladder("baking-changed"));
        Set<String> before = StoredRows.all();
        String changed = ladder("baking-changed")
                .replace("title: Baker", "title: Master baker")
                .replace("Cleans the bowl.", "Cleans bowl and table.")
                .replace(
                        "        - Opens the door slowly.",
                        "        - Opens the door slowly.\n        - Knows the stones.")
                .replace(
                        "        - Knows by touch when to stop.",
                        "        - Weighs before mixing.\n        - Knows by touch when to stop.")
                .replaceFirst("(?s)  - id: confectioner.*?cake\n", "")
                .replaceFirst("(?s)  - id: cake.*?Cake\n", "")
                .replaceFirst("(?s)  - from: apprentice\n    to: confectioner.*", "");
        PathImportReport dry = dryRun(changed);
        assertThat(dry.problems()).isEmpty();
        assertThat(dry.changes())
                .extracting(change -> change.difference() + " " + English.of(change.what()))
                .containsExactlyInAnyOrder(
                        "GONE track “Cake” (cake)",
                        "CHANGED “Apprentice”, Dough: text “Cleans the bowl.” → “Cleans bowl and table.”",
                        "NEW “Apprentice”, Oven: “Knows the stones.”",
                        "GONE step from “Apprentice” to baking-changed.confectioner (promotion)",
                        "CHANGED role “Master baker” (baker): title “Baker” → “Master baker”",
                        "NEW “Master baker”, Dough: “Weighs before mixing.”",
                        "GONE role “Confectioner” (confectioner), which asks nothing");
        assertThat(English.of(dry.hints()))
                .containsExactly(
                        "The role baking-changed.confectioner goes. Whoever holds it has no place on a path until they"
                                + " are given another role.");
        assertThat(StoredRows.all()).isEqualTo(before);

        PathImportReport applied = apply(changed);
        assertThat(applied.changes()).isEqualTo(dry.changes());
        assertThat(applied.counts()).isEqualTo(dry.counts());
        assertThat(stored("baking-changed").roles())
                .extracting(PathDocument.Role::title)
                .containsExactly("Apprentice", "Master baker");
        assertThat(dryRun(changed).counts().isDifferent()).isFalse();
        assertThat(dryRun(ladder("baking-changed")).changes())
                .extracting(PathImportReport.Change::difference)
                .contains(Difference.NEW, Difference.CHANGED, Difference.GONE);
    }

    @Test
    void an_expectation_with_an_id_stays_the_same_whatever_its_words_and_place() throws SQLException {
        String linked = ladder("baking-linked")
                .replace("- Weighs before mixing.", "- {id: weighs, text: Weighs before mixing.}")
                .replace("- Knows by touch when to stop.", "- {text: Knows by touch when to stop., builds-on: weighs}");
        apply(linked);
        assertThat(stored("baking-linked").roles())
                .flatExtracting(PathDocument.Role::expectations)
                .extracting(PathDocument.Expectation::id, PathDocument.Expectation::buildsOn)
                .contains(tuple("weighs", null), tuple(null, "weighs"));
        Set<String> before = StoredRows.all();
        assertThat(apply(linked).counts().isDifferent()).isFalse();
        assertThat(StoredRows.all()).isEqualTo(before);
        String changed = linked.replace("- {id: weighs, text: Weighs before mixing.}\n", "- Asks first.\n")
                .replace("- Cleans the bowl.", "- {id: weighs, text: Needs no scales.}")
                .replace(", builds-on: weighs", "");
        assertThat(apply(changed).changes())
                .extracting(change -> change.difference() + " " + English.of(change.what()))
                .containsExactlyInAnyOrder(
                        "CHANGED “Apprentice”, Dough: text “Cleans the bowl.” → “Asks first.”",
                        "CHANGED “Apprentice”, Dough: text “Weighs before mixing.” → “Needs no scales.”",
                        "CHANGED “Baker”, Dough: what it builds on “weighs” → nothing");
        assertThat(dryRun(changed).counts().isDifferent()).isFalse();
    }

    @Test
    void a_role_may_leave_a_track_and_a_competency_that_go() {
        apply(ladder("baking-moved"));
        String changed = ladder("baking-moved")
                .replaceFirst("(?s)  - id: oven.*?Oven\n", "")
                .replaceFirst("(?s)      oven:\n        - Opens the door slowly.\n", "")
                .replaceFirst("(?s)  - id: bread.*?Bread\n", "")
                .replace("track: bread", "track: cake");
        assertThat(apply(changed).isApplied()).isTrue();
        assertThat(stored("baking-moved").tracks()).hasSize(1);
        assertThat(stored("baking-moved").competencies()).hasSize(1);
        assertThat(dryRun(changed).counts().isDifferent()).isFalse();
    }

    @Test
    void a_new_order_is_a_change_and_is_kept() {
        apply(ladder("baking-order"));
        String changed = ladder("baking-order")
                .replace(
                        "  - id: dough\n    name: Dough\n  - id: oven\n    name: Oven\n",
                        "  - id: oven\n    name: Oven\n  - id: dough\n    name: Dough\n");
        assertThat(apply(changed).changes())
                .extracting(change -> English.of(change.what()))
                .containsExactly("path “Baking”: order of its competencies");
        assertThat(stored("baking-order").competencies())
                .extracting(PathDocument.Competency::id)
                .containsExactly("oven", "dough");
    }

    @Test
    void nothing_is_written_while_a_problem_stands() throws SQLException {
        apply(ladder("baking-problem"));
        Set<String> before = StoredRows.all();
        String changed = ladder("baking-problem")
                .replace("title: Baker", "title: Master baker")
                .replace("track: bread", "track: rolls");
        PathImportReport report = apply(changed);
        assertThat(report.isApplied()).isFalse();
        assertThat(report.problems())
                .extracting(ImportProblem::line, PathImportTest::place)
                .containsExactly(tuple(27, "role “baker”, track"));
        assertThat(apply("Only prose.").isApplied()).isFalse();
        assertThat(StoredRows.all()).isEqualTo(before);
    }

    @Test
    void names_that_hide_characters_are_refused_and_those_that_look_the_same_are_the_same() {
        String ladder = ladder("names");
        PathImportReport hidden = dryRun(ladder.replace("name: Oven", "name: \"Oven\\u200B\"")
                .replace("title: Apprentice", "title: \"\\u202EApprentice\"")
                .replace("name: Baking", "name: \"Baking\\u2060\""));
        assertThat(hidden.problems())
                .extracting(PathImportTest::place)
                .containsExactly("name of the path", "name of competency “oven”", "title of role “apprentice”");
        assertThat(apply(ladder.replace("name: Bread", "name: Café")).isFine()).isTrue();
        assertThat(dryRun(ladder.replace("name: Bread", "name: \"Cafe\\u0301\""))
                        .changes())
                .isEmpty();
    }

    @Test
    void a_step_to_a_path_that_is_not_here_yet_is_kept_and_told() {
        String content = ladder("baking-ahead") + "  - from: baker\n    to: milling-ahead.miller\n    kind: across\n";
        PathImportReport report = apply(content);
        assertThat(report.isApplied()).isTrue();
        assertThat(English.of(report.hints()))
                .containsExactly(
                        "A step leads to milling-ahead.miller, which is not here yet. It shows as soon as that path is"
                                + " imported.");
        assertThat(stored("baking-ahead").steps())
                .extracting(PathDocument.Step::to)
                .contains("milling-ahead.miller");
        apply("""
            format: waymark/path/1
            id: milling-ahead
            name: Milling
            competencies: [{id: grain, name: Grain}]
            roles: [{id: miller, title: Miller, level: 1}]
            """);
        assertThat(dryRun(content).hints()).isEmpty();
    }

    @Test
    void only_the_people_team_and_the_operator_import() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> RunAs.person(
                        new PersonId(1), () -> paths.dryRun(ladder("baking-denied"), PathImportOptions.NONE)));
    }

    private static String place(ImportProblem problem) {
        return English.of(Objects.requireNonNull(problem.place()));
    }
}
