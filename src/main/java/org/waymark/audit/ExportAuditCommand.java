package org.waymark.audit;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

/** {@code ./waymark audit export}: prints the whole trail as a file. */
@Component
class ExportAuditCommand implements Command {

    private static final String HOW = """
            Usage: ./waymark audit export [--format csv|jsonl]

              --format  csv (without it) is a table for spreadsheets, jsonl has a JSON object on each line
            """;

    private final AuditExport exports;

    ExportAuditCommand(AuditExport exports) {
        this.exports = exports;
    }

    @Override
    public List<String> words() {
        return List.of("audit", "export");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments, Set.of(), Set.of("format"));
            if (!options.positional().isEmpty()) {
                throw new UsageException("“" + options.positional().getFirst() + "” is not understood.");
            }
            String format = options.value("format").orElse("csv");
            switch (format) {
                case "csv" -> exports.csv(file);
                case "jsonl" -> exports.jsonLines(file);
                default -> throw new UsageException("The format is csv or jsonl, not “" + format + "”.");
            }
            return FINE;
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.print(HOW);
            return USAGE;
        }
    }
}
