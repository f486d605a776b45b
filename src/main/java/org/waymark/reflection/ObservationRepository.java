package org.waymark.reflection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ObservationRepository extends JpaRepository<Observation, Long> {

    /** An observation with how it is shared and whether that was opened. */
    record Whole(
            Observation observation,
            @Nullable ObservationShare share,
            @Nullable ObservationReading reading) {}

    String WHOLE = """
            select new org.waymark.reflection.ObservationRepository$Whole(o, s, r)
            from Observation o
                left join ObservationShare s on s.observationId = o.id
                left join ObservationReading r on r.id.subjectId = o.id and r.id.readerId = o.aboutId
            where o.authorId = :author
            """;

    @Query(WHOLE + " and o.aboutId = :about")
    List<Whole> findWhole(long author, long about);

    @Query(WHOLE + " and s.id is not null order by s.sharedAt desc, s.id desc")
    List<Whole> findShared(long author);

    @Query(WHOLE + " and s.id is null and o.draft is not null order by o.writtenAt desc, o.id desc")
    List<Whole> findAlone(long author);

    @Query("select o from Observation o where o.id = :id and o.authorId = :author")
    Optional<Observation> findOwn(long id, long author);

    /** With it goes how it was shared, and who has read it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Observation o where o.id = :id and o.authorId = :author")
    void erase(long id, long author);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Observation o where o.authorId = :author"
            + " and not exists (select 1 from ObservationShare s where s.observationId = o.id)")
    void eraseAlone(long author);

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Observation o where o.authorId = :author and o.aboutId = :about and o.question = :question")
    Optional<Observation> findForChange(long author, long about, String question);
}
