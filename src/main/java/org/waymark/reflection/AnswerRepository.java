package org.waymark.reflection;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;

interface AnswerRepository extends JpaRepository<Answer, Long> {

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Answer a where a.id = :id and a.authorId = :author")
    Optional<Answer> findOwn(long id, long author);

    /** For a change of all of them. */
    @Query(
            value = "select id from answer where id = any (:ids) and author_id = :author order by id for update",
            nativeQuery = true)
    List<Long> hold(Long[] ids, long author);

    Optional<Answer> findByIdAndAuthorId(long id, long authorId);

    @Query("select a from Answer a join fetch a.reflection where a.id in :ids and a.authorId = :author")
    List<Answer> findAllWithReflection(Collection<Long> ids, long author);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Answer a where a.id in :ids and a.authorId = :author")
    void erase(Collection<Long> ids, long author);

    /** To which question something was written, without what. */
    record Written(AnswerSubject subject, long reflection, LocalDate day) {

        /** As a row holds it. */
        Written(long answer, String kind, @Nullable String question, long reflection, LocalDate day) {
            this(new AnswerSubject(new AnswerId(answer), Kind.of(kind).orElseThrow(), question), reflection, day);
        }
    }

    String HAS_WORDS = " exists (select 1 from WrittenAnswer w where w.answerId = a.id) ";

    String WRITTEN = """
        select new org.waymark.reflection.AnswerRepository$Written(a.id, a.kind, a.question, r.id, r.day)
        from Answer a join a.reflection r where a.authorId = :author and
        """ + HAS_WORDS;

    String IN_TIME = " order by r.day, r.id, a.position, a.id";

    @Query(WRITTEN + IN_TIME)
    List<Written> findWritten(long author);

    /** In earlier reflections than one, to the questions of the bank that it asks too and to any in own words. */
    @Query(WRITTEN + """
          and (r.day < :day or r.day = :day and r.id < :reflection)
          and (a.question in :questions or a.question is null)
        """ + IN_TIME)
    List<Written> findWrittenBefore(long author, long reflection, LocalDate day, Collection<String> questions);

    /** To a question of the bank. */
    @Query(WRITTEN + "and a.question = :question" + IN_TIME)
    List<Written> findWrittenTo(long author, String question);

    @Query(WRITTEN + "and a.question is null" + IN_TIME)
    List<Written> findWrittenToOwn(long author);

    /** That a reflection asks a question of the bank; one of no 1:1 collects the questions of the days. */
    record Asked(long reflection, boolean daily, LocalDate day, String question) {}

    @Query("""
        select new org.waymark.reflection.AnswerRepository$Asked(r.id,
            case when r.oneOnOneId is null then true else false end, r.day, a.question)
        from Answer a join a.reflection r
        where a.authorId = :author and a.skipped = false and a.question in :questions
        order by r.day desc, r.id desc, a.position, a.id
        """)
    List<Asked> findAsked(long author, Collection<String> questions, Limit limit);

    /** Questions of the bank to which somebody has written something, in whichever reflection. */
    @Query("select distinct a.question from Answer a where a.authorId = :author and a.question is not null and"
            + HAS_WORDS)
    Set<String> findAnsweredQuestions(long author);

    @Query("select a.question from Answer a where a.authorId = :author and a.question is not null")
    List<String> findAskedQuestions(long author);
}
