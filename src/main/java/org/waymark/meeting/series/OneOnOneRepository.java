package org.waymark.meeting.series;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OneOnOneRepository extends JpaRepository<OneOnOne, Long> {

    /**
     * What is to come: a meeting that was wrapped up before its day was over is over. A talk that nobody planned never is to
     * come, not even when its record is opened again on the same day.
     */
    String COMING = " o.day >= :today and o.planned = true and o.skipped = false"
            + " and function('is_wrapped_up' as Boolean, o.id) = false ";

    String OVER = " o.skipped = false and (o.day < :today or o.planned = false"
            + " or function('is_wrapped_up' as Boolean, o.id) = true) ";

    @Query("""
        select o from OneOnOne o
        where o.employeeId = :employee and o.managerId = :manager and\
        """ + COMING + """
        order by o.day, o.startTime, o.id
        """)
    List<OneOnOne> findComing(long employee, long manager, LocalDate today, Limit limit);

    default Optional<OneOnOne> findNext(long employee, long manager, LocalDate today) {
        return findComing(employee, manager, today, Limit.of(1)).stream().findFirst();
    }

    /**
     * A 1:1 that is over or not, the role and the version of its ladder that it is held against, and the same as of today; with
     * until when its two people last met as arranged, and the viewer's zone.
     */
    record Held(
            OneOnOne oneOnOne,
            boolean over,
            @Nullable String against,
            @Nullable String today,
            @Nullable Instant lastMet,
            @Nullable String zone) {

        LocalDate day() {
            return oneOnOne.day();
        }
    }

    /** The coming one between two people and the latest that is over, the coming one first. */
    @Query("""
        select new org.waymark.meeting.series.OneOnOneRepository$Held(o,
            case when\
        """ + OVER + """
                then true else false end,
            function('held_against' as String, o.employeeId, o.day),
            function('held_against' as String, o.employeeId, :today),
            function('last_met' as Instant, o.employeeId, o.managerId, :today),
            function('viewer_zone' as String))
        from OneOnOne o where o.employeeId = :employee and o.managerId = :manager and o.skipped = false
          and (o.day = (select min(o.day) from OneOnOne o where o.employeeId = :employee and o.managerId = :manager
                            and\
        """ + COMING + """
                    )
        or o.day = (select max(o.day) from OneOnOne o where o.employeeId = :employee and o.managerId = :manager
                        and\
        """ + OVER + """
                        ))
        order by o.day desc, o.startTime, o.id desc
        """)
    List<Held> findAround(long employee, long manager, LocalDate today);

    /** Whoever reads it so is the only one until the transaction ends, and sees its latest day. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OneOnOne o where o.id = :id")
    Optional<OneOnOne> findLocked(long id);

    /** What one line has from a day on, or its series gave it such a day; skipped ones of the series among it. */
    @Query("""
        select o from OneOnOne o
        where o.employeeId = :employee and o.managerId = :manager and (o.day >= :from or o.seriesDay >= :from)
          and o.planned = true and (o.skipped = false or o.seriesId is not null)
          and function('is_wrapped_up' as Boolean, o.id) = false
        order by o.day, o.startTime, o.id
        """)
    List<OneOnOne> findFrom(long employee, long manager, LocalDate from);

    /** The next day on which somebody meets another, whoever of the two reports. */
    @Query("""
        select min(o.day) from OneOnOne o
        where (o.employeeId = :one and o.managerId = :other or o.employeeId = :other and o.managerId = :one) and\
        """ + COMING)
    Optional<LocalDate> findNextDay(long one, long other, LocalDate today);

    /** Those of two people, whoever of the two reports: the next one and what follows it, then the latest and what was before. */
    @Query("""
        select o from OneOnOne o
        where (o.employeeId = :one and o.managerId = :other or o.employeeId = :other and o.managerId = :one)
          and o.skipped = false
        order by case when o.day >= :today then 0 else 1 end, case when o.day >= :today then o.day end, o.day desc, o.id
        """)
    List<OneOnOne> findBetween(long one, long other, LocalDate today, Limit limit);

    /** What is to come of all lines that somebody has today. */
    @Query("""
        select o from OneOnOne o
        where (o.employeeId = :person or o.managerId = :person) and o.day >= :from
          and o.planned = true and (o.skipped = false or o.seriesId is not null)
          and function('is_wrapped_up' as Boolean, o.id) = false
          and function('is_managed_by' as Boolean, o.employeeId, o.managerId) = true
        order by o.day, o.startTime, o.id
        """)
    List<OneOnOne> findComingOf(long person, LocalDate from, Limit limit);

    /** What is over, of earlier lines too, the latest first. */
    @Query("""
        select o from OneOnOne o
        where (o.employeeId = :person or o.managerId = :person) and\
        """ + OVER + """
        order by o.day desc, o.startTime, o.id desc
        """)
    List<OneOnOne> findOverOf(long person, LocalDate today, Limit limit);

    /** The one that is the furthest ahead, or was the last, of those of two people that have a time. */
    Optional<OneOnOne> findFirstByEmployeeIdAndManagerIdAndStartTimeNotNullOrderByDayDesc(
            long employeeId, long managerId);

    /** When two people last met. */
    record LastMet(long employee, long manager, LocalDate day) {}

    @Query("""
        select new org.waymark.meeting.series.OneOnOneRepository$LastMet(o.employeeId, o.managerId, max(o.day))
        from OneOnOne o where (o.employeeId = :person or o.managerId = :person) and\
        """ + OVER + """
        group by o.employeeId, o.managerId
        """)
    List<LastMet> findLastMet(long person, LocalDate today);

    /** Up to when a series has its meetings. */
    record LastDay(long series, LocalDate day) {}

    @Query("""
        select new org.waymark.meeting.series.OneOnOneRepository$LastDay(o.seriesId, max(o.seriesDay))
        from OneOnOne o where o.seriesId in :series group by o.seriesId
        """)
    List<LastDay> findLastDays(Collection<Long> series);

    Optional<OneOnOne> findByUid(UUID uid);

    /** The next 1:1 with somebody's manager of today, if a series gave it its day and no reflection was opened yet. */
    @Query("""
        select o from OneOnOne o
        where o.employeeId = :employee and o.prepared = false and o.seriesId is not null and\
        """ + COMING + """
          and function('is_managed_by' as Boolean, o.employeeId, o.managerId) = true
          and o.day = (select min(c.day) from OneOnOne c where c.employeeId = :employee and c.managerId = o.managerId
                           and c.planned = true and c.skipped = false and c.day >= :today
                           and function('is_wrapped_up' as Boolean, c.id) = false)
        """)
    List<OneOnOne> findUnpreparedNext(long employee, LocalDate today);
}
