package org.waymark.organization.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;

/** {@code import people FILE}: a dry run, or with {@code --apply} the import itself. */
@Component
class ImportPeopleCommand implements Command {

    private static final String APPLY = "apply";
    private static final String DOMAIN = "domain";
    private static final String DATE_FORMAT = "date-format";

    private final PeopleImport peopleImport;
    private final MessageSource messages;
    private final ImportSentences sentences;

    ImportPeopleCommand(PeopleImport peopleImport, MessageSource messages) {
        this.peopleImport = peopleImport;
        this.messages = messages;
        this.sentences = new ImportSentences((key, arguments) -> messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    @Override
    public List<String> words() {
        return List.of("import", "people");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Options options = Options.parse(arguments, Set.of(APPLY), Set.of(DOMAIN, DATE_FORMAT));
            if (options.positional().size() != 1) {
                throw new UsageException(get("one-file"));
            }
            ImportOptions explanation = explanation(options);
            byte[] file = read(options.positional().getFirst());
            ImportReport report =
                    options.has(APPLY) ? peopleImport.apply(file, explanation) : peopleImport.check(file, explanation);
            ImportReportText.of(report, sentences).forEach(out::println);
            return report.isSound() ? FINE : PROBLEMS;
        } catch (UsageException e) {
            out.println(e.getMessage());
            out.println(get("usage"));
            return USAGE;
        }
    }

    private static ImportOptions explanation(Options options) throws UsageException {
        try {
            return new ImportOptions(
                    options.value(DOMAIN).orElse(null),
                    options.value(DATE_FORMAT).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private byte[] read(String name) throws UsageException {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new UsageException(get("no-file", name));
        } catch (IOException e) {
            throw new UsageException(get("unreadable-file", name, String.valueOf(e.getMessage())));
        }
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage("organization.import.command." + key, arguments, Locale.ENGLISH);
    }
}
