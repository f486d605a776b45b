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

    @CommandLine.Command(name = "rotate-master-key")
    static final class Arguments {

        @ArgGroup
        Step step = new Step();

        static final class Step {

            @Option(names = "--prepare")
            boolean isFirst;

            @Option(names = "--finish")
            boolean isLast;
        }
    }

    private final MasterKeyRotation rotation;
    private final Sentences sentences;

    RotateMasterKeyCommand(MasterKeyRotation rotation, Sentences sentences, Texts texts) {
        super(Arguments.class, "base.maintenance.master-key.help", texts);
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
