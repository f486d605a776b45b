package org.waymark.careerpath.exchange;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

/** {@code ./waymark export path ID}: prints a ladder as a file; with {@code --all}, all of them. */
@Component
class ExportPathCommand implements Command {

    private static final String HOW = """
            Usage: ./waymark export path ID|--all [--format yaml|csv]

              ID        the path's id, such as engineering
              --all     all paths: as csv one table, as yaml a zip archive with a file for each
              --format  yaml (without it) holds all of a path, csv is a table for spreadsheets
            """;

    private final PathExport paths;

    ExportPathCommand(PathExport paths) {
        this.paths = paths;
    }

    @Override
    public List<String> words() {
        return List.of("export", "path");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options;
        boolean isCsv;
        try {
            options = Options.parse(arguments, Set.of("all"), Set.of("format"));
            isCsv = isCsv(options);
            if (options.positional().size() != (options.has("all") ? 0 : 1)) {
                throw new UsageException("Name one path, or --all.");
            }
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.print(HOW);
            return USAGE;
        }
        if (options.has("all")) {
            write(isCsv ? paths.allAsCsv().getBytes(StandardCharsets.UTF_8) : paths.allAsYaml(), out);
            return FINE;
        }
        String path = options.positional().getFirst();
        Optional<String> file = isCsv ? paths.csv(path) : paths.yaml(path);
        if (file.isEmpty()) {
            out.println("There is no path “" + path + "”.");
            return PROBLEMS;
        }
        write(file.get().getBytes(StandardCharsets.UTF_8), out);
        return FINE;
    }

    private static boolean isCsv(Options options) throws UsageException {
        String format = options.value("format").orElse("yaml");
        return switch (format) {
            case "yaml" -> false;
            case "csv" -> true;
            default -> throw new UsageException("The format is yaml or csv, not “" + format + "”.");
        };
    }

    private static void write(byte[] file, PrintStream out) {
        out.write(file, 0, file.length);
        out.flush();
    }
}
