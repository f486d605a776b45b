package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.Hashes;
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

    private final RememberedDevices devices;
    private final AccountUsers accounts;
    private final OpenSessions sessions;

    StaySignedIn(
            RememberedDevices devices,
            AccountUsers accounts,
            OpenSessions sessions,
            @Value("${server.servlet.session.cookie.secure:false}") boolean httpsAlone) {
        super("waymark", accounts::loadByEmail);
        this.devices = devices;
        this.accounts = accounts;
        this.sessions = sessions;
        // Browsers take a cookie of such a name from this very host and by HTTPS alone.
        setCookieName(httpsAlone ? "__Host-waymark-device" : "waymark-device");
        if (httpsAlone) {
            setUseSecureCookie(true);
        }
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setParameter(SignInForm.STAY);
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
            sessions.belongsTo(request, series);
            setCookie(new String[] {series, secret}, getTokenValiditySeconds(), request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] tokens, HttpServletRequest request, HttpServletResponse response) {
        Optional<PersonId> person = RunAs.operator(() -> devices.use(tokens[0], tokens[1]));
        AccountUser user = accounts.loadByPerson(
                person.orElseThrow(() -> new InvalidCookieException("This device is no longer remembered")));
        sessions.belongsTo(request, tokens[0]);
        return user;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        series(request)
                .ifPresent(series -> RunAs.operator(() -> {
                    devices.forget(series);
                    return true;
                }));
        super.logout(request, response, authentication);
    }

    /** Whatever does not look like one of our cookies never gets as far as the database. */
    @Override
    protected String[] decodeCookie(String cookie) {
        try {
            String[] tokens = super.decodeCookie(cookie);
            if (tokens.length == 2 && Arrays.stream(tokens).allMatch(Hashes::isSecret)) {
                return tokens;
            }
        } catch (IllegalArgumentException e) {
            // It is not even encoded as cookies are; the same answer.
        }
        throw new InvalidCookieException("Not one of our cookies");
    }

    private Optional<String> series(HttpServletRequest request) {
        String cookie = extractRememberMeCookie(request);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(decodeCookie(cookie)[0]);
        } catch (InvalidCookieException e) {
            return Optional.empty();
        }
    }
}
