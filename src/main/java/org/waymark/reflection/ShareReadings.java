package org.waymark.reflection;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShareReadings extends Repository<ShareReading, ShareReading.Key> {

    @Query("""
            select r from ShareReading r
            where r.id.answerId in (select a.id from Answer a where a.reflection.id = :reflection)
            order by r.lastReadAt
            """)
    List<ShareReading> findByReflection(long reflection);

    /**
     * Notes in one statement what the reader has before their eyes: each answer in the revision that they were shown,
     * unless it was withdrawn or shared anew in between.
     */
    @Modifying
    @Query(value = """
            insert into share_reading (answer_id, author_id, reader_id, revision, first_read_at, last_read_at)
            select share.answer_id, share.author_id, share.recipient_id, share.revision, :now, :now
            from unnest(cast(:answers as bigint[]), cast(:revisions as int[])) as seen (answer_id, revision)
            join share on share.answer_id = seen.answer_id and share.revision = seen.revision
            where share.author_id = :author and share.recipient_id = :reader
            on conflict (answer_id, reader_id)
                do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                where share_reading.revision <> excluded.revision
            """, nativeQuery = true)
    int noteRead(long author, long reader, Long[] answers, Integer[] revisions, Instant now);
}
