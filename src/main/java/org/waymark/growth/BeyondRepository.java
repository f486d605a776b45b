package org.waymark.growth;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface BeyondRepository extends JpaRepository<Beyond, Long> {

    /** What the author has, with how it is shared, if it still is. */
    record Whole(Beyond beyond, @Nullable BeyondShare share) {}

    @Query("""
            select new org.waymark.growth.BeyondRepository$Whole(b, s)
            from Beyond b left join BeyondShare s on s.beyondId = b.id and
            """ + SharedVersion.IN_FORCE + """

            where b.authorId = :author
            """)
    Optional<Whole> findWhole(long author);

    /** The same, with when the one it is shared with opened it. */
    record Opened(
            Beyond beyond,
            @Nullable BeyondShare share,
            @Nullable BeyondReading reading) {}

    @Query("""
            select new org.waymark.growth.BeyondRepository$Opened(b, s, r)
            from Beyond b left join BeyondShare s on s.beyondId = b.id and
            """ + SharedVersion.IN_FORCE + """

                left join BeyondReading r on r.id.subjectId = b.id and r.id.readerId = s.recipientId
            where b.authorId = :author
            """)
    Optional<Opened> findOpened(long author);

    /** With it goes how it was shared, and who has read it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Beyond b where b.authorId = :author")
    void erase(long author);

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Beyond b where b.authorId = :author")
    Optional<Beyond> findForChange(long author);

    /** Everybody who opened it, also before it was withdrawn or handed over; the latest first. */
    @Query("select r from BeyondReading r where r.id.subjectId = :beyond order by r.lastReadAt desc")
    List<BeyondReading> findReadings(long beyond);
}
