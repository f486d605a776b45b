package org.waymark.organization.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.UsageException;
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
        PeopleImportOptions explanation = explanation(given);
        byte[] file = read(given.file);
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
