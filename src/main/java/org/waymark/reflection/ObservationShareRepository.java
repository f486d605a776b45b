package org.waymark.reflection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObservationShareRepository extends JpaRepository<ObservationShare, Long> {

    Optional<ObservationShare> findByObservationId(long observationId);

    /** A share and the revision of it that its recipient has read, null for none. */
    record ReadShare(ObservationShare share, @Nullable Integer revisionRead) {}

    @Query("""
            select new org.waymark.reflection.ObservationShareRepository$ReadShare(s, r.revision)
            from ObservationShare s
                left join ObservationReading r on r.id.subjectId = s.observationId and r.id.readerId = s.recipientId
            where s.recipientId = :recipient
            order by s.sharedAt desc, s.id desc
            """)
    List<ReadShare> findFor(long recipient);
}
