package org.waymark.base.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.maintenance.Backups.Copied;

/** {@code backup FOLDER}: adds a backup to a folder. */
@Component
class BackupCommand implements Command {

    private final Backups backups;
    private final Sentences sentences;

    BackupCommand(Backups backups, Sentences sentences) {
        this.backups = backups;
        this.sentences = sentences;
    }

    @Override
    public List<String> words() {
        return List.of("backup");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            out.println(sentences.get("backup.usage"));
            return USAGE;
        }
        BackupFolder folder = new BackupFolder(Path.of(arguments.getFirst()));
        try {
            Copied copied = backups.backUp(folder);
            out.println(sentences.get("backup.made", copied.rows(), copied.file(), copied.keys(), folder.keys()));
            return FINE;
        } catch (IOException | SQLException e) {
            out.println(sentences.get("backup.failed", String.valueOf(e.getMessage())));
            return PROBLEMS;
        }
    }
}
