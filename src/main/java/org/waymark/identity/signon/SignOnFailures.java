package org.waymark.identity.signon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.waymark.base.domain.Failure;

/** Leads whoever is not let in to the page that says what to do. Its address has the reason; whom it is about stays in the session. */
@Component
class SignOnFailures implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnFailures.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignOnException known = causes(failure)
                .filter(SignOnException.class::isInstance)
                .map(SignOnException.class::cast)
                .findFirst()
                .orElseGet(() -> new SignOnException(problem(failure)));
        LOG.warn(
                "Signing in failed from {}: {} at a provider, as of {}",
                request.getRemoteAddr(),
                known.problem(),
                Failure.describe(failure));
        ProvenAddress.keep(request.getSession(), known.address());
        response.sendRedirect(request.getContextPath() + "/" + SignOn.PROBLEM_ADDRESS + "/"
                + known.problem().word());
    }

    private static SignOnProblem problem(AuthenticationException failure) {
        if (causes(failure).anyMatch(RestClientException.class::isInstance)) {
            return SignOnProblem.NOT_ANSWERING;
        }
        return failure instanceof OAuth2AuthenticationException refused
                        && OAuth2ErrorCodes.ACCESS_DENIED.equals(
                                refused.getError().getErrorCode())
                ? SignOnProblem.CANCELLED
                : SignOnProblem.START_AGAIN;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .map(Optional::orElseThrow);
    }
}
