package org.waymark.reflection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReflectionRepository extends JpaRepository<Reflection, Long> {

    @Query("select r from Reflection r left join fetch r.answers a where r.id = :id and r.authorId = :author")
    Optional<Reflection> findOwn(long id, long author);

    Optional<Reflection> findByOneOnOneId(long oneOnOneId);

    @Query("""
        select new org.waymark.reflection.ReflectionId(r.id) from Reflection r
        where r.oneOnOneId = :oneOnOne and r.authorId = :author
        """)
    Optional<ReflectionId> findIdOf(long oneOnOne, long author);

    String SUMMARY = """
        select new org.waymark.reflection.ReflectionSummary(
            new org.waymark.reflection.ReflectionId(r.id), r.oneOnOneId, r.day,
            (select count(a) from Answer a where a.reflection = r and a.skipped = false),
            (select count(a) from Answer a where a.reflection = r and a.skipped = false
                and exists (select 1 from WrittenAnswer w where w.answerId = a.id)),
            (select count(s) from AnswerShare s join Answer a
                on s.subject = concat(cast(a.id as String), '/', a.kind, '/', coalesce(a.question, ''))
                where a.reflection = r and s.authorId = :author and s.inForce = true))
        from Reflection r where r.authorId = :author and r.oneOnOneId is\s
        """;

    /** The module that keeps one-on-ones builds on this one, and says which are to come. */
    String TO_COME = "function('is_to_come' as Boolean, r.oneOnOneId, :today) ";

    @Query(SUMMARY + "not null and " + TO_COME + "= true order by r.day, r.id")
    List<ReflectionSummary> findComing(long author, LocalDate today);

    /** The one that collects questions of the days is the last of them. */
    @Query(SUMMARY + "null or r.authorId = :author and " + TO_COME
            + "= true order by case when r.oneOnOneId is null then 1 else 0 end, r.day, r.id")
    List<ReflectionSummary> findOngoing(long author, LocalDate today);

    @Query(SUMMARY + "not null and " + TO_COME + "= false order by r.day desc, r.id desc")
    List<ReflectionSummary> findEarlier(long author, LocalDate today, Limit limit);

    @Query("select r from Reflection r left join fetch r.answers where r.authorId = :author and r.oneOnOneId is null")
    Optional<Reflection> findWithoutMeeting(long author);

    @Query("select count(r) from Reflection r where r.authorId = :author and r.oneOnOneId is not null")
    int countOf(long author);
}
