package org.waymark.identity.signon;

import org.springframework.stereotype.Component;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.setup.SetUpState;
import org.waymark.base.setup.SetUpStep;

/** Whether people sign in with the account that they have at their company. */
@Component
class SignOnStep implements SetUpStep {

    private final Providers providers;

    SignOnStep(Providers providers) {
        this.providers = providers;
    }

    @Override
    public SetUpKey key() {
        return SetUpKey.SIGN_ON;
    }

    @Override
    public SetUpState state() {
        return providers.details().stream()
                .findFirst()
                .map(provider -> SetUpState.done("identity.set-up.sign-on.done", provider.name()))
                .orElseGet(() -> SetUpState.open("identity.set-up.sign-on.open"));
    }

    @Override
    public String address() {
        return "admin/sign-on";
    }
}
