package org.waymark.careerpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.base.csv.CsvTable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class PathExportTest {

    @Autowired
    PathExport exports;

    @Autowired
    PathImport imports;

    private PathImportReport importAs(String id, String content) {
        return RunAs.operator(() -> imports.apply(content, new PathImportOptions(id, null, null)));
    }

    private PathImportReport apply(String content) {
        return RunAs.operator(() -> imports.apply(content, PathImportOptions.NONE));
    }

    private String yaml(String path) {
        return RunAs.person(new PersonId(1), () -> exports.yaml(path)).orElseThrow();
    }

    private static CsvTable table(String csv) throws CsvTable.UnreadableException {
        return CsvTable.read(csv.getBytes(StandardCharsets.UTF_8), List::size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-success", "design", "engineering", "people-operations", "product", "sales"})
    void importing_what_was_exported_changes_nothing(String path) {
        apply(LadderFiles.resource("/demo/paths/" + path + ".yml"));
        String exported = yaml(path);
        PathImportReport second = apply(exported);
        assertThat(second.problems()).isEmpty();
        assertThat(second.changes()).isEmpty();
        assertThat(second.counts().isDifferent()).isFalse();
        assertThat(yaml(path)).isEqualTo(exported);
    }

    @Test
    void a_ladder_of_a_foreign_format_comes_out_as_one_of_ours() {
        importAs("exported-charts", LadderFiles.resource("/ladders/themes-and-levels.yml"));
        assertThat(yaml("exported-charts"))
                .startsWith("""
                        # yaml-language-server: $schema=http://localhost:8080/schema/path.schema.json
                        format: waymark/path/1
                        id: exported-charts
                        """)
                .contains("\n    expectations:\n      fieldwork:\n        - text: ");
        assertThat(apply(yaml("exported-charts")).counts().isDifferent()).isFalse();
    }

    @Test
    void lines_are_kept_and_read_as_lines() {
        apply("""
                format: waymark/path/1
                id: exported-lines
                name: "2001: a name"
                promotions: |
                  **When.** In March.

                  - First
                  - Second
                competencies: [{id: craft, name: Craft}]
                roles: [{id: one, title: "One # two", level: 1, expectations: {craft: ["5"]}}]
                """);
        assertThat(yaml("exported-lines")).endsWith("""
                id: exported-lines
                name: '2001: a name'
                promotions: |-
                  **When.** In March.

                  - First
                  - Second
                competencies:
                  - id: craft
                    name: Craft
                roles:
                  - id: one
                    title: 'One # two'
                    level: 1
                    expectations:
                      craft:
                        - '5'
                """);
    }

    @Test
    void all_paths_come_as_an_archive_with_a_file_for_each() throws IOException {
        apply(LadderFiles.resource("/demo/paths/design.yml"));
        apply(LadderFiles.resource("/demo/paths/sales.yml"));
        byte[] archive = RunAs.operator(exports::allAsYaml);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKeys("design.yml", "sales.yml");
        assertThat(files).containsEntry("sales.yml", yaml("sales"));
        assertThat(RunAs.operator(exports::allAsYaml)).isEqualTo(archive);
    }

    @Test
    void a_table_has_a_row_for_each_role_and_expectation() throws CsvTable.UnreadableException {
        apply("""
                format: waymark/path/1
                id: exported-table
                name: Table
                tracks: [{id: bread, name: Bread}]
                competencies: [{id: dough, name: Dough}]
                roles:
                  - id: first
                    title: First
                    level: 1
                    summary: Learns.
                    helps: [Sleeping early., An apprenticeship.]
                    week: Mondays rest.
                    seats: 2
                    opening: One in May.
                    family: training
                  - id: second
                    title: Second
                    level: 2
                    track: bread
                    expectations:
                      dough:
                        - {id: kneads, text: Kneads.}
                  - id: third
                    title: Third
                    level: 3
                    track: bread
                    expectations:
                      dough:
                        - {text: Waits, builds-on: kneads, proficiency: Expert, examples: [In March., "Often, “really”."]}
                """);
        CsvTable table =
                table(RunAs.operator(() -> exports.csv("exported-table")).orElseThrow());
        assertThat(table.header().cells())
                .containsExactly(
                        "path id",
                        "path",
                        "role id",
                        "role",
                        "level",
                        "track",
                        "summary",
                        "competency",
                        "expectation",
                        "proficiency",
                        "examples",
                        "expectation id",
                        "builds on",
                        "helps",
                        "week",
                        "seats",
                        "opening",
                        "destination family");
        assertThat(table.rows())
                .extracting(CsvTable.Line::cells)
                .containsExactly(
                        List.of(
                                "exported-table",
                                "Table",
                                "first",
                                "First",
                                "1",
                                "",
                                "Learns.",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "Sleeping early.\nAn apprenticeship.",
                                "Mondays rest.",
                                "2",
                                "One in May.",
                                "training"),
                        List.of(
                                "exported-table",
                                "Table",
                                "second",
                                "Second",
                                "2",
                                "Bread",
                                "",
                                "Dough",
                                "Kneads.",
                                "",
                                "",
                                "kneads",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        List.of(
                                "exported-table",
                                "Table",
                                "third",
                                "Third",
                                "3",
                                "Bread",
                                "",
                                "Dough",
                                "Waits",
                                "Expert",
                                "In March.\nOften, “really”.",
                                "",
                                "kneads",
                                "",
                                "",
                                "",
                                "",
                                ""));
    }

    @Test
    void no_cell_of_a_table_runs_as_a_formula() throws CsvTable.UnreadableException {
        apply("""
                format: waymark/path/1
                id: exported-formulas
                name: "@Formulas"
                competencies: [{id: dough, name: "+Dough"}]
                roles:
                  - id: first
                    title: "=HYPERLINK(1)"
                    level: 1
                    expectations:
                      dough: ["-1+1", "a=b", "'=quoted", {text: Fine., examples: ["=1", "=2"]}]
                """);
        CsvTable table =
                table(RunAs.operator(() -> exports.csv("exported-formulas")).orElseThrow());
        assertThat(table.rows())
                .extracting(row -> row.cells().get(8))
                .containsExactly("'-1+1", "a=b", "''=quoted", "Fine.");
        assertThat(table.rows().getLast().cells()).contains("'@Formulas", "'=HYPERLINK(1)", "'+Dough", "'=1\n=2");
    }

    @Test
    void all_paths_fit_in_one_table() throws CsvTable.UnreadableException {
        apply(LadderFiles.resource("/demo/paths/design.yml"));
        apply(LadderFiles.resource("/demo/paths/sales.yml"));
        CsvTable table = table(RunAs.operator(exports::allAsCsv));
        assertThat(table.rows()).extracting(row -> row.cells().getFirst()).contains("design", "sales");
        assertThat(table.rows().stream().map(row -> row.cells().size()).distinct())
                .isEqualTo(List.of(LadderCsvWriter.COLUMNS.size()));
    }

    @Test
    void all_paths_take_no_statement_more_than_two() {
        apply(LadderFiles.resource("/demo/paths/design.yml"));
        apply(LadderFiles.resource("/demo/paths/sales.yml"));
        List<String> few = StatementCounter.during(() -> RunAs.operator(exports::allAsCsv));
        for (int i = 0; i < 12; i++) {
            importAs("exported-many-" + i, LadderFiles.resource("/ladders/topics.md"));
        }
        List<String> many = StatementCounter.during(() -> RunAs.operator(exports::allAsCsv));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
        assertThat(StatementCounter.during(() -> RunAs.operator(exports::allAsYaml)))
                .hasSameSizeAs(few);
        System.out.printf("SQL statements of an export of all ladders: %d%n", few.size());
    }

    @Test
    void a_path_that_is_not_here_is_absent() {
        assertThat(RunAs.operator(() -> exports.yaml("exported-nowhere"))).isEmpty();
        assertThat(RunAs.operator(() -> exports.csv("exported-nowhere"))).isEmpty();
    }

    @Test
    void whoever_is_signed_in_exports_and_nobody_else() {
        apply(LadderFiles.resource("/demo/paths/design.yml"));
        assertThat(yaml("design")).contains("id: design");
        SecurityContextHolder.clearContext();
        for (Runnable export : Set.<Runnable>of(
                () -> exports.yaml("design"),
                () -> exports.csv("design"),
                () -> exports.allAsYaml(),
                () -> exports.allAsCsv())) {
            assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                    .isThrownBy(export::run);
        }
    }
}
