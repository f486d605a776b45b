package org.waymark.identity.signon;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.Failure;
import org.waymark.base.security.RunAs;
import org.waymark.identity.session.SessionAtProvider;
import org.waymark.identity.session.SessionsAtProviders;

/**
 * Finds out that somebody's account at a provider is closed, which many providers tell nobody: it asks about whoever came by one that gave
 * a refresh token, and is here now. Each node asks about its own sessions. A provider that does not answer has nobody thrown out.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-closed-at-the-provider.md">Decision: closed at the provider</a>
 */
@Component
class ProviderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderWatch.class);

    /** An open page asks for something every five minutes. Whoever comes back later is asked about within a second. */
    private static final Duration IN_USE = Duration.ofMinutes(7);

    /** How many questions are on their way at the same time. */
    private static final int AT_ONCE = 8;

    private final SessionsAtProviders sessions;
    private final RefreshTokens tokens;
    private final Registrations registrations;
    private final ProviderInquiry inquiry;
    private final ProviderTroubles troubles;
    private final Clock clock;
    private final ExecutorService asking = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("ask-provider-", 0).factory());

    ProviderWatch(
            SessionsAtProviders sessions,
            RefreshTokens tokens,
            Registrations registrations,
            ProviderInquiry inquiry,
            ProviderTroubles troubles,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.registrations = registrations;
        this.inquiry = inquiry;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Somebody in a session, with what is asked about them, and when. */
    private record Due(SessionAtProvider session, SignOnUser user, RefreshToken token, Instant at) {}

    @PreDestroy
    void stop() {
        asking.shutdownNow();
    }

    /** Looks who is to be asked about, which asks nobody by itself and takes no time. */
    @Scheduled(
            initialDelayString = "${waymark.sign-on.look-every:1s}",
            fixedDelayString = "${waymark.sign-on.look-every:1s}")
    void look() {
        if (!tokens.isWanted()) {
            return;
        }
        Instant now = clock.instant();
        // What a provider says of itself is looked up once, however many it has let in.
        Map<String, Optional<ClientRegistration>> known = new ConcurrentHashMap<>();
        sessions.inUse(IN_USE).stream()
                .flatMap(session -> due(session).stream())
                .filter(due -> !due.at().isAfter(now)
                        && !troubles.isLeftAlone(due.user().provider()))
                .sorted(Comparator.comparing(Due::at))
                .filter(due -> due.token().take(now))
                .forEach(due -> asking.execute(() -> ask(due, known)));
    }

    private static Optional<Due> due(SessionAtProvider session) {
        return session.who() instanceof SignOnUser user
                ? Optional.ofNullable(user.refreshToken()).map(token -> new Due(session, user, token, token.due()))
                : Optional.empty();
    }

    private void ask(Due due, Map<String, Optional<ClientRegistration>> known) {
        String key = due.user().provider();
        String token = due.token().value();
        String next = token;
        Instant again = tokens.next();
        try {
            if (troubles.isLeftAlone(key)) {
                // Nobody has been asked: as soon as somebody can be, it is still their turn.
                again = due.at();
                return;
            }
            if (Objects.requireNonNull(due.token().takenAt())
                    .plus(tokens.every())
                    .isBefore(clock.instant())) {
                troubles.late();
            }
            ClientRegistration registration = known.computeIfAbsent(key, this::registration)
                    .filter(due.token()::isFrom)
                    .orElse(null);
            if (registration == null) {
                // It is gone, or stands for others just now: what it gave goes nowhere else, and waits.
                return;
            }
            switch (inquiry.ask(registration, due.user().providerSession(), token)) {
                case ProviderInquiry.Answer.Stays stays -> {
                    next = stays.token();
                    troubles.answered(key);
                }
                case ProviderInquiry.Answer.Goes _ -> {
                    troubles.answered(key);
                    end(due.session());
                }
                case ProviderInquiry.Answer.Unclear unclear -> troubles.unclear(key, unclear.leftAlone());
            }
        } catch (SignOnException e) {
            troubles.unclear(key, ProviderInquiry.LEFT_ALONE);
        } catch (RuntimeException e) {
            LOG.warn("Whether somebody may stay was not found out: {}", Failure.describe(e));
        } finally {
            due.token().putBack(next, again);
        }
    }

    private Optional<ClientRegistration> registration(String key) {
        return Optional.ofNullable(registrations.findByRegistrationId(key));
    }

    private void end(SessionAtProvider session) {
        RunAs.operator(() -> {
            sessions.end(session);
            return true;
        });
    }
}
