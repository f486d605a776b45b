package org.waymark.provisioning;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often an address may come without a token that counts. Nobody guesses one of 256 bits: it keeps a program that has gone wrong from
 * being answered all day. Whoever has a token is not held up by what fails beside them.
 */
@Component
class FailureLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** From one address at once, and in each minute. */
    static final int A_MINUTE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(FailureLimit.class);

    private final Map<String, Bucket> failed = new ConcurrentHashMap<>();

    /** Counts a failure. */
    boolean isTooMany(String address) {
        Bucket bucket = failed.computeIfAbsent(
                address,
                ignored -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, WINDOW))
                        .build());
        boolean isTooMany = !bucket.tryConsume(1);
        if (!isTooMany && bucket.getAvailableTokens() == 0) {
            LOG.warn("Somebody at {} asks with tokens that do not count", address);
        }
        return isTooMany;
    }

    /** Forgets whoever has not failed for a while. */
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        failed.values().removeIf(bucket -> bucket.getAvailableTokens() >= A_MINUTE);
    }

    void forgetAll() {
        failed.clear();
    }
}
