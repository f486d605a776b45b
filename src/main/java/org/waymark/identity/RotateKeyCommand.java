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

    @CommandLine.Command(
            name = "rotate-key",
            description = """
                    Gives one person a new key: everything they wrote is sealed with it, and the key until now is destroyed,
                    so that nothing of theirs can be read in earlier backups any more. They read and write on meanwhile.
                    A run that was interrupted is gone on with by the portal, or by running it again.""",
            footer = "Exit code: 0 fine, 1 no such person or not finished yet, 2 wrong usage.")
    static final class Arguments {

        @Parameters(paramLabel = "MAIL-ADDRESS", description = "whose key it is")
        String mailAddress = "";
    }

    private final People people;
    private final KeyRotation rotation;
    private final MessageSource messages;

    RotateKeyCommand(People people, KeyRotation rotation, MessageSource messages, Texts texts) {
        super(Arguments.class, texts);
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
