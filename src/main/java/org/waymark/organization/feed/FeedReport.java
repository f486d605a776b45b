package org.waymark.organization.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.health.HealthReport;
import org.waymark.base.health.HealthSign;
import org.waymark.base.text.Sentence;

/** Whether files of people come where some are awaited, and whether one waits for an administrator. */
@Component
@Order(35)
class FeedReport implements HealthReport {

    private static final String KEY = "organization.feed.health";
    private static final String PAGE = "admin/people";

    private final NightStore nights;
    private final FeedSettings settings;
    private final ObjectProvider<KeptByProviders> providers;
    private final Clock clock;

    FeedReport(NightStore nights, FeedSettings settings, ObjectProvider<KeptByProviders> providers, Clock clock) {
        this.nights = nights;
        this.settings = settings;
        this.providers = providers;
        this.clock = clock;
    }

    @Override
    public String title() {
        return KEY;
    }

    @Override
    public List<HealthSign> signs() {
        NightStore.State state = nights.state();
        Optional<Path> folder = settings.place();
        Optional<Instant> sent = providers.stream()
                .flatMap(all -> all.feedTokenUsedAt().stream())
                .findFirst();
        List<HealthSign> signs = new ArrayList<>();
        if (state.stopped() > 0 && state.stoppedSince() != null) {
            signs.add(HealthSign.amiss(
                            Sentence.of(KEY + ".stopped", state.stopped(), state.stoppedSince()),
                            Sentence.of("organization.feed.health.stopped.do"))
                    .to(PAGE));
        }
        folder.filter(place -> !Files.isDirectory(place) || !Files.isReadable(place))
                .ifPresent(place -> signs.add(amiss("no-folder", place.toString())));
        Instant last = later(state.awaitedSince(), state.fileAt());
        if (folder.isPresent() && last != null && isLongAgo(last)) {
            signs.add(amiss("none-in-folder", last));
        }
        sent.filter(this::isLongAgo).ifPresent(at -> signs.add(amiss("none-sent", at)));
        if (folder.isPresent() || sent.isPresent()) {
            signs.add(HealthSign.well(
                    state.readAt() == null
                            ? Sentence.of(KEY + ".none-read")
                            : Sentence.of(KEY + ".read", state.readAt())));
        }
        return signs;
    }

    private boolean isLongAgo(Instant moment) {
        return moment.isBefore(clock.instant().minus(settings.expected()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static HealthSign amiss(String what, Object... facts) {
        return HealthSign.amiss(Sentence.of(KEY + "." + what, facts), Sentence.of(KEY + "." + what + ".do"));
    }
}
