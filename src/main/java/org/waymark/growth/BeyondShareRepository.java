package org.waymark.growth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface BeyondShareRepository extends JpaRepository<BeyondShare, Long> {

    Optional<BeyondShare> findByBeyondId(long beyondId);

    /** What somebody shared and nobody can read any more. */
    @Query("select s from BeyondShare s where s.authorId = :author and not (" + SharedVersion.IN_FORCE + ")")
    Optional<BeyondShare> findEnded(long author);

    Optional<BeyondShare> findByAuthorId(long author);

    /** A share and the revision of it that its recipient has read, null for none. */
    record ReadShare(BeyondShare share, @Nullable Integer revisionRead) {}

    /** What its recipient can read today. Row-level security says so to them, and not to the author, who may ask as well. */
    @Query("""
            select new org.waymark.growth.BeyondShareRepository$ReadShare(s, r.revision)
            from BeyondShare s
                left join BeyondReading r on r.id.subjectId = s.beyondId and r.id.readerId = s.recipientId
            where s.authorId = :author and s.recipientId = :recipient and
            """ + SharedVersion.IN_FORCE)
    Optional<ReadShare> findShared(long author, long recipient);
}
