package org.waymark.reflection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<Answer, Long> {

    @Query("select a from Answer a where a.id = :id and a.authorId = :author")
    Optional<Answer> findOwn(long id, long author);

    @Query("select a.source.question from Answer a where a.authorId = :author and a.source.question is not null")
    List<String> findAskedQuestions(long author);
}
