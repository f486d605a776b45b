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

    @CommandLine.Command(name = "import path")
    static final class Arguments {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        Path file = Path.of("");

        @Option(names = "--id", paramLabel = "ID")
        @Nullable
        String id;

        @Option(names = "--name", paramLabel = "NAME")
        @Nullable
        String name;

        @Option(names = "--department", paramLabel = "NAME")
        @Nullable
        String department;

        @Option(names = "--apply")
        boolean isApplied;

        @ArgGroup(validate = false, headingKey = "table")
        Table table = new Table();

        static final class Table {

            @Option(names = "--column", paramLabel = "WHAT=HEADER")
            List<String> columns = new ArrayList<>();

            @Option(names = "--levels", paramLabel = "ORDER")
            List<String> levels = new ArrayList<>();

            @Option(names = "--nothing", paramLabel = "TEXT")
            List<String> nothing = new ArrayList<>();
        }
    }

    private final LadderFileImport files;
    private final Texts texts;

    ImportPathCommand(LadderFileImport files, Texts texts) {
        super(Arguments.class, "careerpath.command.import.help", texts);
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
