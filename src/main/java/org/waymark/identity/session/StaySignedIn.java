package org.waymark.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;
import org.waymark.identity.session.RememberedDevices.Return;

/**
 * "Stay signed in" through a stored secret that is replaced at each use and can be revoked.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-one-secret-for-each-return.md">Decision: one secret for each return</a>
 */
@Component
public class StaySignedIn extends AbstractRememberMeServices {

    /** Parameter of the form with which somebody signs in: whether they stay so on this device. */
    public static final String PARAMETER = "remember-me";

    private final RememberedDevices devices;
    private final DeviceReturns returns;
    private final ReturningUsers accounts;
    private final OpenSessions sessions;

    StaySignedIn(
            RememberedDevices devices,
            DeviceReturns returns,
            ReturningUsers accounts,
            OpenSessions sessions,
            @Value("${server.servlet.session.cookie.secure:false}") boolean httpsAlone) {
        super("waymark", accounts::loadByEmail);
        this.devices = devices;
        this.returns = returns;
        this.accounts = accounts;
        this.sessions = sessions;
        // Browsers take a cookie of such a name from this very host and by HTTPS alone.
        setCookieName(httpsAlone ? "__Host-waymark-device" : "waymark-device");
        if (httpsAlone) {
            setUseSecureCookie(true);
        }
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setParameter(PARAMETER);
        setTokenValiditySeconds((int) RememberedDevices.LIFETIME.toSeconds());
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        // Whom a provider let in comes back by the provider, whose end would not reach this device.
        if (authentication.getPrincipal() instanceof SignedIn person && !(person instanceof SignedInAtProvider)) {
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
        String series = tokens[0];
        Return.Known known = RunAs.operator(() -> returns.comeBack(series, tokens[1]))
                .orElseThrow(() -> new InvalidCookieException("This device is not remembered"));
        UserDetails user = accounts.loadByPerson(known.person());
        setCookie(new String[] {series, known.next()}, getTokenValiditySeconds(), request, response);
        sessions.belongsTo(request, series);
        return user;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        Stream.concat(series(request).stream(), session.flatMap(OpenSessions::series).stream())
                .distinct()
                .forEach(series -> RunAs.operator(() -> {
                    returns.signOut(series, session.flatMap(OpenSessions::id));
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
