package org.waymark.audit;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.waymark.audit.ExportAuditCommand.Arguments;
import org.waymark.base.command.Command;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ./waymark audit export}: prints the whole trail as a file. */
@Component
class ExportAuditCommand extends Command<Arguments> {

    enum Format {
        CSV,
        JSONL
    }

    @CommandLine.Command(name = "audit export")
    static final class Arguments {

        @Option(names = "--format", paramLabel = "csv|jsonl")
        Format format = Format.CSV;
    }

    private final AuditExport exports;

    ExportAuditCommand(AuditExport exports, Texts texts) {
        super(Arguments.class, "audit.export.help", texts);
        this.exports = exports;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (given.format) {
            case CSV -> exports.csv(file);
            case JSONL -> exports.jsonLines(file);
        }
        return FINE;
    }
}
