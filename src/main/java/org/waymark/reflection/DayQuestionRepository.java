package org.waymark.reflection;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DayQuestionRepository extends JpaRepository<DayQuestion, DayQuestion.Key> {

    /** A day's question with its answer. */
    record Whole(DayQuestion asked, @Nullable Answer answer) {}

    @Query("""
            select new org.waymark.reflection.DayQuestionRepository$Whole(d, a)
            from DayQuestion d
                left join Answer a on a.question = d.question and a.reflection.id in (
                    select c.id from Reflection c where c.authorId = :author and c.oneOnOneId is null)
            where d.id.authorId = :author and d.id.day = :day
            """)
    Optional<Whole> findWhole(long author, LocalDate day);
}
