package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;

/**
 * "Stay signed in" through a stored token that can be revoked. The token is not replaced at each use: after a restart a
 * page sends several requests at once, and a rotating token would take the second one for a theft.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-stay-signed-in.md">Decision: stay signed in</a>
 */
@Component
class StaySignedIn extends AbstractRememberMeServices {

    static final String PARAMETER = "remember-me";

    private final RememberedDevices devices;
    private final AccountUsers accounts;

    StaySignedIn(RememberedDevices devices, AccountUsers accounts) {
        super("waymark", accounts);
        this.devices = devices;
        this.accounts = accounts;
        setCookieName("waymark-device");
        setParameter(PARAMETER);
        setTokenValiditySeconds((int) RememberedDevices.LIFETIME.toSeconds());
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            String series = Hashes.newSecret();
            String secret = Hashes.newSecret();
            RunAs.operator(() -> {
                devices.remember(person.personId(), series, secret);
                return true;
            });
            setCookie(new String[] {series, secret}, getTokenValiditySeconds(), request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] tokens, HttpServletRequest request, HttpServletResponse response) {
        if (tokens.length != 2) {
            throw new InvalidCookieException("Not one of our cookies");
        }
        Optional<PersonId> person = RunAs.operator(() -> devices.use(tokens[0], tokens[1]));
        return accounts.loadUserByPerson(
                person.orElseThrow(() -> new InvalidCookieException("This device is no longer remembered")));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        String cookie = extractRememberMeCookie(request);
        if (cookie != null) {
            RunAs.operator(() -> {
                devices.forget(decodeCookie(cookie)[0]);
                return true;
            });
        }
        super.logout(request, response, authentication);
    }
}
