package org.waymark.identity.command;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.KeyRotation;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Texts;
import org.waymark.identity.command.RotateKeyCommand.Arguments;
import org.waymark.organization.People;
import picocli.CommandLine;

/** {@code rotate-key MAIL-ADDRESS}: gives one person a new data key. */
@Component
class RotateKeyCommand extends PersonCommand<Arguments> {

    @CommandLine.Command(name = "rotate-key")
    static final class Arguments extends Address {}

    private final KeyRotation rotation;

    RotateKeyCommand(People people, KeyRotation rotation, MessageSource messages, Texts texts) {
        super(Arguments.class, "identity.rotate-key.", "later", people, messages, texts);
        this.rotation = rotation;
    }

    @Override
    boolean act(PersonId person) {
        return rotation.rotate(person);
    }
}
