package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.SignedIn;

/**
 * The sessions of this node, so that signing out elsewhere does not wait for them to run out.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-23-stay-signed-in.md">Decision: stay signed in</a>
 */
@Component
class OpenSessions implements HttpSessionListener {

    private static final String SERIES = OpenSessions.class.getName() + ".series";

    private final Set<HttpSession> sessions = ConcurrentHashMap.newKeySet();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.add(event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** Notes which remembered device a session belongs to. */
    void belongsTo(HttpServletRequest request, String series) {
        request.getSession().setAttribute(SERIES, series);
    }

    /** The remembered device that is asking, empty if it is not remembered. */
    Optional<String> seriesHere() {
        return here().map(session -> session.getAttribute(SERIES)).map(String.class::cast);
    }

    /** Ends every session of a person but the one that is asking. */
    void endOthers(PersonId person) {
        String here = here().map(HttpSession::getId).orElse("");
        endWhere(session -> !here.equals(session.getId()) && person.equals(owner(session)));
    }

    /** Ends the sessions of one remembered device. */
    void endSeries(String series) {
        endWhere(session -> series.equals(session.getAttribute(SERIES)));
    }

    private void endWhere(Predicate<HttpSession> chosen) {
        for (HttpSession session : List.copyOf(sessions)) {
            try {
                if (chosen.test(session)) {
                    session.invalidate();
                }
            } catch (IllegalStateException e) {
                // It has ended by itself in this very moment, which is as good.
                sessions.remove(session);
            }
        }
    }

    private static Optional<HttpSession> here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false))
                : Optional.empty();
    }

    private static @Nullable PersonId owner(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                ? signedIn.personId()
                : null;
    }
}
