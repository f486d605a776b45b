package org.waymark.reflection;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<Answer, Long> {

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Answer a where a.id = :id and a.authorId = :author")
    Optional<Answer> findOwn(long id, long author);

    @Query("select a.source.question from Answer a where a.authorId = :author and a.source.question is not null")
    List<String> findAskedQuestions(long author);
}
