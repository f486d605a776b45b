package org.waymark.base.health;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.text.Sentence;

/** Which PostgreSQL it is, how large its data has grown, and whether what follows from changes is delivered. */
@Repository
@Order(20)
class DatabaseReport implements HealthReport {

    /** What follows from a change does so within moments; what waits longer waits for a start. */
    private static final Duration UNDELIVERED = Duration.ofMinutes(15);

    private static final long MEGABYTE = 1024L * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record State(
            String version,
            long bytes,
            long waiting,
            @Nullable OffsetDateTime since) {}

    @Override
    public String title() {
        return "base.health.database";
    }

    @Override
    public List<HealthSign> signs() {
        State state = jdbc.sql("""
            select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                count(event.id) as waiting, min(event.publication_date) as since
            from (select) always left join event_publication event
                on event.completion_date is null and event.publication_date < :before
            """)
                .param("before", clock.instant().minus(UNDELIVERED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new State(
                        row.getString("version"),
                        row.getLong("bytes"),
                        row.getLong("waiting"),
                        row.getObject("since", OffsetDateTime.class)))
                .single();
        List<HealthSign> signs = new ArrayList<>();
        if (state.since() != null) {
            signs.add(HealthSign.amiss(
                    Sentence.of(
                            "base.health.database.waiting",
                            state.waiting(),
                            state.since().toInstant()),
                    Sentence.of("base.health.database.waiting.do")));
        }
        signs.add(HealthSign.well(Sentence.of("base.health.database.is", state.version(), size(state.bytes()))));
        return signs;
    }

    private static Sentence size(long bytes) {
        long megabytes = Math.max(1, bytes / MEGABYTE);
        return megabytes < 10 * 1024
                ? Sentence.of("base.health.megabytes", megabytes)
                : Sentence.of("base.health.gigabytes", megabytes / 1024);
    }
}
