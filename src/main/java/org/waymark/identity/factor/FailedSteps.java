package org.waymark.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;

/** Has whoever watches over the doors hear of a wrong code or passkey as of a wrong password. */
final class FailedSteps {

    private final ApplicationEventPublisher events;

    FailedSteps(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Tells of a failure, and hands it back to be thrown. */
    AuthenticationException told(HttpServletRequest request, AuthenticationException failure) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated("somebody", null);
        attempt.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        events.publishEvent(
                failure instanceof LockedException
                        ? new AuthenticationFailureLockedEvent(attempt, failure)
                        : new AuthenticationFailureBadCredentialsEvent(attempt, failure));
        return failure;
    }
}
