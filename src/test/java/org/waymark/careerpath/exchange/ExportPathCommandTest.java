package org.waymark.careerpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.command.Command;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.LadderFiles;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class ExportPathCommandTest {

    @Autowired
    ExportPathCommand command;

    @Autowired
    PathExport exports;

    @Autowired
    PathImport imports;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void import_a_ladder() {
        RunAs.operator(() -> imports.apply(LadderFiles.resource("/demo/paths/design.yml"), PathImportOptions.NONE));
    }

    private int run(String... arguments) {
        printed.reset();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return RunAs.operator(() -> command.run(List.of(arguments), out));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void one_path_is_printed_and_nothing_else() {
        assertThat(run("design")).isEqualTo(Command.FINE);
        assertThat(output())
                .isEqualTo(RunAs.operator(() -> exports.yaml("design")).orElseThrow());
        assertThat(run("design", "--format=csv")).isEqualTo(Command.FINE);
        assertThat(output())
                .isEqualTo(RunAs.operator(() -> exports.csv("design")).orElseThrow());
    }

    @Test
    void all_paths_are_printed_as_an_archive_or_as_one_table() {
        assertThat(run("--all", "--format", "yaml")).isEqualTo(Command.FINE);
        assertThat(printed.toByteArray()).isEqualTo(RunAs.operator(exports::allAsYaml));
        assertThat(run("--all", "--format", "csv")).isEqualTo(Command.FINE);
        assertThat(output()).isEqualTo(RunAs.operator(exports::allAsCsv));
    }

    @Test
    void an_unknown_path_is_a_problem() {
        assertThat(run("nowhere")).isEqualTo(Command.PROBLEMS);
        assertThat(output()).startsWith("There is no path “nowhere”.");
    }

    @Test
    void what_is_not_understood_is_answered_with_how_to_use_it() {
        assertThat(run()).isEqualTo(Command.USAGE);
        assertThat(output()).contains("Name one path, or --all.").contains("Usage: ./waymark export path");
        assertThat(run("design", "sales")).isEqualTo(Command.USAGE);
        assertThat(run("design", "--all")).isEqualTo(Command.USAGE);
        assertThat(run("design", "--format", "pdf")).isEqualTo(Command.USAGE);
        assertThat(output()).startsWith("The format is yaml or csv, not “pdf”.");
    }
}
