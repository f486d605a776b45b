package org.waymark.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which providers do not say whether people may stay, as this node has found, and until when each of them is left alone. */
@Component
class ProviderTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderTroubles.class);

    /** Where nobody is asked about any more, nothing is known any more. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** As long as a session lasts where nothing else is set. */
    private static final Duration STAYING = Duration.ofHours(12);

    private final Map<String, Trouble> troubles = new TreeMap<>();
    private final Map<String, Instant> givingNothing = new TreeMap<>();
    private final Clock clock;
    private @Nullable Instant late;

    ProviderTroubles(Clock clock) {
        this.clock = clock;
    }

    /**
     * A provider that gives no clear answer.
     *
     * @param key the key of the provider
     * @param since when it began
     * @param last when it was last asked in vain
     * @param until as long as this it is asked nothing
     */
    record Trouble(String key, Instant since, Instant last, Instant until) {}

    /** Whether a provider gave something to ask it with when somebody came by it. */
    synchronized void gave(String key, boolean something) {
        if (something) {
            givingNothing.remove(key);
        } else {
            givingNothing.put(key, clock.instant());
        }
    }

    /** The keys of those that gave nothing to ask them with when somebody last came, who may still be here. */
    synchronized List<String> givingNothing() {
        Instant since = clock.instant().minus(STAYING);
        return givingNothing.entrySet().stream()
                .filter(given -> given.getValue().isAfter(since))
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized void answered(String key) {
        troubles.remove(key);
    }

    synchronized void unclear(String key, Duration leftAlone) {
        Instant now = clock.instant();
        Trouble known = troubles.get(key);
        Trouble before = known == null || !isRecent(known.last()) ? null : known;
        if (before == null) {
            LOG.warn("The provider {} does not say whether people may stay; nobody is signed out by that", key);
        }
        troubles.put(key, new Trouble(key, before == null ? now : before.since(), now, now.plus(leftAlone)));
    }

    synchronized boolean isLeftAlone(String key) {
        Trouble trouble = troubles.get(key);
        return trouble != null && trouble.until().isAfter(clock.instant());
    }

    /** There are more people than can be asked about in time. */
    synchronized void late() {
        late = clock.instant();
    }

    synchronized List<Trouble> list() {
        return troubles.values().stream()
                .filter(trouble -> isRecent(trouble.last()))
                .toList();
    }

    /** Whether somebody was asked about too late, a moment ago. */
    synchronized boolean isLate() {
        return late != null && isRecent(late);
    }

    private boolean isRecent(Instant moment) {
        return moment.isAfter(clock.instant().minus(FORGOTTEN));
    }
}
