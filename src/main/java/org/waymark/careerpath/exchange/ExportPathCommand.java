package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.text.Texts;
import org.waymark.careerpath.exchange.ExportPathCommand.Arguments;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waymark export path PATH}: prints a ladder as a file; with {@code --all}, all of them. */
@Component
class ExportPathCommand extends Command<Arguments> {

    enum Format {
        YAML,
        CSV
    }

    @CommandLine.Command(
            name = "export path",
            description = """
                    Prints a career path as a file, such as: ./waymark export path engineering > engineering.yml
                    Works whether the server runs or not.""",
            footer = "Exit code: 0 fine, 1 no such path, 2 wrong usage.")
    static final class Arguments {

        @ArgGroup(multiplicity = "1")
        Which which = new Which();

        @Option(names = "--format", paramLabel = "yaml|csv", description = """
                        yaml (without it) is what "import path" reads, with all of a path; csv is a table for \
                        spreadsheets, one row for each role and expectation""")
        Format format = Format.YAML;

        static final class Which {

            @Parameters(paramLabel = "PATH", description = "the path's id, such as engineering")
            @Nullable
            String path;

            @Option(
                    names = "--all",
                    description = "all paths: as yaml a zip archive with a file for each, as csv one table")
            boolean isAll;
        }
    }

    private final PathExport paths;
    private final Texts texts;

    ExportPathCommand(PathExport paths, Texts texts) {
        super(Arguments.class, texts);
        this.paths = paths;
        this.texts = texts;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        boolean isCsv = given.format == Format.CSV;
        String path = given.which.path;
        if (path == null) {
            write(isCsv ? paths.allAsCsv().getBytes(StandardCharsets.UTF_8) : paths.allAsYaml(), out);
            return FINE;
        }
        Optional<String> file = isCsv ? paths.csv(path) : paths.yaml(path);
        if (file.isEmpty()) {
            out.println(texts.get("careerpath.command.export.no-path", path));
            return PROBLEMS;
        }
        write(file.get().getBytes(StandardCharsets.UTF_8), out);
        return FINE;
    }

    private static void write(byte[] file, PrintStream out) {
        out.write(file, 0, file.length);
        out.flush();
    }
}
