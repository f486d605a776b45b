package org.waymark.careerpath.exchange;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.careerpath.document.StepKind.LATERAL;
import static org.waymark.careerpath.document.StepKind.PROMOTION;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.RoleFamily;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.StepKind;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathImportReport.Counts;
import org.waymark.careerpath.exchange.LadderTableReport.Column;
import org.waymark.careerpath.exchange.LadderTableReport.Levels;
import org.waymark.careerpath.exchange.LadderTableReport.Source;
import org.waymark.testing.Database;
import org.waymark.testing.English;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class LadderTableImportTest {

    @Autowired
    LadderTableImport tables;

    @Autowired
    PathImport imports;

    @Autowired
    PathExport exports;

    @Autowired
    PathStore repository;

    @Autowired
    TransactionOperations transactions;

    private LadderTableReport apply(String content, LadderTableOptions options) {
        return RunAs.operator(() -> tables.apply(content.getBytes(StandardCharsets.UTF_8), options));
    }

    private LadderTableReport apply(String content) {
        return apply(content, LadderTableOptions.NONE);
    }

    private LadderTableReport dryRun(String content, LadderTableOptions options) {
        return RunAs.operator(() -> tables.dryRun(content.getBytes(StandardCharsets.UTF_8), options));
    }

    private List<String> problems(String content, LadderTableOptions options) {
        return dryRun(content, options).problems().stream()
                .map(ImportProblem::inFull)
                .map(English::of)
                .toList();
    }

    private List<String> problems(String content) {
        return problems(content, LadderTableOptions.NONE);
    }

    private PathDocument stored(String path) {
        return RunAs.operator(() -> transactions.execute(
                status -> repository.find(path).orElseThrow().document()));
    }

    private static LadderTableOptions columns(Map<String, String> columns) {
        return new LadderTableOptions(columns, Map.of(), null, List.of(), PathImportOptions.NONE);
    }

    private static LadderTableOptions nothing(String... words) {
        return new LadderTableOptions(Map.of(), Map.of(), List.of(words), List.of(), PathImportOptions.NONE);
    }

    private static LadderTableOptions levels(String... orders) {
        return new LadderTableOptions(
                Map.of(),
                Map.of(),
                null,
                List.of(orders).stream().map(LevelOrders::parse).toList(),
                PathImportOptions.NONE);
    }

    private static LadderTableOptions onePath(String id, String name) {
        return new LadderTableOptions(Map.of(), Map.of(), null, List.of(), new PathImportOptions(id, name, null));
    }

    private static List<String> texts(PathDocument document, String role) {
        return document.roles().stream()
                .filter(one -> one.id().equals(role))
                .flatMap(one -> one.expectations().stream())
                .map(PathDocument.Expectation::text)
                .toList();
    }

    @Nested
    class WhatTheTableSays {

        @Test
        void several_paths_of_one_table_are_written_together_and_a_second_time_writes_nothing() throws SQLException {
            String table = """
                Path,Role,Level,Track,Skill,Skill description,Skill level,Examples
                Table Sailing,Deckhand,1,,Knots,Ties a bowline.,Working,"At night.
                In the rain."
                Table Sailing,Helmsman,2,Sea,Knots,Teaches knots.,Expert,
                Table Sailing,Bosun,2,Harbour,Order,Keeps the stores.,,
                Table Sailing,Captain,3,,Order,Keeps the peace.,,
                Table Cooking,Boy,1,,Soup,Stirs.,,
                Table Cooking,Cook,2,,Soup,Seasons.,,
                """;
            LadderTableReport dry = dryRun(table, LadderTableOptions.NONE);
            assertThat(dry.problems()).isEmpty();
            assertThat(dry.isApplied()).isFalse();
            assertThat(dry.paths())
                    .extracting(PathImportReport::path, PathImportReport::isNew)
                    .containsExactly(tuple("table-sailing", true), tuple("table-cooking", true));
            assertThat(RunAs.operator(() -> exports.yaml("table-sailing"))).isEmpty();

            LadderTableReport applied = apply(table);
            assertThat(applied.isApplied()).isTrue();
            assertThat(applied.paths()).allMatch(PathImportReport::isApplied);
            PathDocument sailing = stored("table-sailing");
            assertThat(sailing.name()).isEqualTo("Table Sailing");
            assertThat(sailing.tracks())
                    .extracting(PathDocument.Track::id, PathDocument.Track::name)
                    .containsExactly(tuple("sea", "Sea"), tuple("harbour", "Harbour"));
            assertThat(sailing.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level, PathDocument.Role::track)
                    .containsExactly(
                            tuple("deckhand", 1, null),
                            tuple("helmsman", 2, "sea"),
                            tuple("bosun", 2, "harbour"),
                            tuple("captain", 3, null));
            assertThat(sailing.roles().getFirst().expectations())
                    .containsExactly(new PathDocument.Expectation(
                            "knots", "Ties a bowline.", "Working", List.of("At night.", "In the rain.")));
            assertThat(sailing.steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to, PathDocument.Step::kind)
                    .containsExactlyInAnyOrder(
                            tuple("deckhand", "table-sailing.helmsman", PROMOTION),
                            tuple("deckhand", "table-sailing.bosun", PROMOTION),
                            tuple("helmsman", "table-sailing.captain", PROMOTION),
                            tuple("bosun", "table-sailing.captain", PROMOTION));

            Set<String> before = StoredRows.all();
            LadderTableReport second = apply(table);
            assertThat(second.isDifferent()).isFalse();
            assertThat(second.paths())
                    .allSatisfy(path -> assertThat(path.changes()).isEmpty());
            assertThat(StoredRows.all()).isEqualTo(before);
        }

        @Test
        void a_difference_is_told_path_by_path() {
            String table = """
                path;role;level;competency;expectation
                Table Tiling;Helper;1;Floors;Mixes.
                Table Tiling;Tiler;2;Floors;Lays.
                Table Roofing;Helper;1;Roofs;Carries.
                """;
            apply(table);
            LadderTableReport changed = dryRun(
                    table.replace("Mixes.", "Mixes and cleans.")
                            .replace("Tiler;2;Floors;Lays.", "Master;2;Floors;Plans."),
                    LadderTableOptions.NONE);
            assertThat(changed.paths().getFirst().changes())
                    .extracting(change -> change.difference() + " " + English.of(change.what()))
                    .containsExactlyInAnyOrder(
                            "CHANGED “Helper”, Floors: text “Mixes.” → “Mixes and cleans.”",
                            "NEW step from “Helper” to table-tiling.master (promotion)",
                            "GONE step from “Helper” to table-tiling.tiler (promotion)",
                            "NEW role “Master” (master), which asks “Plans.” in Floors",
                            "GONE role “Tiler” (tiler), which asks “Lays.” in Floors");
            assertThat(changed.paths().getLast().counts()).isEqualTo(new Counts(0, 0, 0, 4));
        }

        @Test
        void a_cell_may_have_line_breaks_quotes_and_fifteen_hundred_characters() {
            String text = "“Says” \"it\", in lines.\r\n\r\n- one\r\n- two " + "x".repeat(1_500);
            String table = "path,role,level,competency,expectation\r\nTable Long,One,1,Craft,\""
                    + text.replace("\"", "\"\"") + "\"\r\n";
            assertThat(apply(table).problems()).isEmpty();
            assertThat(texts(stored("table-long"), "one")).containsExactly(text.replace("\r\n", "\n"));
            assertThat(apply(table).isDifferent()).isFalse();
        }

        @Test
        void two_thousand_rows_are_read_and_a_second_time_nothing_is_written() throws SQLException {
            StringBuilder table = new StringBuilder("path,role,level,competency,expectation\n");
            for (int row = 0; row < 2_000; row++) {
                table.append("Table Many %d,Role %d,%d,Skill %d,\"Does no. %d, %s\"\n"
                        .formatted(row / 500, row / 50 % 10, row / 50 % 10 + 1, row % 25, row, "often ".repeat(20)));
            }
            LadderTableReport applied = apply(table.toString());
            assertThat(applied.problems()).isEmpty();
            assertThat(applied.rows()).isEqualTo(2_000);
            assertThat(applied.paths())
                    .extracting(path ->
                            path.contents() == null ? 0 : path.contents().expectations())
                    .containsExactly(500, 500, 500, 500);
            Set<String> before = StoredRows.all();
            assertThat(apply(table.toString()).isDifferent()).isFalse();
            assertThat(StoredRows.all()).isEqualTo(before);
        }

        @Test
        void rows_that_say_what_another_said_are_passed_over_and_counted() {
            LadderTableReport report = apply("""
                path,role,level,competency,expectation
                Table Twice,One,1,Craft,Does it.
                Table Twice,One,1,Craft,Does it.
                Table Twice,One,1,Craft,"Does it. "
                Table Twice,One,1,Craft,Does more.
                """);
            assertThat(report.duplicates()).isEqualTo(2);
            assertThat(texts(stored("table-twice"), "one")).containsExactly("Does it.", "Does more.");
        }

        @Test
        void cells_that_hold_nothing_are_not_shown_as_content() {
            String table = """
                path,role,level,track,competency,expectation,proficiency
                Table Nothing,One,1,N/A,Craft,Does it.,-
                Table Nothing,One,1,,Care,tbd,Expert
                Table Nothing,Two,2,,Craft,keine Angabe,
                """;
            LadderTableReport usual = dryRun(table, LadderTableOptions.NONE);
            assertThat(usual.nothingCells()).isEqualTo(3);
            assertThat(English.of(usual.hints()))
                    .containsExactly("A proficiency or examples without an expectation are not shown: line 3.");
            assertThat(usual.paths().getFirst().contents())
                    .extracting(PathImportReport.Contents::expectations, PathImportReport.Contents::competencies)
                    .containsExactly(2, 1);

            LadderTableReport stated = apply(table, nothing("keine angabe", "n/a", "tbd", "-"));
            assertThat(stated.nothingCells()).isEqualTo(4);
            PathDocument document = stored("table-nothing");
            assertThat(document.tracks()).isEmpty();
            assertThat(texts(document, "one")).containsExactly("Does it.");
            assertThat(texts(document, "two")).isEmpty();

            LadderTableReport remembered = apply(table);
            assertThat(remembered.nothing()).containsExactly("keine angabe", "n/a", "tbd", "-");
            assertThat(remembered.isDifferent()).isFalse();
        }

        @Test
        void what_helps_to_imagine_a_role_comes_in_and_stays_where_a_table_has_no_column_for_it() {
            String table = """
                Path,Role,Level,Skill,Expectation,Helps,Week,Seats,Opening,Destination family
                Table Notes,One,1,Craft,Does it.,"Patience.
                A summer at sea.",Mondays rest.,2,One in May.,training
                """;
            RoleNotes notes = new RoleNotes(
                    List.of("Patience.", "A summer at sea."), "Mondays rest.", 2, "One in May.", RoleFamily.TRAINING);
            assertThat(apply(table).problems()).isEmpty();
            assertThat(stored("table-notes").roles().getFirst().notes()).isEqualTo(notes);
            assertThat(apply("""
                Path,Role,Level,Skill,Expectation,Seats
                Table Notes,One,1,Craft,Does it.,
                """).problems()).isEmpty();
            assertThat(stored("table-notes").roles().getFirst().notes())
                    .isEqualTo(new RoleNotes(notes.helps(), notes.week(), null, notes.opening(), notes.family()));
        }

        @Test
        void seats_that_are_no_number_and_families_that_are_none_are_problems() {
            assertThat(problems("""
                Path,Role,Level,Skill,Expectation,Seats,Destination family
                Table Odd Notes,One,1,Craft,Does it.,plenty,baking
                """))
                    .containsExactly(
                            "line 2: column “Seats”: “plenty” is no number of seats. Write 0, 1, 2 …",
                            "line 2: column “Destination family”: “baking” is no family. There are product-management, "
                                    + "project-management, sales, training, consulting, technical-accounts, devops, "
                                    + "data-science, technical.");
        }

        @Test
        void an_apostrophe_that_kept_a_cell_from_running_is_taken_away() {
            apply("path,role,level,competency,expectation\nTable Formula,One,1,Craft,'=1+1\n");
            assertThat(texts(stored("table-formula"), "one")).containsExactly("=1+1");
        }
    }

    @Nested
    class OtherScripts {

        private static final String TABLE = """
            path,role,level,track,competency,expectation
            Пекарня,質問者,1,麺,Тесто,Месит.
            Пекарня,工程师,2,,Тесто,Печёт.
            Пекарня,工程狮,2,,Тесто,Печёт лучше.
            Пекарня,Größe,3,,Тесто,Учит.
            Пекарня,𐓷𐓘𐓻,3,,Тесто,Учит.
            """;

        @Test
        void titles_get_addresses_that_are_unique_and_the_same_the_next_time() {
            assertThat(apply(TABLE).problems()).isEmpty();
            assertThat(stored("pekarna").roles())
                    .extracting(PathDocument.Role::id)
                    .containsExactly("zhi-wen-zhe", "gong-cheng-shi", "gong-cheng-shi-2", "grosse", "role-1");
            assertThat(stored("pekarna").roles().getFirst().track()).isEqualTo("mian");
            assertThat(apply(TABLE).isDifferent()).isFalse();

            String reordered = """
                path,role,level,track,competency,expectation
                Пекарня,工程狮,2,,Тесто,Печёт лучше.
                Пекарня,𐓸𐓘,3,,Тесто,Учит.
                Пекарня,𐓷𐓘𐓻,3,,Тесто,Учит.
                """;
            assertThat(apply(reordered).problems()).isEmpty();
            assertThat(stored("pekarna").roles())
                    .extracting(PathDocument.Role::title, PathDocument.Role::id)
                    .containsExactlyInAnyOrder(
                            tuple("工程狮", "gong-cheng-shi-2"), tuple("𐓷𐓘𐓻", "role-1"), tuple("𐓸𐓘", "role-2"));
        }

        @Test
        void a_path_whose_name_sounds_like_that_of_another_does_not_take_its_place() {
            String table = "path,role,level,competency,expectation\n%s,One,1,Craft,Does it.\n";
            assertThat(apply(table.formatted("石匠")).paths().getFirst().path()).isEqualTo("shi-jiang");
            assertThat(apply(table.formatted("食匠")).paths().getFirst().path()).isEqualTo("shi-jiang-2");
            assertThat(apply(table.formatted("石匠")).isDifferent()).isFalse();
            assertThat(apply(table.formatted("𐓷𐓘𐓻")).paths().getFirst().path())
                    .isEqualTo("path-1");
            assertThat(apply(table.formatted("𐓸𐓘")).paths().getFirst().path()).isEqualTo("path-2");
            assertThat(apply(table.formatted("𐓷𐓘𐓻")).isDifferent()).isFalse();
        }
    }

    @Nested
    class LevelsInWords {

        private static final String TABLE = """
            Job family,Role level,Skill,Description
            %1$s Data,Senior analyst,Numbers,Explains them.
            %1$s Data,Analyst,Numbers,Reads them.
            %1$s Data,Head of data,Numbers,Asks for them.
            %1$s Design,Designer,Shapes,Draws them.
            %1$s Design,Apprentice,Shapes,Copies them.
            """;

        @Test
        void without_an_order_they_are_a_problem_for_each_path_with_what_to_say() {
            assertThat(problems(TABLE.formatted("Unsaid")))
                    .containsExactly(
                            "line 2: column “Role level”: Nobody has said yet how the levels of “Unsaid Data” follow"
                                    + " on one another. Say it once, from the ground up: --levels \"Senior"
                                    + " analyst,Analyst,Head of data\".",
                            "line 5: column “Role level”: Nobody has said yet how the levels of “Unsaid Design” follow"
                                    + " on one another. Say it once, from the ground up: --levels"
                                    + " \"Designer,Apprentice\".");
        }

        @Test
        void the_order_is_set_by_hand_once_and_kept() {
            String table = TABLE.replace("Description", "Ordered description").formatted("Ordered");
            LadderTableOptions options = new LadderTableOptions(
                    Map.of("expectation", "Ordered description"),
                    Map.of(),
                    null,
                    List.of(
                            List.of("Analyst", "Senior analyst", "Lead analyst", "Head of data"),
                            List.of("Apprentice", "Designer")),
                    PathImportOptions.NONE);
            LadderTableReport report = apply(table, options);
            assertThat(report.problems()).isEmpty();
            assertThat(report.levels())
                    .containsExactly(
                            new Levels("Ordered Data", List.of("Analyst", "Senior analyst", "Head of data"), true),
                            new Levels("Ordered Design", List.of("Apprentice", "Designer"), true));
            assertThat(stored("ordered-data").roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::title, PathDocument.Role::level)
                    .containsExactly(
                            tuple("analyst", "Analyst", 1),
                            tuple("senior-analyst", "Senior analyst", 2),
                            tuple("head-of-data", "Head of data", 3));

            String longer = table + "Ordered Data,Lead analyst,Numbers,Checks them.\n";
            LadderTableReport second = apply(longer);
            assertThat(second.problems()).isEmpty();
            assertThat(stored("ordered-data").roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level)
                    .contains(tuple("lead-analyst", 3), tuple("head-of-data", 4));
            assertThat(stored("ordered-data").steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to)
                    .containsExactlyInAnyOrder(
                            tuple("analyst", "ordered-data.senior-analyst"),
                            tuple("senior-analyst", "ordered-data.lead-analyst"),
                            tuple("lead-analyst", "ordered-data.head-of-data"));
        }

        @Test
        void the_order_of_a_path_that_one_file_lacks_is_kept_for_the_next() {
            String table = TABLE.replace("Skill", "Competency").formatted("Kept");
            LadderTableOptions both = levels("Analyst,Senior analyst,Head of data", "Apprentice,Designer");
            assertThat(apply(table, both).problems()).isEmpty();
            String oneOnly = table.lines()
                    .filter(line -> !line.startsWith("Kept Design"))
                    .collect(joining("\n"));
            assertThat(apply(oneOnly).isDifferent()).isFalse();
            assertThat(apply(table).isDifferent()).isFalse();
        }

        @Test
        void names_with_a_comma_are_separated_by_semicolons() {
            String table = """
                path,role,level,competency,expectation
                Table Comma,"Lead, north","Lead, north",A,Leads.
                Table Comma,Helper,Helper,A,Helps.
                """;
            assertThat(problems(table)).singleElement().asString().endsWith("--levels \"Lead, north;Helper\".");
            assertThat(apply(table.replace(",Helper,A", ",HELPER,A"), levels("Helper; Lead, north"))
                            .problems())
                    .isEmpty();
            assertThat(stored("table-comma").roles())
                    .extracting(PathDocument.Role::level)
                    .containsExactly(1, 2);
        }
    }

    @Nested
    class WhichColumnIsWhich {

        @Test
        void known_names_are_proposed_stated_ones_win_and_both_are_remembered() {
            String table = """
                Ladder,Gigs,Rung,Skill,Text,Remarks
                Table Columns,Drummer,1,Beat,Keeps it.,secret
                """;
            assertThat(problems(table))
                    .containsExactly(
                            "line 1: No column holds the role. The file has “Ladder”, “Gigs”, “Rung”, “Skill”, “Text”,"
                                    + " “Remarks”. Say which: --column role=\"…\".");
            LadderTableReport stated = apply(table, columns(Map.of("role", "gigs", "level", "Rung")));
            assertThat(stated.columns())
                    .containsExactly(
                            new Column("Ladder", "path", Source.PROPOSED, List.of("Table Columns")),
                            new Column("Gigs", "role", Source.STATED, List.of("Drummer")),
                            new Column("Rung", "level", Source.STATED, List.of("1")),
                            new Column("Skill", "competency", Source.PROPOSED, List.of("Beat")),
                            new Column("Text", "expectation", Source.PROPOSED, List.of("Keeps it.")),
                            new Column("Remarks", null, Source.PROPOSED, List.of("secret")));
            LadderTableReport remembered = apply(table);
            assertThat(remembered.problems()).isEmpty();
            assertThat(remembered.columns())
                    .extracting(Column::holds, Column::source)
                    .contains(tuple("role", Source.REMEMBERED), tuple(null, Source.REMEMBERED));
        }

        @Test
        void two_columns_for_the_same_thing_are_a_choice_and_not_a_guess() {
            String table = """
                path,role,title,level,competency,expectation
                Table Choice,Drummer,Ms,1,Beat,Keeps it.
                """;
            assertThat(problems(table))
                    .containsExactly(
                            "line 1: Each of the columns “role”, “title” could hold the role. Say which: --column"
                                    + " role=\"role\".");
            assertThat(problems(table, columns(Map.of("role", "role")))).isEmpty();
        }

        @Test
        void a_key_behavior_is_an_expectation() {
            for (String header : List.of("Key behavior", "Key Behaviours", "behaviors")) {
                assertThat(problems("path,role,level,competency," + header + "\nTable Key,One,1,Craft,Does it.\n"))
                        .isEmpty();
            }
        }

        @Test
        void a_skills_own_description_is_never_taken_for_the_expectation_where_another_column_could_be_it() {
            String table = """
                    Path,Role,Level,Skill,Skill Description,Skill Level,Skill Level Description
                    Table Skill,Baker,1,Dough,What rises.,Working,Weighs before mixing.
                    """;
            assertThat(problems(table))
                    .containsExactly(
                            "line 1: Each of the columns “Skill Description”, “Skill Level Description” could hold the expectation. Say which: --column expectation=\"Skill Description\".");
            LadderTableReport report = apply(table, columns(Map.of("expectation", "Skill Level Description")));
            assertThat(report.problems()).isEmpty();
            assertThat(report.columns())
                    .extracting(Column::header, Column::holds)
                    .contains(
                            tuple("Skill Description", "competency summary"),
                            tuple("Skill Level Description", "expectation"));
            assertThat(stored("table-skill").competencies())
                    .containsExactly(new PathDocument.Competency("dough", "Dough", "What rises."));
            assertThat(texts(stored("table-skill"), "baker")).containsExactly("Weighs before mixing.");
            assertThat(apply(table).isDifferent()).isFalse();
            assertThat(problems(table + "Table Skill,Baker,1,Dough,What sinks.,Working,Kneads.\n"))
                    .containsExactly(
                            "line 3: column “Skill Description”: “Dough” has “What sinks.” here, and “What rises.” in line 2.");
        }

        @Test
        void what_builds_on_what_is_read_exported_and_kept_by_a_table_that_does_not_say_it() {
            String table = """
                path,role,level,skill,text,expectation id,builds on
                Table Linked,Boy,1,Soup,Stirs.,stirs,
                Table Linked,Cook,2,Soup,Stirs without looking.,,stirs
                """;
            apply(table);
            PathDocument linked = stored("table-linked");
            assertThat(linked.roles())
                    .flatExtracting(PathDocument.Role::expectations)
                    .extracting(PathDocument.Expectation::id, PathDocument.Expectation::buildsOn)
                    .containsExactly(tuple("stirs", null), tuple(null, "stirs"));
            String exported = RunAs.operator(() -> exports.csv("table-linked")).orElseThrow();
            assertThat(apply(exported).isDifferent()).isFalse();
            String silent = """
                path,role,level,skill,text
                Table Linked,Boy,1,Soup,Stirs.
                Table Linked,Cook,2,Soup,Stirs without looking.
                """;
            assertThat(apply(silent).isDifferent()).isFalse();
            apply(silent.replace("Stirs.", "Tastes."));
            assertThat(stored("table-linked").roles())
                    .flatExtracting(PathDocument.Role::expectations)
                    .extracting(PathDocument.Expectation::id, PathDocument.Expectation::buildsOn)
                    .containsExactly(tuple(null, null), tuple(null, null));
        }

        @Test
        void an_expectation_builds_on_one_of_a_lower_level_that_is_there() {
            assertThat(problems("""
                path,role,level,skill,text,expectation id,builds on
                Table Unlinked,Boy,1,Soup,Stirs.,stirs,seasons
                Table Unlinked,Cook,2,Soup,Seasons.,seasons,salts
                Table Unlinked,Chef,3,Soup,Invents.,stirs,No Id
                """))
                    .containsExactly(
                            "line 4: column “expectation id”: The id “stirs” is taken by line 2; each needs its own.");
            assertThat(problems("""
                path,role,level,skill,text,expectation id,builds on
                Table Unlinked,Boy,1,Soup,Stirs.,stirs,seasons
                Table Unlinked,Cook,2,Soup,Seasons.,seasons,salts
                """))
                    .containsExactly(
                            "line 2: column “builds on”: “seasons” is asked at level 2. This is asked at level 1: name one that a lower level asks, or take this entry out.",
                            "line 3: column “builds on”: There is no expectation with the id “salts” in this path. Give this id to the one that is meant, or take this entry out.");
        }

        @Test
        void a_column_can_be_taken_out_and_one_that_is_not_there_is_told() {
            String table = """
                path,role,level,track,competency,expectation
                Table Out,Drummer,1,Loud,Beat,Keeps it.
                """;
            LadderTableReport report = dryRun(table, columns(Map.of("track", "")));
            assertThat(report.columns().get(3).holds()).isNull();
            assertThat(problems(table, columns(Map.of("role", "Job", "rolle", "x"))))
                    .contains(
                            "No column holds “rolle”. It is one of: path id, path, role id, role, level, track, summary, competency, competency summary, expectation, proficiency, examples, "
                                    + "expectation id, builds on, helps, week, seats, opening, destination family.",
                            "line 1: There is no column “Job” for the role. The file has “path”, “role”, “level”, “track”, “competency”, “expectation”.");
        }

        @Test
        void a_table_of_one_path_may_leave_its_name_to_whoever_imports_it() {
            String table = "role,level,competency,expectation\nDrummer,1,Beat,Keeps it.\n";
            assertThat(problems(table)).singleElement().asString().contains("No column holds the path.");
            assertThat(apply(table, onePath("table-single", "Drums")).problems())
                    .isEmpty();
            assertThat(stored("table-single").name()).isEqualTo("Drums");
            assertThat(problems("path," + table.replace("\nD", "\nP,D"), onePath("table-single", "Drums")))
                    .containsExactly("The table names its paths itself. Leave --id and --name out.");
        }
    }

    @Nested
    class WhatStandsAgainstIt {

        @Test
        void every_problem_has_its_line_and_column_and_nothing_at_all_is_written() throws SQLException {
            String table = """
                path,role,level,track,competency,expectation,proficiency
                Table Fine,One,1,,Craft,Does it.,
                Table Bad,One,1,,Craft,"Does
                it.",Expert
                Table Bad,One,2,,Craft,Does more.,
                Table Bad,One,1,,craft,Does most.,
                Table Bad,,1,,Craft,Does what?,
                Table Bad,Two,2,,,Does where?,
                ,Two,2,,Craft,Does.,
                Table Bad,One,1,,Craft,"Does
                it.",Working
                Table Bad,Three,3,,Craft,Does,,x
                """;
            Set<String> before = StoredRows.all();
            LadderTableReport report = apply(table);
            assertThat(report.problems())
                    .extracting(problem -> English.of(problem.inFull()))
                    .containsExactly(
                            "line 5: column “level”: “One” has “2” here, and “1” in line 3. If each level is a role of"
                                    + " its own, say so: --column role=\"level\".",
                            "line 6: column “competency”: “craft” and “Craft” in line 3 would have the same address."
                                    + " If they are the same, write them alike.",
                            "line 7: column “role”: The cell is empty. Each row belongs to a role.",
                            "line 8: column “competency”: The cell is empty. Each expectation belongs to a competency.",
                            "line 9: column “path”: The cell is empty. Each row belongs to a path.",
                            "line 10: column “proficiency”: This expectation has “Working” here, and “Expert” in line"
                                    + " 3.",
                            "line 12: This row has 8 cells, the header has 7. Is a cell with a separator in it lacking"
                                    + " its quotes?");
            assertThat(report.isApplied()).isFalse();
            assertThat(report.paths()).isEmpty();
            assertThat(StoredRows.all()).isEqualTo(before);
        }

        @Test
        void an_import_that_is_interrupted_leaves_nothing_behind() throws SQLException {
            String table = """
                path,role,level,competency,expectation,of the interrupted
                Table Before,One,1,Craft,Does it.,
                Table Fault,One,1,Craft,Does it.,
                """;
            Set<String> before = StoredRows.all();
            Database.change("alter table path add constraint interrupted check (slug <> 'table-fault')");
            try {
                assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> apply(table));
            } finally {
                Database.change("alter table path drop constraint interrupted");
            }
            assertThat(StoredRows.all()).isEqualTo(before);
            assertThat(apply(table).isApplied()).isTrue();
        }

        @Test
        void a_role_on_two_tracks_is_told_with_the_column_that_would_solve_it() {
            String table = """
                    path,role,level,track,competency,expectation
                    Table Tracks,One,1,Sea,Craft,Does it.
                    Table Tracks,One,1,Land,Craft,Does more.
                    """;
            assertThat(problems(table))
                    .containsExactly(
                            "line 3: column “track”: “One” has “Land” here, and “Sea” in line 2. If these are two roles, give each an id of its own in a column “role id”.");
            assertThat(problems(table.replace("path,role,", "path,role,role id,")
                            .replace("One,1,Sea", "One,one-sea,1,Sea")
                            .replace("One,1,Land", "One,one-land,1,Land")))
                    .isEmpty();
        }

        @Test
        void the_same_problem_in_many_rows_is_told_once_with_their_number_and_examples() {
            StringBuilder table = new StringBuilder("path,role,level,competency,expectation,seats\n");
            for (int row = 0; row < 1_000; row++) {
                table.append("Table Noise,One %d,1,,Does it.,many %d\n".formatted(row, row));
            }
            assertThat(problems(table.toString()))
                    .containsExactly(
                            "line 2: column “competency”: The cell is empty. Each expectation belongs to a competency. It is the same in 999 more places: line 3, line 4, line 5 and 996 others.",
                            "line 2: column “expectation”: No row of the path “Table Noise” has an expectation.");
            assertThat(problems(table.toString().replace(",,", ",Craft,")))
                    .containsExactly(
                            "line 2: column “seats”: “many 0” is no number of seats. Write 0, 1, 2 … It is the same in 999 more places: line 3 (“many 1”), line 4 (“many 2”), line 5 (“many 3”) and 996 others.");
        }

        @Test
        void a_conflict_quotes_the_words_that_differ() {
            String same = "You bake what the town eats in the morning, and the evening too, whatever the weather ";
            assertThat(problems(
                            """
                            path,role,level,summary,competency,expectation
                            Table Words,One,1,%sand the wind.,Craft,Does it.
                            Table Words,One,1,%sor the rain.,Craft,Does more.
                            """.formatted(same, same).replace(same, "\"" + same).replace(".,Craft", ".\",Craft")))
                    .containsExactly(
                            "line 3: column “summary”: “One” has “…the weather or the rain.” here, and “…the weather and the wind.” in line 2.");
        }

        @Test
        void a_row_that_says_nothing_where_the_role_stands_is_passed_over_and_counted() {
            String table = """
                    Path,Role,Level,Skill,Expectation
                    Table Unused,NOT IN USE,1,Dough,NOT IN USE
                    Table Unused,Baker,1,Dough,Weighs.
                    n/a,Baker,1,Dough,Waits.
                    """;
            LadderTableReport report = apply(table);
            assertThat(report.problems()).isEmpty();
            assertThat(report.unnamed()).isEqualTo(2);
            assertThat(stored("table-unused").roles())
                    .extracting(PathDocument.Role::title)
                    .containsExactly("Baker");
            assertThat(problems("Path,Role,Level,Skill,Expectation\nTable Unused,-,1,Dough,Weighs.\n"))
                    .containsExactly("No row of the table names a role.");
        }

        @Test
        void a_file_that_is_no_table_says_why() {
            assertThat(problems("")).containsExactly("line 1: There is nothing in the file.");
            assertThat(problems("path,role,competency,expectation\n"))
                    .containsExactly("The table has no row below its header.");
            assertThat(problems("path,role\n\"a,b\n"))
                    .containsExactly("line 2: A cell in quotes does not end, or goes on after its end.");
        }

        @Test
        void a_name_that_makes_no_address_and_a_level_that_nobody_says_are_told() {
            assertThat(problems("""
                path,role,level,competency,expectation
                Table Odd,…,1,Craft,Does it.
                Table Odd,Two,,Craft,Does it.
                """))
                    .containsExactly(
                            "line 2: column “role”: “…” has no letter or digit to make an address from.",
                            "line 3: column “level”: No row says the level of “Two”.");
        }

        @Test
        void a_path_without_any_expectation_is_told() {
            assertThat(problems("path,role,level,competency,expectation\nTable Empty,One,1,Craft,n/a\n"))
                    .containsExactly(
                            "line 2: column “expectation”: No row of the path “Table Empty” has an expectation.");
        }

        @Test
        void only_the_people_team_and_the_operator_import() {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            RunAs.person(new PersonId(1), () -> tables.dryRun(new byte[0], LadderTableOptions.NONE)));
        }
    }

    @Nested
    class WhatTheTableDoesNotSay {

        @Test
        void an_exported_table_changes_nothing() throws SQLException {
            for (String path : List.of("engineering", "customer-success", "people-operations")) {
                RunAs.operator(() ->
                        imports.apply(LadderFiles.resource("/demo/paths/" + path + ".yml"), PathImportOptions.NONE));
                String csv = RunAs.operator(() -> exports.csv(path)).orElseThrow();
                LadderTableReport report = apply(csv);
                assertThat(report.problems()).isEmpty();
                assertThat(report.paths())
                        .allSatisfy(one -> assertThat(one.changes()).isEmpty());
            }
        }

        @Test
        void what_has_no_column_stays_and_promotions_follow_levels_that_changed() {
            RunAs.operator(() -> imports.apply("""
                format: waymark/path/1
                id: table-kept
                name: Table kept
                department: Harbour
                summary: About it.
                promotions: In March.
                competencies: [{id: craft-work, name: Craft, summary: Doing it.}, {id: unasked, name: Not asked yet}]
                roles:
                  - {id: first, title: One, level: 1, summary: Learns., expectations: {craft-work: [{text: Does., proficiency: Expert}]}}
                  - {id: third, title: Three, level: 2}
                  - {id: fourth, title: Four, level: 2}
                steps:
                  - {from: first, to: third, kind: promotion, note: After a while.}
                  - {from: third, to: fourth, kind: lateral}
                  - {from: third, to: elsewhere.role, kind: across}
                """, PathImportOptions.NONE));
            String table = """
                path,role,level,competency,expectation
                table-kept,One,1,Craft,Does.
                table-kept,Three,2,Craft,Does more.
                table-kept,Four,2,,
                """;
            assertThat(apply(table).paths().getFirst().changes())
                    .extracting(change -> change.difference() + " " + English.of(change.what()))
                    .containsExactly("NEW “Three”, Craft: “Does more.”");
            assertThat(apply(table.replace("Three,2", "Three,3") + "table-kept,Two,2,Craft,Does some.\n")
                            .problems())
                    .isEmpty();
            PathDocument stored = stored("table-kept");
            assertThat(stored)
                    .extracting(
                            PathDocument::name,
                            PathDocument::department,
                            PathDocument::summary,
                            PathDocument::promotions)
                    .containsExactly("Table kept", "Harbour", "About it.", "In March.");
            assertThat(stored.competencies())
                    .containsExactly(
                            new PathDocument.Competency("craft-work", "Craft", "Doing it."),
                            new PathDocument.Competency("unasked", "Not asked yet", null));
            assertThat(stored.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::summary)
                    .containsExactly(
                            tuple("first", "Learns."), tuple("third", null), tuple("fourth", null), tuple("two", null));
            assertThat(stored.roles().getFirst().expectations())
                    .containsExactly(new PathDocument.Expectation("craft-work", "Does.", "Expert", List.of()));
            assertThat(stored.steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to, PathDocument.Step::kind)
                    .containsExactlyInAnyOrder(
                            tuple("first", "table-kept.fourth", PROMOTION),
                            tuple("first", "table-kept.two", PROMOTION),
                            tuple("fourth", "table-kept.third", PROMOTION),
                            tuple("two", "table-kept.third", PROMOTION),
                            tuple("third", "table-kept.fourth", LATERAL),
                            tuple("third", "elsewhere.role", StepKind.ACROSS));
        }
    }
}
