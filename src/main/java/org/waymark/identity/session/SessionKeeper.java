package org.waymark.identity.session;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.base.database.OtherNodes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.security.SignedIn;

/**
 * Sees to it that a session goes on for as long as its row does, on whichever node it is: one signs out elsewhere by deleting a
 * row, and so does the time that a session may last at most.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-sessions.md">Decision: sessions</a>
 */
@Component
class SessionKeeper implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);

    private static final String ENDED = "sessions-of ";

    /** A node that is gone leaves rows behind; a session that lives is never unused for as long as this. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final SessionStore store;
    private final OpenSessions sessions;
    private final OtherNodes otherNodes;
    private final Clock clock;
    private final Duration longest;
    private OtherNodes.@Nullable Listening listening;

    SessionKeeper(
            SessionStore store,
            OpenSessions sessions,
            OtherNodes otherNodes,
            Clock clock,
            @Value("${waymark.sessions.longest:12h}") Duration longest) {
        this.store = store;
        this.sessions = sessions;
        this.otherNodes = otherNodes;
        this.clock = clock;
        this.longest = longest;
    }

    @EventListener(WebServerInitializedEvent.class)
    void listen() {
        listening = otherNodes.listen(this::heard, this::keep);
    }

    @PreDestroy
    void stop() {
        if (listening != null) {
            listening.close();
        }
    }

    /** Somebody has signed in, with a password, at a provider or as a remembered device. */
    @EventListener
    void begin(InteractiveAuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedIn person
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asking) {
            HttpServletRequest request = asking.getRequest();
            HttpSession session = request.getSession();
            // Whoever signs in again in the same session is somewhere else from now on.
            OpenSessions.id(session).ifPresent(this::forget);
            UUID id = UUID.randomUUID();
            RunAs.operator(() -> {
                store.begin(
                        id,
                        person.personId(),
                        OpenSessions.series(session),
                        BrowserName.of(request.getHeader("User-Agent")),
                        person instanceof SignedInAtProvider there
                                ? Optional.of(there.providerSession())
                                : Optional.empty());
                return true;
            });
            OpenSessions.name(session, id);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        OpenSessions.id(event.getSession()).ifPresent(this::forget);
    }

    private void forget(UUID id) {
        try {
            RunAs.operator(() -> {
                store.end(id);
                return true;
            });
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("A session that ended is forgotten later");
        }
    }

    /** Ends what is over, and notes what is in use. */
    @Scheduled(initialDelayString = "${waymark.sessions.every:1m}", fixedDelayString = "${waymark.sessions.every:1m}")
    void keep() {
        Instant now = clock.instant();
        Map<UUID, Instant> used = sessions.unused().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unused -> now.minusMillis(unused.getValue())));
        RunAs.operator(() -> {
            store.seen(used);
            store.endOld(longest, LEFT_BEHIND);
            return true;
        });
        endMissing(used.keySet());
    }

    /**
     * Ends every session of a person but the one that is asking, on all nodes; within a transaction, with it.
     *
     * @param person who; the viewer themselves, or anybody for an administrator
     */
    void endOthers(PersonId person) {
        Optional<UUID> here = sessions.idHere();
        store.endOthers(person, here);
        Set<UUID> others = sessions.of(person);
        here.ifPresent(others::remove);
        afterCommit(() -> end(person, others));
    }

    /** Ends one session of a person, on whichever node it is; within a transaction, with it. */
    void end(PersonId person, UUID session) {
        if (store.end(person, session)) {
            afterCommit(() -> end(person, Set.of(session)));
        }
    }

    /** Ends whatever rests on a session at a provider, on all nodes; within a transaction, with it. */
    void endThoseOf(ProviderSession ended) {
        store.endThoseOf(ended).forEach((person, ids) -> afterCommit(() -> end(person, ids)));
    }

    /** Ends what one remembered device of a person has open, on all nodes; within a transaction, with it. */
    void endDevice(PersonId person, String series) {
        endDevice(person, series, Optional.empty());
    }

    /** The same, but for a session that ends by itself right now. */
    void endDevice(PersonId person, String series, Optional<UUID> ending) {
        store.endSeries(person, series);
        Set<UUID> here = sessions.of(series);
        ending.ifPresent(here::remove);
        afterCommit(() -> end(person, here));
    }

    private void end(PersonId person, Set<UUID> here) {
        sessions.end(here);
        otherNodes.tell(Set.of(ENDED + person));
    }

    private void heard(String announcement) {
        if (announcement.startsWith(ENDED)) {
            endMissing(sessions.of(new PersonId(Long.parseLong(announcement.substring(ENDED.length())))));
        }
    }

    private void endMissing(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> open = RunAs.operator(() -> store.open(ids));
        sessions.end(ids.stream().filter(id -> !open.contains(id)).collect(Collectors.toSet()));
    }

    private static void afterCommit(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        } else {
            work.run();
        }
    }
}
