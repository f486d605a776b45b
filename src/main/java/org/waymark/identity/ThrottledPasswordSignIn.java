package org.waymark.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;

/** Signs in by mail address and password, unless too many attempts have failed lately. */
@Component
class ThrottledPasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;

    ThrottledPasswordSignIn(AccountUsers accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        this.passwords = new DaoAuthenticationProvider(accounts::loadByEmail);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!RunAs.operator(() -> throttle.begin(email, address))) {
            throw new LockedException("Too many attempts");
        }
        try {
            Authentication result = passwords.authenticate(attempt);
            RunAs.operator(() -> {
                throttle.succeeded(email);
                return true;
            });
            return result;
        } catch (AuthenticationException e) {
            RunAs.operator(() -> {
                throttle.failed(address);
                return true;
            });
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
