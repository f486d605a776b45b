package org.waymark.base.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;
import org.waymark.base.maintenance.Backups.Copied;
import org.waymark.base.maintenance.Backups.RefusedException;

/** {@code restore FOLDER [--from FILE]}: brings a backup back into an empty database. */
@Component
class RestoreCommand implements Command {

    private static final String FROM = "from";

    private final Backups backups;
    private final Sentences sentences;

    RestoreCommand(Backups backups, Sentences sentences) {
        this.backups = backups;
        this.sentences = sentences;
    }

    @Override
    public List<String> words() {
        return List.of("restore");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Options options = Options.parse(arguments, Set.of(), Set.of(FROM));
            if (options.positional().size() != 1) {
                throw new UsageException(sentences.get("restore.usage"));
            }
            BackupFolder folder = new BackupFolder(Path.of(options.positional().getFirst()));
            Optional<Path> file = options.value(FROM).map(Path::of).or(() -> latest(folder));
            if (file.isEmpty()) {
                out.println(sentences.get("restore.none", folder.folder()));
                return PROBLEMS;
            }
            Copied copied = backups.restore(file.get(), folder.keys());
            out.println(sentences.get("restore.done", copied.rows(), copied.file(), copied.keys(), folder.keys()));
            return FINE;
        } catch (UsageException e) {
            out.println(e.getMessage());
            return USAGE;
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
