package org.waymark.base.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.base.text.Sentence;

/**
 * Looks several times a day when certificates end that people and mail depend on. Each node looks from where it stands; one that cannot
 * reach a server says nothing of it.
 */
@Component
@ConditionalOnWebApplication
@Order(70)
class CertificateWatch implements HealthReport {

    /** Who has it renewed by itself has done so by then; who has not needs some days. */
    private static final Duration NEAR = Duration.ofDays(21);

    private final List<CertificateHolder> holders;
    private final Clock clock;
    private final Map<CertificateHolder.Place, Instant> ends = new ConcurrentHashMap<>();

    CertificateWatch(List<CertificateHolder> holders, Clock clock) {
        this.holders = List.copyOf(holders);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${waymark.certificates.first-after:20s}",
            fixedDelayString = "${waymark.certificates.every:6h}")
    void run() {
        holders.stream()
                .map(CertificateHolder::place)
                .flatMap(Optional::stream)
                .forEach(place -> ServerCertificate.end(place)
                        .ifPresentOrElse(end -> ends.put(place, end), () -> ends.remove(place)));
    }

    @Override
    public String title() {
        return "base.health.certificates";
    }

    @Override
    public List<HealthSign> signs() {
        List<HealthSign> signs = new ArrayList<>();
        ends.forEach((place, end) -> signs.add(sign(name(place), end)));
        return signs;
    }

    /** Its host, which several services may share: with the port then. */
    private String name(CertificateHolder.Place place) {
        long here = ends.keySet().stream()
                .filter(other -> other.host().equals(place.host()))
                .count();
        return here > 1 ? place.host() + ":" + place.port() : place.host();
    }

    private HealthSign sign(String host, Instant end) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(end, clock.getZone());
        if (end.isBefore(now.plus(NEAR))) {
            return HealthSign.amiss(
                    Sentence.of("base.health.certificates." + (end.isBefore(now) ? "ended" : "near"), host, day),
                    Sentence.of("base.health.certificates.do"));
        }
        return HealthSign.well(Sentence.of("base.health.certificates.until", host, day));
    }
}
