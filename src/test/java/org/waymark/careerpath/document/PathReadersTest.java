package org.waymark.careerpath.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.careerpath.document.StepKind.LATERAL;
import static org.waymark.careerpath.document.StepKind.PROMOTION;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.testing.English;

class PathReadersTest {

    private static PathReaders.Result read(String content) {
        return PathReaders.read(content, PathImportOptions.NONE);
    }

    private static PathDocument document(String content, PathImportOptions options) {
        PathReaders.Result result = PathReaders.read(content, options);
        assertThat(result.problems()).isEmpty();
        return result.document().orElseThrow();
    }

    private static List<String> problems(String content) {
        return read(content).problems().stream()
                .map(ImportProblem::inFull)
                .map(English::of)
                .toList();
    }

    private static List<String> texts(PathDocument document, String role, String competency) {
        return document.roles().stream()
                .filter(one -> one.id().equals(role))
                .flatMap(one -> one.expectations().stream())
                .filter(one -> one.competency().equals(competency))
                .map(PathDocument.Expectation::text)
                .toList();
    }

    @Nested
    class OurOwnFormat {

        private static final String SMALL = """
            format: waymark/path/1
            id: baking
            name: Baking
            tracks:
              - id: bread
                name: Bread
            competencies:
              - id: dough
                name: Dough
            roles:
              - id: apprentice
                title: Apprentice
                level: 1
                expectations:
                  dough:
                    - Weighs before mixing.
              - id: baker
                title: Baker
                level: 2
                track: bread
                expectations:
                  dough:
                    - text: Knows by touch when to stop.
                      proficiency: Practitioner
                      examples:
                        - Saved a batch in August.
            steps:
              - from: apprentice
                to: baker
                kind: promotion
                note: After a winter.
              - from: baker
                to: milling.miller
                kind: across
            """;

        @ParameterizedTest
        @ValueSource(strings = {"customer-success", "design", "engineering", "people-operations", "product", "sales"})
        void the_ladders_of_the_demo_company_have_no_problem(String name) {
            PathDocument document =
                    document(LadderFiles.resource("/demo/paths/" + name + ".yml"), PathImportOptions.NONE);
            assertThat(document.id()).isEqualTo(name);
            assertThat(document.promotions()).isNotBlank();
        }

        @Test
        void everything_that_the_file_says_is_read() {
            PathDocument document = document(SMALL, PathImportOptions.NONE);
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level, PathDocument.Role::track)
                    .containsExactly(tuple("apprentice", 1, null), tuple("baker", 2, "bread"));
            assertThat(document.roles().get(1).expectations())
                    .containsExactly(new PathDocument.Expectation(
                            "dough",
                            "Knows by touch when to stop.",
                            "Practitioner",
                            List.of("Saved a batch in August.")));
            assertThat(document.steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to, PathDocument.Step::note)
                    .containsExactly(
                            tuple("apprentice", "baking.baker", "After a winter."),
                            tuple("baker", "milling.miller", null));
        }

        @Test
        void a_byte_order_mark_and_carriage_returns_do_no_harm() {
            assertThat(document("\uFEFF" + SMALL.replace("\n", "\r\n"), PathImportOptions.NONE))
                    .isEqualTo(document(SMALL, PathImportOptions.NONE));
        }

        @Test
        void a_picture_among_the_letters_may_stand_anywhere() {
            for (int length = 1_000; length < 1_050; length++) {
                String summary = "x".repeat(length) + "🧭";
                assertThat(document(SMALL + "summary: " + summary + "\n", PathImportOptions.NONE)
                                .summary())
                        .isEqualTo(summary);
                assertThat(document("# " + summary + "\n" + SMALL, PathImportOptions.NONE)
                                .name())
                        .isEqualTo("Baking");
            }
        }

        @Test
        void a_violation_of_the_schema_is_told_with_line_place_and_remedy() {
            assertThat(problems(SMALL.replace("level: 1", "level: one")
                            .replace("    title: Baker\n", "")
                            .replace("note: After", "notes: After")
                            .replace("kind: across", "kind: sideways")
                            .replace("format: waymark/path/1", "format: waymark/path/7")))
                    .containsExactly(
                            "line 1: format: This must be “waymark/path/1”.",
                            "line 13: role “apprentice”, level: This must be a whole number.",
                            "line 17: role “baker”: “title” is missing.",
                            "line 30: step “apprentice” to “baker”, notes: There is no such entry in this format;"
                                    + " check the spelling.",
                            "line 33: step “baker” to “milling.miller”, kind: This must be one of promotion, lateral,"
                                    + " across.");
        }

        @Test
        void an_entry_that_is_empty_in_many_roles_is_told_once_and_apart_from_another_one() {
            StringBuilder ladder = new StringBuilder(SMALL.substring(0, SMALL.indexOf("steps:")));
            for (int role = 0; role < 4; role++) {
                ladder.append("  - id: role-%d\n    title:\n    level: %d\n    week:\n".formatted(role, role + 3));
            }
            assertThat(Alike.together(read(ladder.toString()).problems()))
                    .extracting(ImportProblem::inFull)
                    .extracting(English::of)
                    .containsExactly(
                            "line 28: role “role-0”, title: This is empty; it must be text. It is the same in 3 more"
                                    + " places: line 32 (“role-1”), line 36 (“role-2”), line 40 (“role-3”).",
                            "line 30: role “role-0”, week: This is empty; it must be text. It is the same in 3 more"
                                    + " places: line 34 (“role-1”), line 38 (“role-2”), line 42 (“role-3”).");
        }

        @Test
        void an_expectation_of_a_wrong_form_is_told_once() {
            assertThat(problems(SMALL.replace("text: Knows by", "txt: Knows by")))
                    .containsExactlyInAnyOrder(
                            "line 23: role “baker”, expectations, dough, no. 1: “text” is missing.",
                            "line 23: role “baker”, expectations, dough, no. 1, txt: There is no such entry in this"
                                    + " format; check the spelling.");
            assertThat(problems(SMALL.replace("- Weighs before mixing.", "- 5")))
                    .singleElement()
                    .asString()
                    .startsWith("line 16: role “apprentice”, expectations, dough, no. 1: ");
        }

        @Test
        void ids_have_a_form_and_numbers_need_quotation_marks_to_be_text() {
            assertThat(problems(SMALL.replace("id: baking", "id: Fine Baking").replace("name: Dough", "name: 12")))
                    .containsExactly(
                            "line 2: id: “Fine Baking” is no id: ids have lower-case letters and digits, words joined"
                                    + " by hyphens.",
                            "line 9: competency “dough”, name: This must be text; put “12” in quotation marks.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"007", "4.10", "0x1F", "1e3", "true", "null"})
        void what_needs_quotation_marks_is_quoted_as_it_stands_in_the_file(String written) {
            assertThat(problems(SMALL.replace("title: Apprentice", "title: " + written)))
                    .singleElement()
                    .asString()
                    .endsWith("title: This must be text; put “" + written + "” in quotation marks.");
            assertThat(document(SMALL.replace("title: Apprentice", "title: '" + written + "'"), PathImportOptions.NONE)
                            .roles()
                            .getFirst()
                            .title())
                    .isEqualTo(written);
        }

        @Test
        void a_place_is_named_as_it_stands_in_the_file() {
            assertThat(problems(
                            SMALL.replace("id: apprentice\n", "id: 0_7\n").replace("title: Apprentice", "title: 007")))
                    .anySatisfy(problem -> assertThat(problem).startsWith("line 12: role “0_7”, title: "));
            assertThat(problems(SMALL.replace("name: Dough", "summary: x").replace("  - id: dough\n", "  - id: 007\n")))
                    .anySatisfy(problem -> assertThat(problem).startsWith("line 8: competency id 007, id: "));
        }

        @Test
        void a_tab_after_the_dash_of_a_list_is_read_like_a_blank() {
            String tabs = SMALL.replace("- Weighs", "-\tWeighs").replace("  - id: bread", "  - \tid: bread");
            assertThat(document(tabs, PathImportOptions.NONE)).isEqualTo(document(SMALL, PathImportOptions.NONE));
            String text = SMALL + "summary: |\n  -\tone\n";
            assertThat(document(text, PathImportOptions.NONE).summary()).isEqualTo("-\tone");
        }

        @Test
        void a_tab_that_cannot_be_read_is_told_with_its_line_and_nothing_else() {
            assertThat(problems(SMALL.replace("    title: Apprentice", "\ttitle: Apprentice")))
                    .containsExactly("line 12: Replace the tab by a blank.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\0", "\\uD83E"})
        void a_character_that_could_not_be_kept_is_told(String escaped) {
            assertThat(problems(SMALL.replace("title: Apprentice", "title: \"A" + escaped + "\"")))
                    .singleElement()
                    .asString()
                    .startsWith("line 12: The character U+")
                    .endsWith(" belongs in no text.");
        }

        @Test
        void whatever_is_referred_to_must_exist() {
            assertThat(problems(SMALL.replace("track: bread", "track: cake")
                            .replace("      dough:\n        - text", "      dogh:\n        - text")
                            .replace("    to: baker", "    to: master")
                            .replace("from: baker", "from: smith")))
                    .containsExactly(
                            "line 20: role “baker”, track: There is no track “cake” in this file; it has bread.",
                            "line 22: role “baker”, expectations, dogh: There is no competency “dogh” in this file; it"
                                    + " has dough.",
                            "line 29: step “apprentice” to “master”, to: There is no role “master” in this file; a"
                                    + " role of another path is written as path.role.",
                            "line 32: step “smith” to “milling.miller”, from: There is no role “smith” in this file.");
        }

        @Test
        void each_id_and_each_step_stands_once() {
            assertThat(problems(SMALL.replace("- id: baker\n", "- id: apprentice\n")
                            .replace("from: baker", "from: apprentice")
                            .replace("to: baker", "to: milling.miller")
                            .replace("kind: promotion", "kind: across")))
                    .containsExactly(
                            "line 17: role “apprentice”, id: The id “apprentice” is taken by line 11; each needs its"
                                    + " own.",
                            "line 32: step “apprentice” to “milling.miller”: Line 28 has a step between the same two"
                                    + " roles.");
        }

        @Test
        void an_expectation_has_an_id_and_builds_on_another_one() {
            String linked = SMALL.replace("- Weighs before mixing.", "- {id: weighs, text: Weighs before mixing.}")
                    .replace("proficiency: Practitioner", "builds-on: weighs");
            assertThat(document(linked, PathImportOptions.NONE).roles())
                    .flatExtracting(PathDocument.Role::expectations)
                    .extracting(PathDocument.Expectation::id, PathDocument.Expectation::buildsOn)
                    .containsExactly(tuple("weighs", null), tuple(null, "weighs"));
        }

        @Test
        void an_expectation_builds_on_one_of_a_lower_level_that_is_in_the_file_once() {
            String linked = SMALL.replace("- Weighs before mixing.", "- {id: weighs, text: Weighs before mixing.}");
            assertThat(problems(linked.replace("proficiency: Practitioner", "builds-on: waits")))
                    .containsExactly(
                            "line 24: role “baker”, expectations, dough, no. 1, builds-on: There is no expectation"
                                    + " with the id “waits” in this path. Give this id to the one that is meant, or take"
                                    + " this entry out.");
            assertThat(problems(linked.replace("proficiency: Practitioner", "id: weighs")))
                    .containsExactly(
                            "line 24: role “baker”, expectations, dough, no. 1 (“weighs”), id: The id “weighs” is taken by line"
                                    + " 16; each needs its own.");
            assertThat(problems(linked.replace("proficiency: Practitioner", "builds-on: Weighs")))
                    .containsExactly(
                            "line 24: role “baker”, expectations, dough, no. 1, builds-on: “Weighs” is no id: ids have"
                                    + " lower-case letters and digits, words joined by hyphens.");
            assertThat(problems(SMALL.replace("- Weighs before mixing.", "- {text: Weighs., builds-on: kneads}")
                            .replace("proficiency: Practitioner", "id: kneads")))
                    .containsExactly(
                            "line 16: role “apprentice”, expectations, dough, no. 1, builds-on: “kneads” is asked at"
                                    + " level 2. This is asked at level 1: name one that a lower level asks, or take this entry out.");
        }

        @Test
        void the_kind_of_a_step_fits_where_it_leads() {
            assertThat(problems(
                            SMALL.replace("kind: across", "kind: lateral").replace("kind: promotion", "kind: across")))
                    .containsExactly(
                            "line 30: step “apprentice” to “baker”, kind: “across” leads to another path; this role is"
                                    + " of the same.",
                            "line 34: step “baker” to “milling.miller”, kind: A step to another path is of the kind"
                                    + " “across”.");
            assertThat(problems(SMALL.replace("level: 2", "level: 1")))
                    .containsExactly(
                            "line 30: step “apprentice” to “baker”, kind: A promotion leads to a higher level; this"
                                    + " one leads from level 1 to level 1. Is it “lateral”?");
        }

        @Test
        void an_entry_that_stands_twice_is_a_problem_and_not_a_choice() {
            assertThat(problems(SMALL.replace("name: Baking", "name: Baking\nname: Cooking")))
                    .contains("line 4: “name” stands here twice; the first is in line 3.");
        }

        @Test
        void options_for_foreign_formats_do_not_override_what_the_file_says() {
            assertThat(PathReaders.read(SMALL, new PathImportOptions("cooking", null, null))
                            .problems())
                    .singleElement()
                    .extracting(problem -> English.of(problem.inFull()))
                    .asString()
                    .startsWith("This file says its id, name and department itself.");
        }
    }

    @Nested
    class LevelsAndThemes {

        private final String file = LadderFiles.resource("/ladders/themes-and-levels.yml");

        @Test
        void every_cell_is_there() {
            PathDocument document = document(file, PathImportOptions.NONE);
            PathImportReport.Contents contents = PathImportReport.Contents.of(document);
            assertThat(contents.roles()).isEqualTo(5);
            assertThat(contents.competencies()).isEqualTo(3);
            assertThat(contents.cells()).isEqualTo(15);
            // Thirteen plain texts, one list of two and one of three.
            assertThat(contents.expectations()).isEqualTo(18);
            assertThat(document.roles().getFirst().expectations())
                    .extracting(PathDocument.Expectation::proficiency)
                    .containsExactly("Foundational", "Foundational", "Awareness", "Awareness");
        }

        @Test
        void a_numbered_list_becomes_one_expectation_for_each_item() {
            assertThat(texts(document(file, PathImportOptions.NONE), "senior-surveyor", "fieldwork"))
                    .containsExactly(
                            "Plans a survey of several days with tide windows and a spare day for weather.",
                            "Finds the fault when two instruments disagree.",
                            "Decides to turn back without waiting for permission.");
        }

        @Test
        void levels_of_one_rank_are_the_two_sides_of_a_fork() {
            PathDocument document = document(file, PathImportOptions.NONE);
            assertThat(document.tracks())
                    .extracting(PathDocument.Track::name)
                    .containsExactly("Individual contributor", "People manager");
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level, PathDocument.Role::track)
                    .containsExactly(
                            tuple("surveyor", 1, null),
                            tuple("senior-surveyor", 2, null),
                            tuple("lead-ic", 3, "individual-contributor"),
                            tuple("lead-pm", 3, "people-manager"),
                            tuple("survey-director", 4, null));
        }

        @Test
        void the_side_may_stand_in_the_name_alone() {
            PathDocument document = document(
                    file.replace("lead-ic", "lead-surveyor").replace("lead-pm", "lead-of-people"),
                    PathImportOptions.NONE);
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level, PathDocument.Role::track)
                    .contains(
                            tuple("lead-surveyor", 3, "individual-contributor"),
                            tuple("lead-of-people", 3, "people-manager"));
        }

        @Test
        void steps_follow_from_the_order_of_the_levels() {
            assertThat(document(file, PathImportOptions.NONE).steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to, PathDocument.Step::kind)
                    .containsExactlyInAnyOrder(
                            tuple("surveyor", "hydrography.senior-surveyor", PROMOTION),
                            tuple("senior-surveyor", "hydrography.lead-ic", PROMOTION),
                            tuple("senior-surveyor", "hydrography.lead-pm", PROMOTION),
                            tuple("lead-ic", "hydrography.lead-pm", LATERAL),
                            tuple("lead-pm", "hydrography.lead-ic", LATERAL),
                            tuple("lead-ic", "hydrography.survey-director", PROMOTION),
                            tuple("lead-pm", "hydrography.survey-director", PROMOTION));
        }

        @Test
        void id_name_and_department_may_be_chosen() {
            PathDocument document = document(file, new PathImportOptions("charts", "Chart office", "Surveys"));
            assertThat(document)
                    .extracting(PathDocument::id, PathDocument::name, PathDocument::department)
                    .containsExactly("charts", "Chart office", "Surveys");
            assertThat(document.steps()).allMatch(step -> step.to().startsWith("charts."));
        }

        @Test
        void what_does_not_fit_together_is_told_with_its_line() {
            assertThat(problems(file.replaceFirst("level: surveyor", "level: surveyer")
                            .replaceFirst("theme: crew", "theme: crews")
                            .replaceFirst("- id: charts", "- id: fieldwork")))
                    .contains(
                            "line 30: theme “fieldwork”, id: The id “fieldwork” is taken; each needs its own.",
                            "line 45: competency of level “surveyer” in theme “fieldwork”, level: There is no level"
                                    + " “surveyer” in this file.",
                            "line 62: competency of level “surveyor” in theme “crews”, theme: There is no theme"
                                    + " “crews” in this file.");
        }

        @Test
        void ids_in_other_scripts_get_addresses_and_those_that_sound_alike_get_a_number() {
            PathDocument document = document("""
                name: Пекарня
                levels: [{id: 工程师, name: 工程师}, {id: 工程狮, name: 工程狮}, {id: Größe, name: Größe}]
                themes: [{id: 質問, name: 質問}]
                competencies: [{level: 工程狮, theme: 質問, summary: 聞く}]
                """, PathImportOptions.NONE);
            assertThat(document.id()).isEqualTo("pekarna");
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id)
                    .containsExactly("gong-cheng-shi", "gong-cheng-shi-2", "grosse");
            assertThat(document.competencies())
                    .extracting(PathDocument.Competency::id, PathDocument.Competency::name)
                    .containsExactly(tuple("zhi-wen", "質問"));
            assertThat(texts(document, "gong-cheng-shi-2", "zhi-wen")).containsExactly("聞く");
        }

        @Nested
        class WithSeveralCompetenciesInACell {

            private final String file = LadderFiles.resource("/ladders/several-in-a-cell.yml");

            @Test
            void each_is_an_expectation_of_its_own_in_the_order_of_the_file() {
                PathDocument document = document(file, PathImportOptions.NONE);
                assertThat(texts(document, "keeper", "light"))
                        .containsExactly(
                                "Lights the lamp before dusk.",
                                "Cleans the lens without a scratch.",
                                "Knows which ship waits for which signal.");
                assertThat(document.roles())
                        .extracting(PathDocument.Role::id, PathDocument.Role::level)
                        .containsExactly(tuple("assistant", 1), tuple("keeper", 2));
                assertThat(texts(document, "assistant", "log")).containsExactly("Writes down the weather.");
            }

            @Test
            void examples_and_links_stay_with_what_they_explain() {
                List<PathDocument.Expectation> expectations =
                        document(file, PathImportOptions.NONE).roles().getLast().expectations();
                assertThat(expectations)
                        .extracting(PathDocument.Expectation::text, PathDocument.Expectation::examples)
                        .containsExactly(
                                tuple("Lights the lamp before dusk.", List.of()),
                                tuple(
                                        "Cleans the lens without a scratch.",
                                        List.of(
                                                "Took a whole morning for it after the storm.",
                                                "Shows the assistant how: soft cloth, no haste.",
                                                "Care of lenses (https://lights.example/lenses)",
                                                "Which cloth (https://lights.example/cloth)")),
                                tuple("Knows which ship waits for which signal.", List.of()),
                                tuple("Keeps the log.", List.of("Filled a book.")));
            }

            @Test
            void the_same_text_twice_in_a_cell_is_told() {
                String twice = file.replace("Cleans the lens without a scratch", "Lights the lamp before dusk");
                assertThat(problems(twice.replaceAll("  - id: (7a1d|5b0c).*\n   ", "  -")))
                        .containsExactly(
                                "line 25: competency of level “keeper” in theme “light”: Line 20 has the same text for"
                                        + " the same level and theme.");
            }

            @Test
            void the_same_text_under_two_ids_is_two_expectations() {
                PathDocument document = document(
                        file.replace("Cleans the lens without a scratch", "Lights the lamp before dusk"),
                        PathImportOptions.NONE);
                assertThat(document.roles().getLast().expectations())
                        .extracting(
                                PathDocument.Expectation::text,
                                one -> one.examples().size())
                        .startsWith(tuple("Lights the lamp before dusk.", 0), tuple("Lights the lamp before dusk.", 4));
            }

            @Test
            void an_example_of_a_wrong_form_is_told_with_its_line() {
                assertThat(problems(file.replace("      - Filled a book.", "      words")))
                        .singleElement()
                        .asString()
                        .contains("examples: This must be a list, each item after a dash.");
            }
        }
    }

    @Nested
    class TopicsInMarkdown {

        private final String file = LadderFiles.resource("/ladders/topics.md");

        @Test
        void every_cell_is_there() {
            PathImportReport.Contents contents = PathImportReport.Contents.of(document(file, PathImportOptions.NONE));
            assertThat(contents.roles()).isEqualTo(4);
            assertThat(contents.competencies()).isEqualTo(3);
            assertThat(contents.cells()).isEqualTo(10);
            assertThat(contents.expectations()).isEqualTo(17);
            assertThat(contents.examples()).isEqualTo(2);
        }

        @Test
        void names_come_from_the_file_without_pictures() {
            PathDocument document = document(file, PathImportOptions.NONE);
            assertThat(document.id()).isEqualTo("workshop-instrument-making");
            assertThat(document.name()).isEqualTo("Instrument Making Framework");
            assertThat(document.competencies())
                    .extracting(PathDocument.Competency::id, PathDocument.Competency::name)
                    .containsExactly(
                            tuple("woodwork", "Woodwork"),
                            tuple("customers", "Customers"),
                            tuple("teaching", "Teaching"));
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::title)
                    .startsWith(tuple("level-1", "Instrument Making, level 1"));
            assertThat(document.promotions())
                    .startsWith("### About this framework")
                    .endsWith("every line of a level.");
        }

        @Test
        void a_chosen_name_names_the_roles_too() {
            assertThat(document(file, new PathImportOptions("luthiers", "Luthier", null))
                            .roles())
                    .extracting(PathDocument.Role::title)
                    .endsWith("Luthier, level 4");
        }

        @Test
        void criteria_keep_their_examples_and_the_targets_of_links() {
            PathDocument document = document(file, PathImportOptions.NONE);
            assertThat(document.roles().get(1).expectations())
                    .filteredOn(one -> !one.examples().isEmpty())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.text()).isEqualTo("Thicknesses a belly by measurement and by ear");
                        assertThat(one.examples()).hasSize(2);
                    });
            assertThat(texts(document, "level-3", "woodwork"))
                    .contains("Keeps the drying store in order, following the humidity notes"
                            + " (https://workshop.example/notes/humidity)");
        }

        @Test
        void each_level_leads_to_the_next() {
            assertThat(document(file, PathImportOptions.NONE).steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to, PathDocument.Step::kind)
                    .containsExactly(
                            tuple("level-1", "workshop-instrument-making.level-2", PROMOTION),
                            tuple("level-2", "workshop-instrument-making.level-3", PROMOTION),
                            tuple("level-3", "workshop-instrument-making.level-4", PROMOTION));
        }

        @Test
        void line_numbers_count_from_the_top_of_the_file() {
            assertThat(problems(file.replaceFirst("- level: 4\n", "- level: 5\n")))
                    .containsExactly(
                            "line 30: topic “woodwork”, content, no. 4 (level 5), level: The file says that it has 4"
                                    + " levels.");
        }
    }

    @Nested
    class TopicsInAnyOrder {

        private final String file = LadderFiles.resource("/ladders/topics-in-any-order.md");

        @Test
        void levels_out_of_order_become_roles_from_the_ground_up() {
            PathDocument document = document(file, PathImportOptions.NONE);
            assertThat(document.roles())
                    .extracting(PathDocument.Role::id, PathDocument.Role::level)
                    .containsExactly(
                            tuple("level-1", 1), tuple("level-2", 2), tuple("level-3", 3), tuple("level-5", 5));
            assertThat(document.steps())
                    .extracting(PathDocument.Step::from, PathDocument.Step::to)
                    .containsExactly(
                            tuple("level-1", "gardening.level-2"),
                            tuple("level-2", "gardening.level-3"),
                            tuple("level-3", "gardening.level-5"));
            assertThat(texts(document, "level-2", "soil"))
                    .containsExactly("Mixes compost by smell", "Digs without waking the worms");
        }

        @Test
        void topics_may_have_examples_or_none_or_be_empty() {
            PathDocument document = document(file, PathImportOptions.NONE);
            assertThat(document.competencies())
                    .extracting(PathDocument.Competency::name)
                    .containsExactly("Soil", "Seasons", "Visitors");
            assertThat(document.roles().get(2).expectations())
                    .extracting(PathDocument.Expectation::text, PathDocument.Expectation::examples)
                    .containsExactly(
                            tuple("Plans a bed two years ahead", List.of("Left room for the plum tree")),
                            tuple("Reads the sky", List.of()));
            assertThat(document.roles())
                    .flatExtracting(PathDocument.Role::expectations)
                    .extracting(PathDocument.Expectation::competency)
                    .doesNotContain("visitors");
        }
    }

    @Nested
    class AnythingElse {

        @Test
        void a_file_with_prose_only_is_refused_with_the_reason() {
            assertThat(problems(LadderFiles.resource("/ladders/prose.md")))
                    .singleElement()
                    .asString()
                    .startsWith("This is prose: without “topics” above it, no role can be seen in it. Waymark reads: ")
                    .contains("Monzo");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Dear colleagues, this is a letter and not a ladder.",
                    "name: Something\nvalue: 3\n",
                    "[1, 2]",
                    "format: 3"
                })
        void a_file_of_no_known_format_is_told_which_there_are(String content) {
            assertThat(problems(content))
                    .singleElement()
                    .asString()
                    .startsWith("This is no path in a known format. Waymark reads: Waymark’s own YAML")
                    .contains("Financial Times", "Monzo");
        }

        @Test
        void what_is_not_yaml_is_told_where_it_stops_being_it() {
            assertThat(problems("name: Baking\nroles: [a, b\nid: x\n"))
                    .satisfiesExactly(
                            formats -> assertThat(formats).startsWith("Is this a path? Waymark reads: "),
                            place -> assertThat(place).startsWith("line 3: This cannot be read as YAML: "));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n---\n"})
        void an_empty_file_is_called_empty(String content) {
            assertThat(problems(content)).contains("There is nothing in the file.");
        }

        @Test
        void a_file_that_refers_to_itself_or_swells_is_refused() {
            assertThat(problems("roles: &r\n  - *r\ncompetencies: []\n"))
                    .anyMatch(problem -> problem.contains("nested too deeply"));
            StringBuilder swelling = new StringBuilder("a0: &a0 [x]\n");
            for (int i = 1; i < 9; i++) {
                swelling.append("a%d: &a%d [%s]\n"
                        .formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
            }
            assertThat(problems(swelling.toString())).anyMatch(problem -> problem.contains("Number of aliases"));
        }
    }
}
