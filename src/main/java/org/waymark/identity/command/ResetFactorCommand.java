package org.waymark.identity.command;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.text.Texts;
import org.waymark.identity.command.ResetFactorCommand.Arguments;
import org.waymark.identity.factor.FactorResets;
import org.waymark.organization.People;
import picocli.CommandLine;

/** {@code reset-second-factor MAIL-ADDRESS}: for whoever lost theirs where no two are left who could reset it. */
@Component
class ResetFactorCommand extends PersonCommand<Arguments> {

    @CommandLine.Command(name = "reset-second-factor")
    static final class Arguments extends Address {}

    private final FactorResets resets;

    ResetFactorCommand(People people, FactorResets resets, MessageSource messages, Texts texts) {
        super(Arguments.class, "identity.reset-factor.", "none", people, messages, texts);
        this.resets = resets;
    }

    @Override
    boolean act(PersonId person) {
        return resets.resetFromServer(person);
    }
}
