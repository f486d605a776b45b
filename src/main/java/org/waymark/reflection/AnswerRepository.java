package org.waymark.reflection;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<Answer, Long> {

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Answer a where a.id = :id and a.authorId = :author")
    Optional<Answer> findOwn(long id, long author);

    Optional<Answer> findByIdAndAuthorId(long id, long authorId);

    /** To which question something was written, without what. */
    record Written(AnswerId answer, long reflection, LocalDate day, QuestionSource question) {}

    String WRITTEN = """
        select new org.waymark.reflection.AnswerRepository$Written(
            new org.waymark.reflection.AnswerId(a.id), r.id, r.day, a.source)
        from Answer a join a.reflection r where a.authorId = :author and a.draft is not null
        """;

    String IN_TIME = " order by r.day, r.id, a.position, a.id";

    @Query(WRITTEN + IN_TIME)
    List<Written> findWritten(long author);

    /** In earlier reflections than one, to the questions of the bank that it asks too and to any in own words. */
    @Query(WRITTEN + """
          and (r.day < :day or r.day = :day and r.id < :reflection)
          and (a.source.question in :questions or a.source.ownQuestion is not null)
        """ + IN_TIME)
    List<Written> findWrittenBefore(long author, long reflection, LocalDate day, Collection<String> questions);

    @Query("select a from Answer a join fetch a.reflection r where a.authorId = :author and a.draft is not null"
            + " and a.source.question = :question" + IN_TIME)
    List<Answer> findWrittenTo(long author, String question);

    @Query("select a from Answer a join fetch a.reflection r where a.authorId = :author and a.draft is not null"
            + " and a.source.ownQuestion is not null" + IN_TIME)
    List<Answer> findWrittenToOwn(long author);

    /** That a reflection asks a question of the bank; one of no 1:1 collects the questions of the days. */
    record Asked(long reflection, boolean daily, LocalDate day, String question) {}

    @Query("""
        select new org.waymark.reflection.AnswerRepository$Asked(r.id,
            case when r.oneOnOneId is null then true else false end, r.day, a.source.question)
        from Answer a join a.reflection r
        where a.authorId = :author and a.skipped = false and a.source.question in :questions
        order by r.day desc, r.id desc, a.position, a.id
        """)
    List<Asked> findAsked(long author, Collection<String> questions, Limit limit);

    /** Questions of the bank to which somebody has written something, in whichever reflection. */
    @Query("select distinct a.source.question from Answer a"
            + " where a.authorId = :author and a.draft is not null and a.source.question is not null")
    Set<String> findAnsweredQuestions(long author);

    @Query("select a.source.question from Answer a where a.authorId = :author and a.source.question is not null")
    List<String> findAskedQuestions(long author);
}
