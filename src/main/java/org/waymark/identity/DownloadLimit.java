package org.waymark.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;

/**
 * Files cost more than pages: each is put together when it is asked for. Nobody needs many of them in a minute, but a script that has
 * gone wrong would take the portal from everybody else.
 */
@Component
@ConditionalOnWebApplication
class DownloadLimit implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadLimit.class);

    /** How many files somebody who is signed in takes at once and in each minute. */
    static final int A_MINUTE = 30;

    /** How many are taken from one address by nobody known: the calendar programs of a whole company may ask from one. */
    private static final int A_MINUTE_UNKNOWN = 600;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CurrentUser currentUser;
    private final TimeMeter time;
    private final Map<String, Taken> known = new ConcurrentHashMap<>();

    /** The portal's clock, as buckets read time. */
    private record PortalTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private record Taken(Bucket bucket, int most, AtomicBoolean told) {

        private static Taken nothing(int most, TimeMeter time) {
            return new Taken(
                    Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                            .build(),
                    most,
                    new AtomicBoolean());
        }

        private boolean isFirstRefused() {
            return told.compareAndSet(false, true);
        }

        private boolean isOver() {
            return bucket.getAvailableTokens() >= most;
        }
    }

    DownloadLimit(CurrentUser currentUser, Clock clock) {
        this.currentUser = currentUser;
        this.time = new PortalTime(clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Pages are served by something else, and an error is told however often.
        if (!(handler instanceof HandlerMethod) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        Optional<PersonId> person = currentUser.find();
        String whose = person.map(id -> "Person " + id).orElseGet(() -> "Somebody at " + request.getRemoteAddr());
        Taken taken = known.computeIfAbsent(
                whose, ignored -> Taken.nothing(person.isPresent() ? A_MINUTE : A_MINUTE_UNKNOWN, time));
        if (taken.bucket().tryConsume(1)) {
            return true;
        }
        if (taken.isFirstRefused()) {
            LOG.warn("{} takes too many files and was refused more", whose);
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE.toSeconds()));
        return false;
    }

    /** Forgets whoever has taken nothing for a while. */
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        known.values().removeIf(Taken::isOver);
    }
}
