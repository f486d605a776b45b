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

    @CommandLine.Command(name = "export path")
    static final class Arguments {

        @ArgGroup(multiplicity = "1")
        Which which = new Which();

        @Option(names = "--format", paramLabel = "yaml|csv")
        Format format = Format.YAML;

        static final class Which {

            @Parameters(paramLabel = "PATH", descriptionKey = "path")
            @Nullable
            String path;

            @Option(names = "--all")
            boolean isAll;
        }
    }

    private final PathExport paths;
    private final Texts texts;

    ExportPathCommand(PathExport paths, Texts texts) {
        super(Arguments.class, "careerpath.command.export.help", texts);
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
