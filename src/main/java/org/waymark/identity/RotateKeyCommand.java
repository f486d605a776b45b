package org.waymark.identity;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.crypto.KeyRotation;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** {@code rotate-key MAIL}: gives one person a new data key. */
@Component
class RotateKeyCommand implements Command {

    private final People people;
    private final KeyRotation rotation;
    private final MessageSource messages;

    RotateKeyCommand(People people, KeyRotation rotation, MessageSource messages) {
        this.people = people;
        this.rotation = rotation;
        this.messages = messages;
    }

    @Override
    public List<String> words() {
        return List.of("rotate-key");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            out.println(get("usage"));
            return USAGE;
        }
        Optional<PersonReference> person = people.findByEmail(arguments.getFirst());
        if (person.isEmpty()) {
            out.println(get("unknown", arguments.getFirst()));
            return PROBLEMS;
        }
        boolean done = rotation.rotate(person.get().id());
        out.println(get(done ? "done" : "later", person.get().name()));
        return done ? FINE : PROBLEMS;
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage("identity.rotate-key." + key, arguments, Locale.ENGLISH);
    }
}
