package org.waymark.organization.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.crypto.MasterSeal;
import org.waymark.base.domain.PersonId;

/** Files of people that came by themselves: their numbers for good, and what they hold, sealed, as long as somebody needs it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedStore {

    private static final String FEED = """
        select feed.*, name_of(feed.decided_by) as decided_by_name, file.feed_id is not null as kept
        from people_feed feed left join people_feed_file file on file.feed_id = feed.id
        """;

    private final JdbcClient jdbc;
    private final MasterSeal seal;
    private final Clock clock;

    FeedStore(JdbcClient jdbc, MasterSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Where a file comes from: whatever comes after it from there takes its place. */
    record Origin(FeedWay way, String source) {}

    /** What is read. */
    record Waiting(
            long id, Origin origin, String digest, @Nullable PersonId asker) {}

    /** The last one from somewhere. */
    record Last(long id, String digest) {}

    /** Those of the folder are one after the other, whatever they are called. */
    private static final String SAME_ORIGIN = " way = :way and (way = 'FOLDER' or source = :source) ";

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(Hashes.sha256(content));
    }

    /** For the rest of the transaction: the trail says who it was, and what waits for a second person may be asked. */
    void tellTrail(Origin origin) {
        jdbc.sql("select set_config('waymark.feed', :source, true)")
                .param("source", origin.source())
                .query()
                .singleRow();
    }

    Optional<Last> last(Origin origin) {
        return jdbc.sql("select id, digest from people_feed where" + SAME_ORIGIN + "order by id desc limit 1")
                .param("way", origin.way().name())
                .param("source", origin.source())
                .query((row, number) -> new Last(row.getLong("id"), row.getString("digest")))
                .optional();
    }

    /** The very same has come again. */
    void seen(long feed, Instant at) {
        jdbc.sql("update people_feed set seen_at = :at where id = :feed and seen_at < :at")
                .param("at", utc(at))
                .param("feed", feed)
                .update();
    }

    /** Whether content was read before that is not what came before it. */
    boolean wasSeen(Waiting feed) {
        return jdbc.sql("""
                select exists (select from people_feed where digest = :digest and id <> :feed and state not in ('WAITING', 'REPLACED'))
                """)
                .param("digest", feed.digest())
                .param("feed", feed.id())
                .query(Boolean.class)
                .single();
    }

    /** Keeps what came until it is read, in place of what waits from there. */
    long keep(Origin origin, String digest, Instant cameAt, @Nullable PersonId asker, byte @Nullable [] content) {
        long feed = jdbc.sql("""
                insert into people_feed (way, source, digest, came_at, seen_at, asked_by, state)
                values (:way, :source, :digest, :at, :at, :asker, 'WAITING')
                on conflict (way, source) where state = 'WAITING' do update
                    set digest = excluded.digest, came_at = excluded.came_at, seen_at = excluded.seen_at,
                        asked_by = excluded.asked_by
                returning id
                """)
                .param("way", origin.way().name())
                .param("source", origin.source())
                .param("digest", digest)
                .param("at", utc(cameAt))
                .param("asker", asker == null ? null : asker.value(), Types.BIGINT)
                .query(Long.class)
                .single();
        if (content == null) {
            forget(feed);
        } else {
            jdbc.sql("""
                insert into people_feed_file (feed_id, sealed) values (:feed, :sealed)
                on conflict (feed_id) do update set sealed = excluded.sealed
                """)
                    .param("feed", feed)
                    .param("sealed", seal.seal(place(feed), Base64.getEncoder().encodeToString(content)))
                    .update();
        }
        return feed;
    }

    /** What waits, the oldest first. */
    List<Long> waiting() {
        return jdbc.sql("select id from people_feed where state = 'WAITING' order by id")
                .query(Long.class)
                .list();
    }

    /** Holds one that is in a state until the end of the transaction; empty if it is not any more. */
    Optional<Waiting> hold(long feed, FeedState state) {
        return jdbc.sql(
                        "select id, way, source, digest, asked_by from people_feed where id = :feed and state = :state for update")
                .param("feed", feed)
                .param("state", state.name())
                .query((row, number) -> new Waiting(
                        row.getLong("id"),
                        new Origin(FeedWay.valueOf(row.getString("way")), row.getString("source")),
                        row.getString("digest"),
                        person(row)))
                .optional();
    }

    /** Whom one stands for, and what it holds; empty if that is gone, or no key that there is opens it. */
    Optional<byte[]> content(long feed) {
        return jdbc.sql("select sealed from people_feed_file where feed_id = :feed")
                .param("feed", feed)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> seal.open(place(feed), bytes))
                .map(Base64.getDecoder()::decode);
    }

    Optional<PersonId> asker(long feed) {
        return jdbc.sql("select asked_by from people_feed where id = :feed and asked_by is not null")
                .param("feed", feed)
                .query((row, number) -> new PersonId(row.getLong("asked_by")))
                .optional();
    }

    /** Says what became of one that waited; what was stopped before it from there has no say any more. */
    void end(Waiting feed, @Nullable StopReason reason, FeedCounts counts) {
        jdbc.sql("""
            update people_feed set state = :state, reason = :reason, read_at = :now, working = :working, rows = :rows, added = :added,
                changed = :changed, moved = :moved, leaving = :leaving, planned = :planned, held = :held, problems = :problems,
                touched = :touched
            where id = :feed
            """)
                .param("state", (reason == null ? FeedState.READ : FeedState.STOPPED).name())
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("now", utc(clock.instant()))
                .param("working", counts.working())
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("moved", counts.moved())
                .param("leaving", counts.leaving())
                .param("planned", counts.planned())
                .param("held", counts.held())
                .param("problems", counts.problems())
                .param("touched", counts.touched())
                .param("feed", feed.id())
                .update();
        if (reason == null) {
            forget(feed.id());
        }
        jdbc.sql("update people_feed set state = 'REPLACED' where state = 'STOPPED' and id < :feed and" + SAME_ORIGIN
                        + "returning id")
                .param("feed", feed.id())
                .param("way", feed.origin().way().name())
                .param("source", feed.origin().source())
                .query(Long.class)
                .list()
                .forEach(this::forget);
    }

    /** An administrator has decided about one that was stopped. */
    void decide(long feed, FeedState state, PersonId by) {
        // Before the state is another one: after it the policy shows nothing that could be taken away.
        forget(feed);
        jdbc.sql("update people_feed set state = :state, decided_by = :by, decided_at = :now where id = :feed")
                .param("state", state.name())
                .param("by", by.value())
                .param("now", utc(clock.instant()))
                .param("feed", feed)
                .update();
    }

    private void forget(long feed) {
        jdbc.sql("delete from people_feed_file where feed_id = :feed")
                .param("feed", feed)
                .update();
    }

    List<PeopleFeed> list(int offset, int limit) {
        return jdbc.sql(FEED + "order by feed.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> feed(row))
                .list();
    }

    Optional<PeopleFeed> find(long feed) {
        return jdbc.sql(FEED + "where feed.id = :feed")
                .param("feed", feed)
                .query((row, number) -> feed(row))
                .optional();
    }

    /** Seals with the key of now what an earlier one has sealed. */
    void sealAnew() {
        for (long feed : jdbc.sql("select feed_id from people_feed_file")
                .query(Long.class)
                .list()) {
            jdbc.sql("select sealed from people_feed_file where feed_id = :feed for update")
                    .param("feed", feed)
                    .query((row, number) -> row.getBytes("sealed"))
                    .optional()
                    .filter(bytes -> !seal.isNewest(bytes))
                    .flatMap(bytes -> seal.open(place(feed), bytes))
                    .ifPresent(text -> jdbc.sql("update people_feed_file set sealed = :sealed where feed_id = :feed")
                            .param("sealed", seal.seal(place(feed), text))
                            .param("feed", feed)
                            .update());
        }
    }

    private static String place(long feed) {
        return "people_feed_file.sealed:" + feed;
    }

    private static PeopleFeed feed(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new PeopleFeed(
                row.getLong("id"),
                FeedWay.valueOf(row.getString("way")),
                row.getString("source"),
                row.getObject("came_at", OffsetDateTime.class).toInstant(),
                FeedState.valueOf(row.getString("state")),
                reason == null ? null : StopReason.valueOf(reason),
                readAt == null ? null : readAt.toInstant(),
                new FeedCounts(
                        row.getInt("working"),
                        row.getInt("rows"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("moved"),
                        row.getInt("leaving"),
                        row.getInt("planned"),
                        row.getInt("held"),
                        row.getInt("problems"),
                        row.getInt("touched")),
                row.getBoolean("kept"),
                row.getString("decided_by_name"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        long id = row.getLong("asked_by");
        return row.wasNull() ? null : new PersonId(id);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
