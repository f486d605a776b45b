package org.waymark.base.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.maintenance.Backups.Copied;
import org.waymark.base.maintenance.Backups.RefusedException;
import org.waymark.base.maintenance.RestoreCommand.Arguments;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FOLDER [--from FILE]}: brings a backup back into an empty database. */
@Component
class RestoreCommand extends Command<Arguments> {

    @CommandLine.Command(name = "restore")
    static final class Arguments {

        @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
        Path folder = Path.of("");

        @Option(names = "--from", paramLabel = "FILE")
        @Nullable
        Path file;
    }

    private final Backups backups;
    private final Sentences sentences;

    RestoreCommand(Backups backups, Sentences sentences, Texts texts) {
        super(Arguments.class, "base.maintenance.restore.help", texts);
        this.backups = backups;
        this.sentences = sentences;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        BackupFolder folder = new BackupFolder(given.folder);
        try {
            Optional<Path> file = Optional.ofNullable(given.file).or(() -> latest(folder));
            if (file.isEmpty()) {
                out.println(sentences.get("restore.none", folder.folder()));
                return PROBLEMS;
            }
            Copied copied = backups.restore(file.get(), folder.keys());
            out.println(sentences.get("restore.done", copied.rows(), copied.file(), copied.keys(), folder.keys()));
            return FINE;
        } catch (RefusedException e) {
            out.println(sentences.get("restore." + e.reason(), e.arguments()));
            return PROBLEMS;
        } catch (IOException | SQLException e) {
            out.println(sentences.get("restore.failed", String.valueOf(e.getMessage())));
            return PROBLEMS;
        }
    }

    private static Optional<Path> latest(BackupFolder folder) {
        try {
            return folder.latest();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
