package org.waymark.careerpath;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface AppealRepository extends JpaRepository<Appeal, Long> {

    /** An appeal with how it is shared, if it still is, and whether that was opened. */
    record Whole(
            Appeal appeal,
            @Nullable AppealShare share,
            @Nullable AppealReading reading) {}

    String WHOLE = """
            select new org.waymark.careerpath.AppealRepository$Whole(a, s, r)
            from Appeal a
                left join AppealShare s on s.appealId = a.id and
            """ + SharedVersion.IN_FORCE + """

                left join AppealReading r on r.id.subjectId = a.id and r.id.readerId = s.recipientId
            where a.authorId = :author
            """;

    @Query(WHOLE + " and a.roleAddress = :role")
    Optional<Whole> findWhole(long author, String role);

    @Query(WHOLE + " and s.id is not null order by s.sharedAt desc, s.id desc")
    List<Whole> findShared(long author);

    String HAS_WORDS = "(a.choice is not null or a.words is not null)";

    @Query(WHOLE + " and s.id is null and " + HAS_WORDS + " order by a.writtenAt desc, a.id desc")
    List<Whole> findAlone(long author);

    /** With it goes how it was shared, and who has read it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Appeal a where a.authorId = :author and a.roleAddress = :role")
    void erase(long author, String role);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Appeal a where a.authorId = :author"
            + " and not exists (select 1 from AppealShare s where s.appealId = a.id and " + SharedVersion.IN_FORCE
            + ")")
    void eraseAlone(long author);

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appeal a where a.authorId = :author and a.roleAddress = :role")
    Optional<Appeal> findForChange(long author, String role);
}
