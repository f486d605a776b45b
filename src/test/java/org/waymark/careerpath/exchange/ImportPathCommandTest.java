package org.waymark.careerpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.command.Command;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ImportPathCommandTest {

    @Autowired
    ImportPathCommand command;

    @TempDir
    Path folder;

    private record Outcome(int code, String text) {}

    private Outcome run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = RunAs.operator(() -> command.run(List.of(arguments), out));
        return new Outcome(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private String file(String content) throws IOException {
        // The name says nothing about the format on purpose.
        return Files.writeString(folder.resolve("ladder.txt"), content).toString();
    }

    @Test
    void without_apply_it_only_tells_and_with_apply_it_writes_once() throws IOException {
        String file = file(LadderFiles.resource("/ladders/themes-and-levels.yml"));
        Outcome dry = run(file, "--id", "command-charts", "--name", "Chart office");
        assertThat(dry.code()).isEqualTo(Command.FINE);
        assertThat(dry.text())
                .contains("The path “Chart office” (command-charts), which is new here.")
                .contains("roles: 5, tracks: 2, competencies: 3, cells: 15, expectations: 18, examples: 0, steps: 7")
                .contains(
                        "+ role “Surveyor” (surveyor), which asks 4 things in Fieldwork & Instruments, Charts and Crew and Community and leads to “Senior Surveyor”")
                .contains("run the same command with --apply");
        Outcome applied = run(file, "--apply", "--id", "command-charts", "--name", "Chart office");
        assertThat(applied.code()).isEqualTo(Command.FINE);
        assertThat(applied.text())
                .contains("new: 36, changed: 0, gone: 0, unchanged: 0")
                .contains("Written.");
        assertThat(run(file, "--apply", "--id", "command-charts", "--name", "Chart office")
                        .text())
                .contains("new: 0, changed: 0, gone: 0, unchanged: 36")
                .contains("The portal already has all of this. Nothing was written.");
    }

    @Test
    void problems_are_listed_and_end_with_a_code_of_their_own() throws IOException {
        Outcome outcome = run(file("format: waymark/path/1\nid: bad\n"), "--apply");
        assertThat(outcome.code()).isEqualTo(Command.PROBLEMS);
        assertThat(outcome.text())
                .contains("Nothing was written, because of problems:")
                .contains("line 1: “name” is missing.");
    }

    @Test
    void a_missing_file_and_a_file_in_another_encoding_are_problems() throws IOException {
        assertThat(run(folder.resolve("nowhere.yml").toString()))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(Command.PROBLEMS))
                .satisfies(outcome -> assertThat(outcome.text()).startsWith("There is no file "));
        Path latin = folder.resolve("latin.yml");
        Files.write(latin, "name: Bäckerei\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(latin.toString()).text()).contains("is not in UTF-8");
    }

    @Test
    void what_is_not_understood_is_answered_with_how_to_use_it() {
        assertThat(run("--aply", "x.yml"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(Command.USAGE))
                .satisfies(outcome -> assertThat(outcome.text())
                        .contains("There is no option --aply.")
                        .contains("Usage: ./waymark import path FILE"));
        assertThat(run().code()).isEqualTo(Command.USAGE);
        assertThat(run("a.yml", "b.yml").code()).isEqualTo(Command.USAGE);
    }

    @Test
    void a_table_is_told_from_what_it_says_and_shows_what_it_is_taken_for() throws IOException {
        String file = file("""
                Ladder,Job,Grade,Skill,Text,Remarks
                Command Baking,Apprentice,low,Dough,Weighs.,x
                Command Baking,Baker,high,Dough,n/a,y
                """);
        assertThat(run(file).code()).isEqualTo(Command.PROBLEMS);
        String[] settled = {file, "--column", "role=Job", "--levels=low,high", "--nothing", "n/a", "--apply"};
        assertThat(run(settled))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(Command.FINE))
                .satisfies(outcome -> assertThat(outcome.text()).isEqualTo(file + """

                          rows: 2, of which repeat another: 0
                          column “Ladder”: path
                          column “Job”: role, as stated
                          column “Grade”: level
                          column “Skill”: competency
                          column “Text”: expectation
                          column “Remarks”: is not read
                          nothing is meant by “n/a”: 1 cell
                          levels of “Command Baking” from the ground up: low,high

                          The path “Command Baking” (command-baking), which is new here.
                          roles: 2, tracks: 0, competencies: 1, cells: 1, expectations: 1, examples: 0, steps: 1

                          + path “Command Baking” (command-baking)
                          + competency “Dough” (dough)
                          + role “Apprentice” (apprentice), which asks “Weighs.” in Dough and leads to “Baker”
                          + role “Baker” (baker), which asks nothing

                        new: 6, changed: 0, gone: 0, unchanged: 0
                        Written.
                        """));
        assertThat(run(file, "--apply"))
                .satisfies(outcome -> assertThat(outcome.code()).isEqualTo(Command.FINE))
                .satisfies(outcome -> assertThat(outcome.text())
                        .contains("column “Job”: role, as remembered")
                        .contains("The portal already has all of this."));
        assertThat(run(file, "--column", "role").code()).isEqualTo(Command.USAGE);
    }

    @Test
    void a_blank_word_alone_says_that_every_cell_is_content() throws IOException {
        String file = file("Ladder,Role,Level,Skill,Text,None\nCommand None,Baker,1,Dough,n/a,x\n");
        assertThat(run(file).text()).contains("No row of the path “Command None” has an expectation.");
        assertThat(run(file, "--nothing", "").text())
                .contains("expectations: 1")
                .doesNotContain("nothing is meant by");
        assertThat(run(file, "--nothing=", "--apply").code()).isEqualTo(Command.FINE);
        assertThat(run(file).text()).contains("The portal already has all of this.");
        assertThat(run(file, "--levels", "").code()).isEqualTo(Command.USAGE);
    }
}
