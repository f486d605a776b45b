package org.waymark.careerpath;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

/** {@code ./waymark import path FILE}: tells what a ladder would change; with {@code --apply}, changes it. */
@Component
class ImportPathCommand implements Command {

    private static final String HOW = """
            Usage: ./waymark import path FILE [--id ID] [--name NAME] [--department NAME] [--apply]

              FILE          a ladder: Waymark's own YAML, or one of the formats in docs/ladders.md
              --id          the path's id, for a foreign format (else made from the file)
              --name        the path's name, for a foreign format (else the file's)
              --department  the department it belongs to, for a foreign format
              --apply       write it; without this, only tell what would change
            """;

    private final PathImport paths;

    ImportPathCommand(PathImport paths) {
        this.paths = paths;
    }

    @Override
    public List<String> words() {
        return List.of("import", "path");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Options options;
        try {
            options = Options.parse(arguments, Set.of("apply"), Set.of("id", "name", "department"));
            if (options.positional().size() != 1) {
                throw new UsageException(
                        options.positional().isEmpty() ? "Which file?" : "One file at a time, please.");
            }
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.print(HOW);
            return USAGE;
        }
        String file = options.positional().getFirst();
        String content;
        try {
            content = Files.readString(Path.of(file));
        } catch (CharacterCodingException e) {
            out.println(file + " is not in UTF-8. Save it in that encoding and try again.");
            return PROBLEMS;
        } catch (IOException | InvalidPathException e) {
            out.println("There is no file " + file + " that can be read.");
            return PROBLEMS;
        }
        ImportOptions importOptions = new ImportOptions(
                options.value("id").orElse(null),
                options.value("name").orElse(null),
                options.value("department").orElse(null));
        ImportReport report =
                options.has("apply") ? paths.apply(content, importOptions) : paths.dryRun(content, importOptions);
        print(report, file, out);
        return report.isFine() ? FINE : PROBLEMS;
    }

    private static void print(ImportReport report, String file, PrintStream out) {
        ImportReport.Contents contents = report.contents();
        out.println(file);
        if (contents != null) {
            out.println("  The path “" + report.name() + "” (" + report.path() + "), "
                    + (report.isNew() ? "which is new here." : "which is here already."));
            out.println("  roles: " + contents.roles() + ", tracks: " + contents.tracks() + ", competencies: "
                    + contents.competencies() + ", cells: " + contents.cells() + ", expectations: "
                    + contents.expectations() + ", examples: " + contents.examples() + ", steps: "
                    + contents.steps());
        }
        if (!report.isFine()) {
            out.println();
            out.println(
                    "Nothing was written, because of " + (report.problems().size() == 1 ? "a problem:" : "problems:"));
            report.problems().forEach(problem -> out.println("  " + problem));
            return;
        }
        if (!report.changes().isEmpty()) {
            out.println();
        }
        report.changes().forEach(change -> out.println("  " + mark(change.difference()) + " " + change.what()));
        if (!report.hints().isEmpty()) {
            out.println();
            report.hints().forEach(hint -> out.println("  note: " + hint));
        }
        out.println();
        out.println("new: " + report.counts().added() + ", changed: "
                + report.counts().changed() + ", gone: " + report.counts().gone() + ", unchanged: "
                + report.counts().unchanged());
        if (!report.counts().isDifferent()) {
            out.println("The portal already has all of this. Nothing was written.");
        } else if (report.isApplied()) {
            out.println("Written.");
        } else {
            out.println("Nothing was written. To write it, run the same command with --apply.");
        }
    }

    private static String mark(ImportReport.Difference difference) {
        return switch (difference) {
            case NEW -> "+";
            case CHANGED -> "~";
            case GONE -> "-";
        };
    }
}
