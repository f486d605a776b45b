package org.waymark.identity.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.waymark.base.command.Command;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Texts;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import picocli.CommandLine.Parameters;

/** Does one thing for the person whose mail address follows. */
abstract class PersonCommand<A extends PersonCommand.Address> extends Command<A> {

    /** What follows the words of the command. */
    static class Address {

        @Parameters(paramLabel = "MAIL-ADDRESS", descriptionKey = "mail-address")
        String mailAddress = "";
    }

    private final String words;
    private final String undone;
    private final People people;
    private final MessageSource messages;

    /**
     * A command.
     *
     * @param words the beginning of the keys of what it says, with a dot at its end
     * @param undone the rest of the key of what it says when nothing was done
     */
    PersonCommand(Class<A> arguments, String words, String undone, People people, MessageSource messages, Texts texts) {
        super(arguments, words + "help", texts);
        this.words = words;
        this.undone = undone;
        this.people = people;
        this.messages = messages;
    }

    /** False if there was nothing to do, or not now. */
    abstract boolean act(PersonId person);

    @Override
    protected int execute(A given, PrintStream out) {
        Optional<PersonReference> person = people.findByEmail(given.mailAddress);
        if (person.isEmpty()) {
            out.println(get("unknown", given.mailAddress));
            return PROBLEMS;
        }
        boolean done = act(person.get().id());
        out.println(get(done ? "done" : undone, person.get().name()));
        return done ? FINE : PROBLEMS;
    }

    private String get(String key, Object... arguments) {
        return messages.getMessage(words + key, arguments, Locale.ENGLISH);
    }
}
