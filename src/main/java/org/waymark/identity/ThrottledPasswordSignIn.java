package org.waymark.identity;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.identity.factor.SecondFactors;
import org.waymark.identity.factor.SecondStepNeeded;

/**
 * Signs in by mail address and password, unless too many attempts have failed lately. Whoever has set up a second factor is signed in by
 * nothing of it: {@link SecondStepNeeded}.
 */
@Component
class ThrottledPasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final AccountUsers accounts;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final AskingBrowser browser;
    private final SecondFactors factors;

    ThrottledPasswordSignIn(
            AccountUsers accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            KnownDevices devices,
            AskingBrowser browser,
            SecondFactors factors) {
        this.passwords = new DaoAuthenticationProvider(accounts::loadByEmail);
        this.passwords.setPasswordEncoder(encoder);
        this.accounts = accounts;
        this.throttle = throttle;
        this.devices = devices;
        this.browser = browser;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        AttemptOrigin origin = AskingBrowser.asking()
                .flatMap(asking -> RunAs.operator(() -> devices.secretOf(asking.getRequest(), email)))
                .map(AttemptOrigin::device)
                .orElseGet(() -> AttemptOrigin.address(address));
        if (!RunAs.operator(() -> throttle.begin(email, origin))) {
            throw new LockedException("Too many attempts");
        }
        Authentication result;
        try {
            result = passwords.authenticate(attempt);
            // Only now, so that nobody learns from the time it takes whom passwords let in.
            if (result.getPrincipal() instanceof AccountUser user && !accounts.isByPassword(user)) {
                throw new DisabledException("Passwords are switched off");
            }
            RunAs.operator(() -> {
                throttle.succeeded(email, origin);
                return true;
            });
        } catch (AuthenticationException e) {
            RunAs.operator(() -> {
                throttle.failed(address);
                return true;
            });
            throw e;
        }
        if (result.getPrincipal() instanceof AccountUser user && factors.isSetUp(user.personId())) {
            throw new SecondStepNeeded(user.personId(), Objects.requireNonNull(user.getPassword()));
        }
        return result;
    }

    /** Has the browser known from now on. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent success) {
        Authentication signedIn = success.getAuthentication();
        if (signedIn instanceof UsernamePasswordAuthenticationToken
                && signedIn.getPrincipal() instanceof SignedIn person) {
            browser.know(person.personId());
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
