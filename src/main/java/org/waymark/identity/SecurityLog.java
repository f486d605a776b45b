package org.waymark.identity;

import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.waymark.base.security.SignedIn;

/**
 * What whoever watches over the portal needs to know of its doors. It names people by their number and never says what was typed, neither
 * an address nor a password.
 */
@Component
class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        LOG.info("{} has signed in from {}", who(event.getAuthentication()), where(event.getAuthentication()));
    }

    /** Of somebody from a provider, who is nothing for whoever compares passwords, the module for these tells. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof ProviderNotFoundException) {
            return;
        }
        LOG.warn(
                "Signing in failed from {}: {}",
                where(event.getAuthentication()),
                event.getException().getClass().getSimpleName());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        LOG.info("{} has signed out", who(event.getAuthentication()));
    }

    /** Visitors on their way to the sign-in page are refused all the time, which says nothing. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication asking = event.getAuthentication().get();
        if (asking != null && asking.getPrincipal() instanceof SignedIn) {
            LOG.warn("{} was refused {}", who(asking), what(event.getObject()));
        }
    }

    /** A method by its name; never an address, which may hold a secret. */
    private static String what(Object asked) {
        return asked instanceof MethodInvocation call
                ? call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName()
                : "a page";
    }

    private static String who(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person ? "Person " + person.personId() : "Nobody";
    }

    private static String where(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "an unknown address";
    }
}
