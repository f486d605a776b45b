package org.waymark.base.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param subject the column of both that holds {@link SharedVersion#subjectId}
     */
    public record Tables(String share, String reading, String subject) {}

    private record Place(Tables tables, PersonId author) {}

    private record Note(Tables tables, List<? extends SharedVersion> seen, Instant now) {}

    /** One page opens several kinds of what somebody shares: all that is new in it is noted in one statement. */
    private final TransactionMemory<Place, Note> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    ReadingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes, when the transaction commits, what a reader has before their eyes: each in the version that they were shown,
     * unless it was withdrawn or shared anew in between.
     *
     * @param tables where
     * @param seen of one author, shared with the viewer; not empty
     * @param now when
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Tables tables, List<? extends SharedVersion> seen, Instant now) {
        Map<Place, Note> notes = memory.known();
        if (notes.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    write(List.copyOf(notes.values()));
                }
            });
        }
        notes.put(new Place(tables, seen.getFirst().author()), new Note(tables, seen, now));
    }

    private void write(List<Note> notes) {
        List<String> inserts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Note note : notes) {
            int number = inserts.size();
            List<? extends SharedVersion> seen = note.seen();
            inserts.add(insert(note.tables(), number));
            values.put("now" + number, note.now().atOffset(ZoneOffset.UTC));
            values.put(
                    "subjects" + number,
                    seen.stream().map(SharedVersion::subjectId).toArray(Long[]::new));
            values.put(
                    "revisions" + number,
                    seen.stream().map(SharedVersion::revision).toArray(Integer[]::new));
            values.put("author" + number, seen.getFirst().author().value());
            values.put("reader" + number, seen.getFirst().recipient().value());
        }
        StringBuilder sql = new StringBuilder();
        for (int number = 1; number < inserts.size(); number++) {
            sql.append(number == 1 ? "with " : ", ").append("note_%d as (%s)\n".formatted(number, inserts.get(number)));
        }
        jdbc.sql(sql.append(inserts.getFirst()).toString()).params(values).update();
    }

    private static String insert(Tables tables, int number) {
        return """
                insert into %2$s (%3$s, author_id, reader_id, revision, first_read_at, last_read_at)
                select share.%3$s, share.author_id, share.recipient_id, share.revision, :now%4$d, :now%4$d
                from unnest(cast(:subjects%4$d as bigint[]), cast(:revisions%4$d as int[])) as seen (subject, revision)
                join %1$s share on share.%3$s = seen.subject and share.revision = seen.revision
                where share.author_id = :author%4$d and share.recipient_id = :reader%4$d
                on conflict (%3$s, reader_id)
                    do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                    where %2$s.revision <> excluded.revision
                """.formatted(tables.share(), tables.reading(), tables.subject(), number);
    }
}
