package org.waymark.organization.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When feeds were last read, whichever node did it, and how they are. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NightStore {

    private final JdbcClient jdbc;

    NightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the night until the end of the transaction.
     *
     * @param now from when on nights count, if there was none yet
     * @param hasFolder whether files are awaited in a folder
     * @return when the last one was; empty while another node is at it
     */
    Optional<Instant> hold(Instant now, boolean hasFolder) {
        jdbc.sql("insert into people_feed_night (last_at) values (:now) on conflict do nothing")
                .param("now", utc(now))
                .update();
        Optional<Instant> last = jdbc.sql("select last_at from people_feed_night for update skip locked")
                .query((row, number) ->
                        row.getObject("last_at", OffsetDateTime.class).toInstant())
                .optional();
        if (last.isPresent()) {
            jdbc.sql("""
                update people_feed_night set awaited_since = case when :folder then coalesce(awaited_since, :now) end
                where (awaited_since is not null) <> :folder
                """).param("folder", hasFolder).param("now", utc(now)).update();
        }
        return last;
    }

    void isOver(Instant at) {
        jdbc.sql("update people_feed_night set last_at = :at")
                .param("at", utc(at))
                .update();
    }

    /**
     * How feeds are.
     *
     * @param awaitedSince since when files are awaited in the folder, null for never
     * @param fileAt when a file last was there that was not before, or was written anew; null for never
     * @param readAt when one was last read, null for never
     * @param stopped how many wait for an administrator
     * @param stoppedSince since when the one does that has waited longest, null for none
     */
    record State(
            @Nullable Instant awaitedSince,
            @Nullable Instant fileAt,
            @Nullable Instant readAt,
            int stopped,
            @Nullable Instant stoppedSince) {}

    State state() {
        return jdbc.sql("""
                select (select awaited_since from people_feed_night) as awaited_since,
                       (select max(seen_at) from people_feed where way = 'FOLDER') as file_at,
                       (select max(read_at) from people_feed where state = 'READ') as read_at,
                       count(*) as stopped, min(read_at) as stopped_since
                from people_feed where state = 'STOPPED'
                """)
                .query((row, number) -> new State(
                        moment(row, "awaited_since"),
                        moment(row, "file_at"),
                        moment(row, "read_at"),
                        row.getInt("stopped"),
                        moment(row, "stopped_since")))
                .single();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
