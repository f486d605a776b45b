package org.waymark.careerpath;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AppealShareRepository extends JpaRepository<AppealShare, Long> {

    Optional<AppealShare> findByAppealId(long appealId);

    /** A share with its role and the revision of it that its recipient has read, null for none. */
    record SharedRow(
            AppealShare share, RoleReference role, @Nullable Integer revisionRead) {}

    @Query("select new org.waymark.careerpath.AppealShareRepository$SharedRow(s, " + LadderRepository.REFERENCE + """
            , x.revision)
            from AppealShare s
                join LadderRole r on r.address = s.roleAddress join r.path p left join r.track t
                left join AppealReading x on x.id.appealId = s.appealId and x.id.readerId = s.recipientId
            where s.authorId = :author and s.recipientId = :recipient
            order by s.sharedAt desc, s.id desc
            """)
    List<SharedRow> findShared(long author, long recipient);

    /** Notes in one statement what the reader has before their eyes, in the revision that they were shown. */
    @Modifying
    @Query(value = """
            insert into appeal_reading (appeal_id, author_id, reader_id, revision, first_read_at, last_read_at)
            select share.appeal_id, share.author_id, share.recipient_id, share.revision, :now, :now
            from unnest(cast(:appeals as bigint[]), cast(:revisions as int[])) as seen (appeal_id, revision)
            join appeal_share share on share.appeal_id = seen.appeal_id and share.revision = seen.revision
            where share.author_id = :author and share.recipient_id = :reader
            on conflict (appeal_id, reader_id)
                do update set revision = excluded.revision, last_read_at = excluded.last_read_at
                where appeal_reading.revision <> excluded.revision
            """, nativeQuery = true)
    int noteRead(long author, long reader, Long[] appeals, Integer[] revisions, Instant now);
}
