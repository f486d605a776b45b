package org.waymark.identity.factor;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.command.Command;
import org.waymark.base.text.Texts;
import org.waymark.identity.factor.ResetFactorCommand.Arguments;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code reset-second-factor MAIL-ADDRESS}: for whoever lost theirs where no two are left who could reset it. */
@Component
class ResetFactorCommand extends Command<Arguments> {

    @CommandLine.Command(name = "reset-second-factor")
    static final class Arguments {

        @Parameters(paramLabel = "MAIL-ADDRESS", descriptionKey = "mail-address")
        String mailAddress = "";
    }

    private final People people;
    private final FactorResets resets;
    private final MessageSource messages;

    ResetFactorCommand(People people, FactorResets resets, MessageSource messages, Texts texts) {
        super(Arguments.class, "identity.reset-factor.help", texts);
        this.people = people;
        this.resets = resets;
        this.messages = messages;
    }

    @Override
    protected int execute(Arguments given, PrintStream out) {
        Optional<PersonReference> person = people.findByEmail(given.mailAddress);
        if (person.isEmpty()) {
            out.println(get("unknown", given.mailAddress));
            return PROBLEMS;
        }
        boolean done = resets.resetFromServer(person.get().id());
        out.println(get(done ? "done" : "none", person.get().name()));
        return done ? FINE : PROBLEMS;
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage("identity.reset-factor." + key, arguments, Locale.ENGLISH);
    }
}
