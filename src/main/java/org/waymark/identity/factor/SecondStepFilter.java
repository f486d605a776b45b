package org.waymark.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.waymark.identity.factor.SecondStep.Begun;
import org.waymark.identity.session.ReturningUsers;

/** Takes the code of whoever has shown their password, and signs them in as anybody is. */
final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private final SecondStep step;
    private final SecondFactors factors;
    private final ReturningUsers users;
    private final OpenedSession session;
    private final FailedSteps failures;

    SecondStepFilter(
            SecondStep step,
            SecondFactors factors,
            ReturningUsers users,
            OpenedSession session,
            ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + CodeForm.ADDRESS));
        this.step = step;
        this.factors = factors;
        this.users = users;
        this.session = session;
        this.failures = new FailedSteps(events);
        setApplicationEventPublisher(events);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Begun begun = step.find(request).orElseThrow(() -> new CredentialsExpiredException("Nobody has begun"));
        String typed = request.getParameter(CodeForm.CODE);
        SecondFactors.Taken taken = typed == null ? SecondFactors.Taken.WRONG : factors.take(begun.personId(), typed);
        return switch (taken) {
            case RIGHT -> signedIn(request, begun);
            case WRONG -> throw failures.told(request, new BadCredentialsException("Not a code of theirs"));
            case TOO_MANY -> throw failures.told(request, new LockedException("Too many attempts"));
        };
    }

    /** The account as it is now: it may have been closed since, or have another password. */
    private Authentication signedIn(HttpServletRequest request, Begun begun) {
        step.end(request);
        UserDetails account = users.loadByPerson(begun.personId());
        new AccountStatusUserDetailsChecker().check(account);
        if (!begun.isStillTheirPassword(account)) {
            throw new CredentialsExpiredException("Another password was set");
        }
        UsernamePasswordAuthenticationToken opened = session.of(account, OpenedSession.PASSWORD_AND_CODE);
        opened.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return opened;
    }

    /** Back to the page; to the sign-in page if there is nothing to be asked any more. */
    static void back(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure, String signIn)
            throws IOException {
        String code = "/" + CodeForm.ADDRESS + "?";
        String target = switch (failure) {
            case LockedException _ -> code + CodeForm.WAIT;
            case BadCredentialsException _ -> code + CodeForm.ERROR;
            default -> signIn;
        };
        response.sendRedirect(request.getContextPath() + target);
    }
}
