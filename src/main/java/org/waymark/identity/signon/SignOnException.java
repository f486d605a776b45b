package org.waymark.identity.signon;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody who came from a provider is not let in. It says nothing of who they are. */
class SignOnException extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final SignOnProblem problem;
    private final String address;

    SignOnException(SignOnProblem problem) {
        this(problem, "", null);
    }

    SignOnException(SignOnProblem problem, @Nullable Throwable cause) {
        this(problem, "", cause);
    }

    /**
     * Also keeps the mail address that the provider said, for the person themselves.
     *
     * @param address empty for none
     */
    SignOnException(SignOnProblem problem, String address) {
        this(problem, address, null);
    }

    private SignOnException(SignOnProblem problem, String address, @Nullable Throwable cause) {
        super(new OAuth2Error(problem.word()), problem.word(), cause);
        this.problem = problem;
        this.address = address;
    }

    SignOnProblem problem() {
        return problem;
    }

    String address() {
        return address;
    }
}
