package org.waymark.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReportingLineRepository extends JpaRepository<ReportingLine, Long> {

    @Query(value = "select acknowledge_manager(:manager)", nativeQuery = true)
    boolean acknowledge(long manager);

    @Query(value = "select introduce_again(:manager, :seconds)", nativeQuery = true)
    boolean introduceAgain(long manager, long seconds);

    @Query("select l from ReportingLine l where l.endsOn is null")
    List<ReportingLine> findOpen();

    @Query("select l from ReportingLine l where l.personId = :person and l.endsOn is null")
    Optional<ReportingLine> findOpenOf(long person);

    @Query("select l from ReportingLine l where l.personId in :persons and l.endsOn is null")
    List<ReportingLine> findOpenOf(Collection<Long> persons);

    @Query("select l from ReportingLine l where l.personId = :person")
    List<ReportingLine> findAllOf(long person);

    /** A line that ended, and who is its person's manager today. */
    record Ended(
            long line, long person, long before, @Nullable Long after, Instant at) {}

    String ENDED = """
        select new org.waymark.organization.ReportingLineRepository$Ended(l.id, l.personId, l.managerId,
            (select o.managerId from ReportingLine o where o.personId = l.personId and o.endsOn is null), l.endedAt)
        """;

    /** Can be put back: what began by mistake cannot. */
    String ENDED_SINCE = " from ReportingLine l where l.endedAt > :since and l.byMistake = false ";

    @Query(ENDED + ENDED_SINCE + "order by l.endedAt desc, l.id desc limit :limit offset :offset")
    List<Ended> findEndedSince(Instant since, int offset, int limit);

    @Query(ENDED + ENDED_SINCE + "and l.id = :line")
    Optional<Ended> findEnded(long line, Instant since);

    @Query("select count(v) > 0 from Leaver v where v.personId = :person")
    boolean hasLeft(long person);

    @Query("""
        select count(l) > 0 from ReportingLine l
        where l.managerId = :manager and l.personId = :person and l.startsOn <= current_date
          and (l.endsOn is null or l.endsOn > current_date)
        """)
    boolean isManagedBy(long person, long manager);

    /** Somebody and everybody above them, from the bottom up; each person once, even if lines ran in a circle. */
    @Query(value = """
        with recursive above (person_id, step) as (
            select cast(:person as bigint), 0
            union all
            select line.manager_id, above.step + 1
            from above join reporting_line line on line.person_id = above.person_id and line.ends_on is null
        ) cycle person_id set again using way
        select person_id from above where not again order by step
        """, nativeQuery = true)
    List<Long> findChainAbove(long person);
}
