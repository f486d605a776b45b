package org.waymark.base.sharing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/** Notes who has opened what was shared with them. Row-level security lets readers note it for themselves alone. */
@Component
public class ReadingLog {

    /**
     * Where readings of one kind stand.
     *
     * @param share the table of what is shared
     * @param reading the table of who has read it
     * @param subject the column of both that holds what was shared
     * @param reader the column of the first that holds with whom
     */
    public record Tables(String share, String reading, String subject, String reader) {}

    /**
     * A version that a reader has before their eyes.
     *
     * @param subject of what
     * @param revision which of the versions it is that were ever shared
     */
    public record Seen(long subject, int revision) {}

    private record Place(Tables tables, PersonId author, PersonId reader) {}

    /** One page opens several kinds of what somebody shares: all that is new in it is noted in one statement. */
    private final TransactionMemory<Place, Set<Seen>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes, when the transaction commits, what a reader has before their eyes: each in the version that they were shown,
     * unless it was withdrawn or shared anew in between.
     *
     * @param tables where
     * @param author whose
     * @param reader the viewer
     * @param seen what of that author's is shared with the viewer; not empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Tables tables, PersonId author, PersonId reader, Collection<Seen> seen) {
        Map<Place, Set<Seen>> notes = memory.known();
        if (notes.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    write(notes);
                }
            });
        }
        notes.computeIfAbsent(new Place(tables, author, reader), place -> new LinkedHashSet<>())
                .addAll(seen);
    }

    private void write(Map<Place, Set<Seen>> notes) {
        List<String> inserts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        values.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        notes.forEach((place, seen) -> {
            int number = inserts.size();
            inserts.add(insert(place.tables(), number));
            values.put("subjects" + number, seen.stream().map(Seen::subject).toArray(Long[]::new));
            values.put("revisions" + number, seen.stream().map(Seen::revision).toArray(Integer[]::new));
            values.put("author" + number, place.author().value());
            values.put("reader" + number, place.reader().value());
        });
        StringBuilder sql = new StringBuilder();
        for (int number = 1; number < inserts.size(); number++) {
            sql.append(number == 1 ? "with " : ", ").append("note_%d as (%s)\n".formatted(number, inserts.get(number)));
        }
        jdbc.sql(sql.append(inserts.getFirst()).toString()).params(values).update();
    }

    private static String insert(Tables tables, int number) {
        return """
                insert into %2$s (%3$s, author_id, reader_id, revision, first_read_at, last_read_at)
                select share.%3$s, share.author_id, share.%4$s, share.revision, :now, :now
                from unnest(cast(:subjects%5$d as bigint[]), cast(:revisions%5$d as int[])) as seen (subject, revision)
                join %1$s share on share.%3$s = seen.subject and share.revision = seen.revision
                where share.author_id = :author%5$d and share.%4$s = :reader%5$d
                on conflict (%3$s, reader_id)
                    do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                    where %2$s.revision <> excluded.revision
                """.formatted(tables.share(), tables.reading(), tables.subject(), tables.reader(), number);
    }
}
