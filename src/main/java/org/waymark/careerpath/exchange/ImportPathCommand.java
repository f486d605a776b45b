package org.waymark.careerpath.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;
import org.waymark.careerpath.document.ImportOptions;

/** {@code ./waymark import path FILE}: tells what ladders would change; with {@code --apply}, changes them. */
@Component
class ImportPathCommand implements Command {

    private static final String HOW = """
            Usage: ./waymark import path FILE [--id ID] [--name NAME] [--department NAME] [--apply]
                   ./waymark import path FILE.csv [--column WHAT=HEADER]... [--levels ORDER]... [--nothing TEXT]...

              FILE          a ladder: Waymark's own YAML, or one of the formats in docs/ladders.md
              --id          the path's id, for a foreign format (else made from the file)
              --name        the path's name, for a foreign format (else the file's)
              --department  the department it belongs to, for a foreign format
              --apply       write it; without this, only tell what would change

            In a table of ladders (CSV), remembered for the next one with the same header:
              --column      which column holds what, such as role="Job title" or role="#3"; role= for none
              --levels      levels from the ground up, such as "Junior,Senior,Lead"
              --nothing     what cells say that hold nothing, such as "n/a", instead of the usual; "" for none
            """;

    private static final String COLUMN = "column";
    private static final String LEVELS = "levels";
    private static final String NOTHING = "nothing";

    private final LadderFileImport files;

    ImportPathCommand(LadderFileImport files) {
        this.files = files;
    }

    @Override
    public List<String> words() {
        return List.of("import", "path");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options;
        LadderTableOptions tableOptions;
        try {
            options = Options.parse(
                    arguments, Set.of("apply"), Set.of("id", "name", "department"), Set.of(COLUMN, LEVELS, NOTHING));
            if (options.positional().size() != 1) {
                throw new UsageException(
                        options.positional().isEmpty() ? "Which file?" : "One file at a time, please.");
            }
            tableOptions = tableOptions(options);
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.print(HOW);
            return USAGE;
        }
        String file = options.positional().getFirst();
        try {
            LadderFile ladders = new LadderFile(file, Files.readAllBytes(Path.of(file)), isAboutTables(options));
            LadderFileReport report = options.has("apply")
                    ? files.apply(ladders, tableOptions, null)
                    : files.dryRun(ladders, tableOptions);
            out.println(file);
            print(report, out);
            return report.problems().isEmpty() ? FINE : PROBLEMS;
        } catch (IOException | InvalidPathException e) {
            out.println("There is no file " + file + " that can be read.");
            return PROBLEMS;
        }
    }

    private static void print(LadderFileReport report, PrintStream out) {
        if (report.table() != null) {
            LadderTableReportText.print(report.table(), out);
        } else if (report.path() != null) {
            PathReportText.print(report.path(), out);
        }
    }

    private static boolean isAboutTables(Options options) {
        return Stream.of(COLUMN, LEVELS, NOTHING)
                .anyMatch(option -> !options.values(option).isEmpty());
    }

    private static LadderTableOptions tableOptions(Options options) throws UsageException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : options.values(COLUMN)) {
            int equals = column.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--column says which column holds what, such as --column role=\"Job title\".");
            }
            columns.put(column.substring(0, equals).strip().replace('-', ' '), column.substring(equals + 1));
        }
        return new LadderTableOptions(
                columns,
                Map.of(),
                nothing(options.values(NOTHING)),
                levels(options.values(LEVELS)),
                new ImportOptions(
                        options.value("id").orElse(null),
                        options.value("name").orElse(null),
                        options.value("department").orElse(null)));
    }

    /** A list of blanks is a list of nothing: all cells are content. */
    private static @Nullable List<String> nothing(List<String> values) {
        return values.isEmpty()
                ? null
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static List<List<String>> levels(List<String> values) throws UsageException {
        List<List<String>> orders = values.stream().map(LevelOrders::parse).toList();
        if (orders.stream().anyMatch(List::isEmpty)) {
            throw new UsageException("--levels needs the names of levels, such as --levels \"Junior,Senior\".");
        }
        return orders;
    }
}
