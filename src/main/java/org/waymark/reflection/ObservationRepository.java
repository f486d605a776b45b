package org.waymark.reflection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ObservationRepository extends JpaRepository<Observation, Long> {

    /** An observation with how it is shared and whether that was opened. */
    record Whole(
            Observation observation,
            @Nullable ObservationShare share,
            @Nullable ObservationReading reading) {}

    @Query("""
            select new org.waymark.reflection.ObservationRepository$Whole(o, s, r)
            from Observation o
                left join ObservationShare s on s.observationId = o.id
                left join ObservationReading r on r.id.subjectId = o.id and r.id.readerId = o.aboutId
            where o.authorId = :author and o.aboutId = :about
            """)
    List<Whole> findWhole(long author, long about);

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Observation o where o.authorId = :author and o.aboutId = :about and o.question = :question")
    Optional<Observation> findForChange(long author, long about, String question);
}
