package org.waymark.reflection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface ShareRepository extends JpaRepository<Share, Long> {

    Optional<Share> findByAnswerId(long answerId);

    /** The shares in force; one with a former manager is as good as none. */
    @Query("select s from Share s join Answer a on a.id = s.answerId where a.reflection.id = :reflection and "
            + SharedVersion.IN_FORCE)
    List<Share> findByReflection(long reflection);

    /** A share, the revision of it that its recipient has read and when they first did, null for none. */
    record ReadShare(
            Share share,
            @Nullable Integer revisionRead,
            @Nullable Instant readAt) {}

    /** What its recipient can read today. Row-level security says so to them, and not to the author, who may ask as well. */
    @Query("""
        select new org.waymark.reflection.ShareRepository$ReadShare(s, r.revision, r.lastReadAt)
        from Share s left join ShareReading r on r.id.subjectId = s.answerId and r.id.readerId = s.recipientId
        where s.authorId = :author and s.recipientId = :recipient and
        """ + SharedVersion.IN_FORCE + " order by s.sharedAt desc, s.id desc")
    List<ReadShare> findShared(long author, long recipient);

    /** What somebody shares and its recipient can read today. */
    @Query("select s from Share s where s.authorId = :author and " + SharedVersion.IN_FORCE
            + " order by s.sharedAt desc, s.id desc")
    List<Share> findInForce(long author);

    String ENDED = "not (" + SharedVersion.IN_FORCE + ")";

    /** A share, and the reflection in which its answer was written. */
    record Written(Share share, long reflection) {}

    /** What somebody shared and nobody can read any more, and those of the others that are asked for. */
    @Query("select new org.waymark.reflection.ShareRepository$Written(s, a.reflection.id) from Share s"
            + " join Answer a on a.id = s.answerId where s.authorId = :author and (" + ENDED
            + " or s.answerId in :others) order by s.sharedAt desc, s.id desc")
    List<Written> findEndedOr(long author, Collection<Long> others);

    @Query("select s from Share s where s.answerId = :answer and " + ENDED)
    Optional<Share> findEnded(long answer);

    /** Author, kind, how many, and how many of those the recipient has not read in this form. */
    record CountRow(long author, String kind, long shared, long fresh) {}

    @Query("""
        select new org.waymark.reflection.ShareRepository$CountRow(
            s.authorId, s.source.kind, count(s), sum(case when r.revision = s.revision then 0L else 1L end))
        from Share s left join ShareReading r on r.id.subjectId = s.answerId and r.id.readerId = s.recipientId
        where s.recipientId = :recipient and s.authorId in :authors
        group by s.authorId, s.source.kind
        """)
    List<CountRow> countShared(Collection<Long> authors, long recipient);
}
