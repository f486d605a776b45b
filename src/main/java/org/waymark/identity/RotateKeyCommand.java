package org.waymark.identity;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.crypto.KeyRotation;
import org.waymark.base.text.Texts;
import org.waymark.identity.RotateKeyCommand.Arguments;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code rotate-key MAIL-ADDRESS}: gives one person a new data key. */
@Component
class RotateKeyCommand extends Command<Arguments> {

    @CommandLine.Command(name = "rotate-key")
    static final class Arguments {

        @Parameters(paramLabel = "MAIL-ADDRESS", descriptionKey = "mail-address")
        String mailAddress = "";
    }

    private final People people;
    private final KeyRotation rotation;
    private final MessageSource messages;

    RotateKeyCommand(People people, KeyRotation rotation, MessageSource messages, Texts texts) {
        super(Arguments.class, "identity.rotate-key.help", texts);
        this.people = people;
        this.rotation = rotation;
        this.messages = messages;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        Optional<PersonReference> person = people.findByEmail(given.mailAddress);
        if (person.isEmpty()) {
            out.println(get("unknown", given.mailAddress));
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
