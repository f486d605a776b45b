package org.waymark.base.maintenance;

import java.io.PrintStream;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.crypto.MasterKeyRotation;
import org.waymark.base.crypto.MasterKeyRotation.Rewrapped;
import org.waymark.base.maintenance.RotateMasterKeyCommand.Arguments;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code rotate-master-key}: one step after the other, each of which can be run again. */
@Component
class RotateMasterKeyCommand extends Command<Arguments> {

    @CommandLine.Command(
            name = "rotate-master-key",
            description = """
                    Replaces the master key while the portal runs. It has to come from a file (WAYMARK_MASTER_KEY_FILE, or
                    master.key in the data folder), which Waymark reads again when it has changed. Each step can be run again.
                    Without an option the new key takes over, and wraps the key of each person anew.""",
            footer = "Exit code: 0 fine, 1 it cannot be done, 2 wrong usage.")
    static final class Arguments {

        @ArgGroup
        Step step = new Step();

        static final class Step {

            @Option(names = "--prepare", description = """
                            only puts a new key into the file, beside the current one. Needed if several machines have \
                            copies of the file: copy it to all of them before the next step""")
            boolean isFirst;

            @Option(names = "--finish", description = """
                            takes the key before out of the file. With several machines, copy the file to all of them \
                            before and after""")
            boolean isLast;
        }
    }

    private final MasterKeyRotation rotation;
    private final Sentences sentences;

    RotateMasterKeyCommand(MasterKeyRotation rotation, Sentences sentences, Texts texts) {
        super(Arguments.class, texts);
        this.rotation = rotation;
        this.sentences = sentences;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        try {
            out.println(take(given.step));
            return FINE;
        } catch (SaidException e) {
            out.println(sentences.of(e.sentence()));
            return PROBLEMS;
        }
    }

    private String take(Arguments.Step step) {
        String file = rotation.file().toString();
        if (step.isFirst) {
            rotation.prepare();
            return sentences.get("master-key.prepared", file);
        }
        return step.isLast
                ? told("master-key.finished", rotation.finish(), file)
                : told("master-key.rotated", rotation.rotate(), file);
    }

    private String told(String key, Rewrapped keys, String file) {
        String done = sentences.get(key, keys.wrapped(), file);
        return keys.broken() == 0 ? done : done + "\n" + sentences.get("master-key.broken", keys.broken());
    }
}
