package org.waymark.reflection;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.waymark.base.sharing.SharedVersion;

interface DayQuestionRepository extends JpaRepository<DayQuestion, DayQuestion.Key> {

    /** A day's question with its answer, how that is shared, and whether it was opened. */
    record Whole(
            DayQuestion asked,
            @Nullable Answer answer,
            @Nullable Share share,
            @Nullable ShareReading reading) {}

    @Query("""
            select new org.waymark.reflection.DayQuestionRepository$Whole(d, a, s, r)
            from DayQuestion d
                left join Answer a on a.source.question = d.question and a.reflection.id in (
                    select c.id from Reflection c where c.authorId = :author and c.oneOnOneId is null)
                left join Share s on s.answerId = a.id and
            """ + SharedVersion.IN_FORCE + """

                left join ShareReading r on r.id.subjectId = a.id and r.id.readerId = s.recipientId
            where d.id.authorId = :author and d.id.day = :day
            """)
    Optional<Whole> findWhole(long author, LocalDate day);
}
