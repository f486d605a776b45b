package org.waymark.shell;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Waymark speaks one language, and its times are those of each person: there is nothing to choose for all. */
@Component
class LanguageStep implements SetUpStep {

    private final Clock clock;

    LanguageStep(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.LANGUAGE;
    }

    @Override
    public SetUpState state() {
        return SetUpState.done("shell.set-up.language.done", clock.getZone().getId());
    }

    @Override
    public String address() {
        return "";
    }
}
