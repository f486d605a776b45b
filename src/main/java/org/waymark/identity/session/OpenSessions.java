package org.waymark.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
 * The sessions of this node. Which of them may go on, {@link SessionKeeper} knows.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-sessions.md">Decision: sessions</a>
 */
@Component
class OpenSessions implements HttpSessionListener {

    private static final String SERIES = OpenSessions.class.getName() + ".series";
    private static final String ID = OpenSessions.class.getName() + ".id";

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

    /** Notes under which id a session is known to all nodes. */
    static void name(HttpSession session, UUID id) {
        session.setAttribute(ID, id);
    }

    /** Under which id a session is known to all nodes, empty before somebody has signed in. */
    static Optional<UUID> id(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ID)).map(UUID.class::cast);
    }

    /** The remembered device that is asking, empty if it is not remembered. */
    Optional<String> seriesHere() {
        return here().flatMap(OpenSessions::series);
    }

    /** The remembered device that a session belongs to. */
    static Optional<String> series(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(SERIES)).map(String.class::cast);
    }

    /** The session that is asking, empty if nobody has signed in to it. */
    Optional<UUID> idHere() {
        return here().flatMap(OpenSessions::id);
    }

    /** How many milliseconds ago each session was last used. */
    Map<UUID, Long> unused() {
        Map<UUID, Long> unused = new HashMap<>();
        each(session -> id(session)
                .ifPresent(id -> unused.put(id, System.currentTimeMillis() - session.getLastAccessedTime())));
        return unused;
    }

    /** The sessions that providers have opened and that were used within some time. */
    List<SessionAtProvider> atProviders(Duration within) {
        List<SessionAtProvider> found = new ArrayList<>();
        each(session -> {
            if (principal(session) instanceof SignedInAtProvider who
                    && System.currentTimeMillis() - session.getLastAccessedTime() <= within.toMillis()) {
                id(session).ifPresent(id -> found.add(new SessionAtProvider(id, who)));
            }
        });
        return found;
    }

    /** Ends the sessions that have one of these ids. */
    void end(Set<UUID> ids) {
        each(session -> id(session).filter(ids::contains).ifPresent(id -> {
            // Nobody has to forget it once more.
            session.removeAttribute(ID);
            session.invalidate();
        }));
    }

    /** The ids of a person's sessions. */
    Set<UUID> of(PersonId person) {
        return ids(session -> person.equals(owner(session)));
    }

    /** The ids of the sessions of a remembered device. */
    Set<UUID> of(String series) {
        return ids(session -> series(session).filter(series::equals).isPresent());
    }

    private Set<UUID> ids(Predicate<HttpSession> chosen) {
        Set<UUID> ids = new HashSet<>();
        each(session -> {
            if (chosen.test(session)) {
                id(session).ifPresent(ids::add);
            }
        });
        return ids;
    }

    private void each(Consumer<HttpSession> work) {
        for (HttpSession session : List.copyOf(sessions)) {
            try {
                work.accept(session);
            } catch (IllegalStateException e) {
                // It has ended by itself in this very moment.
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
        return principal(session) instanceof SignedIn signedIn ? signedIn.personId() : null;
    }

    private static @Nullable Object principal(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                ? context.getAuthentication().getPrincipal()
                : null;
    }
}
