package org.waymark.organization.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.UsageException;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Texts;
import org.waymark.organization.importing.ImportPeopleCommand.Arguments;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import people FILE}: a dry run, or with {@code --apply} the import itself. */
@Component
class ImportPeopleCommand extends Command<Arguments> {

    @CommandLine.Command(name = "import people")
    static final class Arguments {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        Path file = Path.of("");

        @Option(names = "--domain", paramLabel = "DOMAIN")
        @Nullable
        String domain;

        @Option(names = "--date-format", paramLabel = "PATTERN")
        @Nullable
        String dateFormat;

        @Option(names = "--column", paramLabel = "HEADER=FIELD")
        List<String> columns = List.of();

        @Option(names = "--apply")
        boolean isApplied;
    }

    private static final String COMMAND = "organization.import.command.";

    private final PeopleImport peopleImport;
    private final ImportSentences sentences;

    ImportPeopleCommand(PeopleImport peopleImport, Texts texts) {
        super(Arguments.class, "organization.import.command.help", texts);
        this.peopleImport = peopleImport;
        this.sentences = new ImportSentences(texts);
    }

    @Override
    protected int execute(Arguments given, PrintStream out) throws UsageException {
        PeopleImportOptions usual = explanation(given);
        byte[] file = read(given.file);
        PeopleImportOptions explanation = stated(usual, given.columns, file);
        PeopleImportReport report =
                given.isApplied ? peopleImport.apply(file, explanation) : peopleImport.check(file, explanation);
        ImportReportText.of(report, sentences).forEach(out::println);
        return report.isSound() ? FINE : PROBLEMS;
    }

    private static PeopleImportOptions explanation(Arguments given) throws UsageException {
        try {
            return new PeopleImportOptions(given.domain, given.dateFormat);
        } catch (SaidException e) {
            throw new UsageException(e.sentence());
        }
    }

    /** Which column of this file is meant by each header. */
    private static PeopleImportOptions stated(PeopleImportOptions explanation, List<String> columns, byte[] file)
            throws UsageException {
        List<String> headers = PeopleFile.read(file, explanation).headers();
        Map<Integer, String> stated = new TreeMap<>();
        if (headers.isEmpty()) {
            // The report says what is wrong with the file.
            return explanation;
        }
        for (String column : columns) {
            int equals = column.lastIndexOf('=');
            if (equals < 1) {
                throw new UsageException(COMMAND + "column-form", column);
            }
            String header = OneLine.of(column.substring(0, equals));
            String field = OneLine.of(column.substring(equals + 1)).toLowerCase(Locale.ROOT);
            int position = headers.indexOf(header);
            if (position < 0) {
                throw new UsageException(COMMAND + "column-header", header, String.join(", ", headers));
            }
            if (!field.isEmpty() && !PeopleImportOptions.words().contains(field)) {
                throw new UsageException(
                        COMMAND + "column-field", field, String.join(", ", PeopleImportOptions.words()));
            }
            if (stated.put(position + 1, field) != null) {
                throw new UsageException(COMMAND + "column-twice", header);
            }
        }
        return new PeopleImportOptions(explanation.domain(), explanation.dateFormat(), stated);
    }

    private static byte[] read(Path file) throws UsageException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(COMMAND + "no-file", file);
        } catch (IOException e) {
            throw new UsageException(COMMAND + "unreadable-file", file, String.valueOf(e.getMessage()));
        }
    }
}
