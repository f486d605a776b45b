package org.waymark.meeting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OneOnOneRepository extends JpaRepository<OneOnOne, Long> {

    @Query("""
            select o from OneOnOne o
            where o.employeeId = :employee and o.managerId = :manager and o.day >= :today order by o.day, o.id
            """)
    List<OneOnOne> findComing(long employee, long manager, LocalDate today, Limit limit);

    default Optional<OneOnOne> findNext(long employee, long manager, LocalDate today) {
        return findComing(employee, manager, today, Limit.of(1)).stream().findFirst();
    }

    /** A 1:1, the role and the version of its ladder that it is held against, and the same as of today. */
    record Held(
            OneOnOne oneOnOne,
            @Nullable String against,
            @Nullable String today) {

        LocalDate day() {
            return oneOnOne.day();
        }
    }

    /** The latest ones between two people: of those, at most one is still to come. */
    @Query("""
            select new org.waymark.meeting.OneOnOneRepository$Held(o,
                function('held_against' as String, o.employeeId, o.day),
                function('held_against' as String, o.employeeId, :today))
            from OneOnOne o where o.employeeId = :employee and o.managerId = :manager
            order by o.day desc, o.id desc
            """)
    List<Held> findLatest(long employee, long manager, LocalDate today, Limit limit);

    /** Whoever reads it so is the only one until the transaction ends, and sees its latest day. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OneOnOne o where o.id = :id")
    Optional<OneOnOne> findLocked(long id);

    /** The next and the latest day of each employee with one manager. */
    @Query("""
            select new org.waymark.meeting.MeetingDays(
                new org.waymark.base.domain.PersonId(o.employeeId),
                min(case when o.day >= :today then o.day end), max(case when o.day < :today then o.day end))
            from OneOnOne o where o.managerId = :manager and o.employeeId in :employees
            group by o.employeeId
            """)
    List<MeetingDays> findDays(Collection<Long> employees, long manager, LocalDate today);
}
