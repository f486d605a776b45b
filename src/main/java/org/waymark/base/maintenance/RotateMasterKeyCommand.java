package org.waymark.base.maintenance;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.command.Options;
import org.waymark.base.command.UsageException;
import org.waymark.base.crypto.MasterKeyRotation;
import org.waymark.base.crypto.MasterKeyRotation.Rewrapped;

/** {@code rotate-master-key}: one step after the other, each of which can be run again. */
@Component
class RotateMasterKeyCommand implements Command {

    private static final String PREPARE = "prepare";
    private static final String FINISH = "finish";

    private final MasterKeyRotation rotation;
    private final Sentences sentences;

    RotateMasterKeyCommand(MasterKeyRotation rotation, Sentences sentences) {
        this.rotation = rotation;
        this.sentences = sentences;
    }

    @Override
    public List<String> words() {
        return List.of("rotate-master-key");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Options options = Options.parse(arguments, Set.of(PREPARE, FINISH), Set.of());
            if (!options.positional().isEmpty() || (options.has(PREPARE) && options.has(FINISH))) {
                throw new UsageException(sentences.get("master-key.usage"));
            }
            out.println(step(options));
            return FINE;
        } catch (UsageException e) {
            out.println(e.getMessage());
            return USAGE;
        } catch (IllegalStateException e) {
            out.println(e.getMessage() + ".");
            return PROBLEMS;
        }
    }

    private String step(Options options) {
        String file = rotation.file().toString();
        if (options.has(PREPARE)) {
            rotation.prepare();
            return sentences.get("master-key.prepared", file);
        }
        if (options.has(FINISH)) {
            return told("master-key.finished", rotation.finish(), file);
        }
        return told("master-key.rotated", rotation.rotate(), file);
    }

    private String told(String key, Rewrapped keys, String file) {
        String done = sentences.get(key, keys.wrapped(), file);
        return keys.broken() == 0 ? done : done + "\n" + sentences.get("master-key.broken", keys.broken());
    }
}
