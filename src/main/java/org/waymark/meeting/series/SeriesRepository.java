package org.waymark.meeting.series;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SeriesRepository extends JpaRepository<Series, Long> {

    @Query("select s from Series s where s.employeeId = :employee and s.managerId = :manager and s.endedAt is null")
    Optional<Series> findOpen(long employee, long manager);

    /** Those of somebody's lines of today, whichever of the two they are. */
    @Query("""
            select s from Series s where s.endedAt is null and (s.employeeId = :person or s.managerId = :person)
              and function('is_managed_by' as Boolean, s.employeeId, s.managerId) = true
            """)
    List<Series> findOpenOf(long person);

    /** The two of a line wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Series s where s.employeeId = :employee and s.managerId = :manager and s.endedAt is null")
    Optional<Series> findForChange(long employee, long manager);

    /** An employee's with their manager of today, if its last meeting is nearer than a day. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Series s
            where s.endedAt is null and s.rhythm <> org.waymark.meeting.series.Rhythm.ON_DEMAND
              and s.employeeId = :employee
              and function('is_managed_by' as Boolean, s.employeeId, s.managerId) = true
              and not exists (select 1 from OneOnOne o where o.seriesId = s.id and o.seriesDay >= :day)
            order by s.id
            """)
    List<Series> findRunningOut(long employee, LocalDate day);
}
