package org.waymark.careerpath.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.UsageException;
import org.waymark.base.text.Texts;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.ImportPathCommand.Arguments;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./waymark import path FILE}: tells what ladders would change; with {@code --apply}, changes them. */
@Component
class ImportPathCommand extends Command<Arguments> {

    @CommandLine.Command(
            name = "import path",
            description = """
                    Prints what importing the file would change and what is wrong with it. Nothing is written without
                    --apply, and nothing while an error stands. Works whether the server runs or not.""",
            footer = "Exit code: 0 fine, 1 problems found, 2 wrong usage.")
    static final class Arguments {

        @Parameters(
                paramLabel = "FILE",
                description = "career paths: Waymark's own YAML, or one of the formats in docs/ladders.md")
        Path file = Path.of("");

        @Option(
                names = "--id",
                paramLabel = "ID",
                description = "the path's id in its address, for a foreign format (else made from the file)")
        @Nullable
        String id;

        @Option(
                names = "--name",
                paramLabel = "NAME",
                description = "the path's name, for a foreign format (else the file's)")
        @Nullable
        String name;

        @Option(
                names = "--department",
                paramLabel = "NAME",
                description = "the department whose path it is, for a foreign format")
        @Nullable
        String department;

        @Option(names = "--apply", description = "write it")
        boolean isApplied;

        @ArgGroup(
                validate = false,
                heading = "%nIn a table of paths (CSV), remembered for the next one with the same header:%n%n")
        Table table = new Table();

        static final class Table {

            @Option(
                    names = "--column",
                    paramLabel = "WHAT=HEADER",
                    description = "which column holds what, such as role=\"Job title\" or role=\"#3\"; role= for none")
            List<String> columns = new ArrayList<>();

            @Option(
                    names = "--levels",
                    paramLabel = "ORDER",
                    description = "levels from the ground up, such as \"Junior,Senior,Lead\"")
            List<String> levels = new ArrayList<>();

            @Option(names = "--nothing", paramLabel = "TEXT", description = """
                            what cells say that hold nothing, such as "n/a", instead of the usual; "" for none""")
            List<String> nothing = new ArrayList<>();
        }
    }

    private final LadderFileImport files;
    private final Texts texts;

    ImportPathCommand(LadderFileImport files, Texts texts) {
        super(Arguments.class, texts);
        this.files = files;
        this.texts = texts;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) throws UsageException {
        LadderTableOptions tableOptions = tableOptions(given);
        try {
            LadderFile ladders =
                    new LadderFile(given.file.toString(), Files.readAllBytes(given.file), isAbout(given.table));
            LadderFileReport report =
                    given.isApplied ? files.apply(ladders, tableOptions, null) : files.dryRun(ladders, tableOptions);
            out.println(given.file);
            print(report, out);
            return report.problems().isEmpty() ? FINE : PROBLEMS;
        } catch (IOException e) {
            out.println(texts.get("careerpath.command.import.no-file", given.file));
            return PROBLEMS;
        }
    }

    private void print(LadderFileReport report, PrintStream out) {
        if (report.table() != null) {
            new LadderTableReportText(texts, out).print(report.table());
        } else if (report.path() != null) {
            new PathReportText(texts, out).print(report.path());
        }
    }

    private static boolean isAbout(Arguments.Table table) {
        return Stream.of(table.columns, table.levels, table.nothing).anyMatch(given -> !given.isEmpty());
    }

    private static LadderTableOptions tableOptions(Arguments given) throws UsageException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : given.table.columns) {
            int equals = column.indexOf('=');
            if (equals < 1) {
                throw new UsageException("careerpath.command.import.column");
            }
            columns.put(column.substring(0, equals).strip().replace('-', ' '), column.substring(equals + 1));
        }
        return new LadderTableOptions(
                columns,
                Map.of(),
                nothing(given.table.nothing),
                levels(given.table.levels),
                new PathImportOptions(given.id, given.name, given.department));
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
            throw new UsageException("careerpath.command.import.levels");
        }
        return orders;
    }
}
