package org.waymark.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.identity.session.StaySignedIn;

/**
 * Who has shown their password in a session of a browser and still has to show a code. Nobody is signed in there: to every page and every
 * service they are a visitor.
 */
@Component
public class SecondStep {

    /** How long a password counts for the code that follows it. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String KEPT = SecondStep.class.getName();

    private final Clock clock;

    SecondStep(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is kept until the code comes.
     *
     * @param password digest of what the password was compared with, as another one may be set meanwhile
     * @param stays whether they asked to stay signed in on this device
     */
    record Begun(long person, String password, Instant at, boolean stays) implements Serializable {

        PersonId personId() {
            return new PersonId(person);
        }

        boolean isStillTheirPassword(UserDetails account) {
            String now = account.getPassword();
            return now != null && digest(now).equals(password);
        }
    }

    /**
     * Begins with a right password. The session gets another id, as when somebody signs in.
     *
     * @param request with which the password came
     * @param needed whose code is asked for
     */
    public void begin(HttpServletRequest request, SecondStepNeeded needed) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(
                KEPT,
                new Begun(
                        needed.person().value(),
                        digest(needed.passwordHash()),
                        clock.instant(),
                        request.getParameter(StaySignedIn.PARAMETER) != null));
    }

    private static String digest(String passwordHash) {
        return HexFormat.of().formatHex(Hashes.sha256(passwordHash));
    }

    /** Who has to show a code here; empty for anybody else, and when they took too long. */
    Optional<Begun> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Begun begun
                ? Optional.of(begun).filter(kept -> kept.at().plus(LIFETIME).isAfter(clock.instant()))
                : Optional.empty();
    }

    /** It is over, by the right code or as it can lead nowhere. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }

    /**
     * Whether the page has a code to ask for.
     *
     * @param request of the page
     * @return false sends to the sign-in page
     */
    public boolean isBegun(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /**
     * Whether they asked to stay signed in on this device, which the form says once more.
     *
     * @param request of the page
     * @return false as well where nothing has begun
     */
    public boolean stays(HttpServletRequest request) {
        return find(request).filter(Begun::stays).isPresent();
    }
}
