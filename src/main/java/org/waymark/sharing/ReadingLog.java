package org.waymark.sharing;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/** Notes who has opened what was shared with them. Row-level security lets readers note it for themselves alone. */
@Component
class ReadingLog {

    /** A version that a reader has before their eyes. */
    private record Seen(long content, PersonId author, int revision) {}

    /** One page opens several kinds of what somebody shares: all that is new in it is noted in one statement. */
    private final TransactionMemory<PersonId, Set<Seen>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes, when the transaction commits, what a reader has before their eyes: each in the version that they were shown,
     * unless it was withdrawn or shared anew in between.
     */
    void note(PersonId reader, Collection<SharedRow> shown) {
        Map<PersonId, Set<Seen>> notes = memory.known();
        if (notes.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    notes.forEach(ReadingLog.this::write);
                }
            });
        }
        Set<Seen> seen = notes.computeIfAbsent(reader, whose -> new LinkedHashSet<>());
        shown.forEach(row -> seen.add(new Seen(row.content(), row.author(), row.revision())));
    }

    private void write(PersonId reader, Set<Seen> seen) {
        jdbc.sql("""
            insert into content_reading (content_id, author_id, reader_id, revision, first_read_at, last_read_at)
            select shared.content_id, shared.author_id, shared.recipient_id, shared.revision, :now, :now
            from unnest(cast(:contents as bigint[]), cast(:authors as bigint[]), cast(:revisions as int[]))
                as seen (content, author, revision)
            join shared_content shared on shared.content_id = seen.content and shared.author_id = seen.author
                and shared.revision = seen.revision
            where shared.recipient_id = :reader
            on conflict (content_id, reader_id)
                do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                where content_reading.revision <> excluded.revision
            """)
                .param("contents", seen.stream().map(Seen::content).toArray(Long[]::new))
                .param(
                        "authors",
                        seen.stream().map(each -> each.author().value()).toArray(Long[]::new))
                .param("revisions", seen.stream().map(Seen::revision).toArray(Integer[]::new))
                .param("reader", reader.value())
                .param("now", ContentStore.at(clock.instant()))
                .update();
    }
}
