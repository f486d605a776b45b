package org.waymark.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.waymark.identity.session.ReturningUsers;

/** Signs in whoever has shown a passkey, as anybody is who has shown a password. */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    private final Passkeys passkeys;
    private final SecondStep step;
    private final ReturningUsers users;
    private final OpenedSession session;
    private final FailedSteps failures;

    PasskeyFilter(
            Passkeys passkeys,
            SecondStep step,
            ReturningUsers users,
            OpenedSession session,
            ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PasskeyForm.ADDRESS));
        this.passkeys = passkeys;
        this.step = step;
        this.users = users;
        this.session = session;
        this.failures = new FailedSteps(events);
        setApplicationEventPublisher(events);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        PasskeyQuestion question = PasskeyQuestions.take(request)
                .orElseThrow(() -> new CredentialsExpiredException("Nothing was asked here"));
        String answer = request.getParameter(PasskeyForm.ANSWER);
        try {
            if (answer == null) {
                throw new BadCredentialsException("There is no answer");
            }
            // The account as it is: passwords may be switched off for it, and passkeys with them, or it may be closed.
            UserDetails account = users.loadByPerson(passkeys.take(question, answer));
            new AccountStatusUserDetailsChecker().check(account);
            if (account.getPassword() == null) {
                throw new DisabledException("Passkeys are for whoever has a password");
            }
            step.end(request);
            UsernamePasswordAuthenticationToken opened = session.of(account, OpenedSession.PASSKEY);
            opened.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
            return opened;
        } catch (AuthenticationException e) {
            throw failures.told(request, e);
        }
    }
}
