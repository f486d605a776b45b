package org.waymark.careerpath;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

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
              --column      which column holds what, such as role="Job title"; role= for none
              --levels      levels from the ground up, such as "Junior,Senior,Lead"
              --nothing     what cells say that hold nothing, such as "n/a", instead of the usual
            """;

    private static final String COLUMN = "column";
    private static final String LEVELS = "levels";
    private static final String NOTHING = "nothing";

    private final PathImport paths;
    private final LadderTableImport tables;

    ImportPathCommand(PathImport paths, LadderTableImport tables) {
        this.paths = paths;
        this.tables = tables;
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
            byte[] content = Files.readAllBytes(Path.of(file));
            boolean isTable = isAboutTables(options) || LadderTables.isOne(file, content);
            return isTable
                    ? importTable(file, content, tableOptions, options.has("apply"), out)
                    : importPath(file, content, tableOptions.path(), options.has("apply"), out);
        } catch (IOException | InvalidPathException e) {
            out.println("There is no file " + file + " that can be read.");
            return PROBLEMS;
        }
    }

    private int importPath(String file, byte[] content, ImportOptions options, boolean isToApply, PrintStream out) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            out.println(file + " is not in UTF-8. Save it in that encoding and try again.");
            return PROBLEMS;
        }
        ImportReport report = isToApply ? paths.apply(text, options) : paths.dryRun(text, options);
        out.println(file);
        PathReportText.print(report, out);
        return report.isFine() ? FINE : PROBLEMS;
    }

    private int importTable(
            String file, byte[] content, LadderTableOptions options, boolean isToApply, PrintStream out) {
        LadderTableReport report = isToApply ? tables.apply(content, options) : tables.dryRun(content, options);
        out.println(file);
        LadderTableReportText.print(report, out);
        return report.isFine() ? FINE : PROBLEMS;
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
                options.values(NOTHING),
                options.values(LEVELS).stream().map(LevelOrders::parse).toList(),
                new ImportOptions(
                        options.value("id").orElse(null),
                        options.value("name").orElse(null),
                        options.value("department").orElse(null)));
    }
}
