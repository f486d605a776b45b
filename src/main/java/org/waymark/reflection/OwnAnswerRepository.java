package org.waymark.reflection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.waymark.base.sharing.SharedVersion;

/** Answers as their author looks after them, whichever reflection they stand in. */
interface OwnAnswerRepository extends Repository<Answer, Long> {

    /** An answer, how it is shared, if it still is, whether that was opened, and which 1:1 it prepares, if any. */
    record Whole(
            Answer answer,
            @Nullable Share share,
            @Nullable ShareReading reading,
            @Nullable Long oneOnOne,
            LocalDate day) {}

    String WHOLE = """
        select new org.waymark.reflection.OwnAnswerRepository$Whole(a, s, r, f.oneOnOneId, f.day)
        from Answer a join a.reflection f left join Share s on s.answerId = a.id and
        """ + SharedVersion.IN_FORCE + """

            left join ShareReading r on r.id.subjectId = a.id and r.id.readerId = s.recipientId
        where a.authorId = :author and
        """;

    String HAS_WORDS = "(a.draft is not null or a.source.ownQuestion is not null)";

    @Query(WHOLE + " s.id is not null order by s.sharedAt desc, s.id desc")
    List<Whole> findShared(long author);

    @Query(WHOLE + " s.id is null and " + HAS_WORDS + " order by a.draftedAt desc nulls last, a.id desc")
    List<Whole> findAlone(long author);

    /** With it goes how it was shared, and who has read it. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Answer a where a.id = :id and a.authorId = :author")
    void erase(long id, long author);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Answer a where a.authorId = :author and " + HAS_WORDS
            + " and not exists (select 1 from Share s where s.answerId = a.id and " + SharedVersion.IN_FORCE + ")")
    void eraseAlone(long author);
}
