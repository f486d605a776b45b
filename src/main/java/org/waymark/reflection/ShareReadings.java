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
            """)
    List<ShareReading> findByReflection(long reflection);

    /** Notes in one statement that the reader has everything before their eyes that is shared with them now. */
    @Modifying
    @Query(value = """
            insert into share_reading (answer_id, author_id, reader_id, revision, first_read_at, last_read_at)
            select answer_id, author_id, recipient_id, revision, :now, :now
            from share where author_id = :author and recipient_id = :reader
            on conflict (answer_id, reader_id)
                do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                where share_reading.revision <> excluded.revision
            """, nativeQuery = true)
    int noteAllRead(long author, long reader, Instant now);
}
