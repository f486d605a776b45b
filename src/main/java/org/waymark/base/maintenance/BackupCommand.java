package org.waymark.base.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.maintenance.BackupCommand.Arguments;
import org.waymark.base.maintenance.Backups.Copied;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code backup FOLDER}: adds a backup to a folder. */
@Component
class BackupCommand extends Command<Arguments> {

    @CommandLine.Command(name = "backup")
    static final class Arguments {

        @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
        Path folder = Path.of("");
    }

    private final Backups backups;
    private final BackupLog log;
    private final Sentences sentences;

    BackupCommand(Backups backups, BackupLog log, Sentences sentences, Texts texts) {
        super(Arguments.class, "base.maintenance.backup.help", texts);
        this.backups = backups;
        this.log = log;
        this.sentences = sentences;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        BackupFolder folder = new BackupFolder(given.folder);
        try {
            Copied copied = backups.backUp(folder);
            log.made(copied);
            out.println(sentences.get("backup.made", copied.rows(), copied.file(), copied.keys(), folder.keys()));
            return FINE;
        } catch (IOException | SQLException e) {
            out.println(sentences.get("backup.failed", String.valueOf(e.getMessage())));
            return PROBLEMS;
        }
    }
}
