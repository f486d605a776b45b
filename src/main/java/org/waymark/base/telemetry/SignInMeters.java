package org.waymark.base.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** How often people come in, by hand or with a device that stays signed in, and how often somebody is refused. Never who. */
@Component
class SignInMeters {

    private static final String NAME = "waymark.sign.ins";

    private final Counter byHand;
    private final Counter byDevice;
    private final Counter refused;

    SignInMeters(MeterRegistry meters) {
        this.byHand = counter(meters, "signed-in");
        this.byDevice = counter(meters, "device");
        this.refused = counter(meters, "refused");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder(NAME).tag("result", result).register(meters);
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        boolean isDevice = event.getAuthentication() instanceof RememberMeAuthenticationToken;
        (isDevice ? byDevice : byHand).increment();
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        refused.increment();
    }
}
