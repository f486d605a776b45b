package org.waymark.base.sharing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    private final JdbcClient jdbc;

    ReadingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes in one statement what a reader has before their eyes: each in the version that they were shown, unless it was
     * withdrawn or shared anew in between.
     *
     * @param tables where
     * @param seen of one author, shared with the viewer; not empty
     * @param now when
     * @return how many of them were new to the reader
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int note(Tables tables, List<? extends SharedVersion> seen, Instant now) {
        return jdbc.sql("""
                        insert into %2$s (%3$s, author_id, reader_id, revision, first_read_at, last_read_at)
                        select share.%3$s, share.author_id, share.recipient_id, share.revision, :now, :now
                        from unnest(cast(:subjects as bigint[]), cast(:revisions as int[])) as seen (subject, revision)
                        join %1$s share on share.%3$s = seen.subject and share.revision = seen.revision
                        where share.author_id = :author and share.recipient_id = :reader
                        on conflict (%3$s, reader_id)
                            do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                            where %2$s.revision <> excluded.revision
                        """.formatted(tables.share(), tables.reading(), tables.subject()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("subjects", seen.stream().map(SharedVersion::subjectId).toArray(Long[]::new))
                .param("revisions", seen.stream().map(SharedVersion::revision).toArray(Integer[]::new))
                .param("author", seen.getFirst().author().value())
                .param("reader", seen.getFirst().recipient().value())
                .update();
    }
}
