package org.waymark.growth.answer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;
import org.waymark.reflection.OwnAnswers.Written;
import org.waymark.reflection.question.AnswerId;

/** Which answers were kept where. Row-level security shows that to whoever wrote them, and to nobody else. */
@Repository
class KeptStore {

    /** What was erased there is kept no more, and what was begun anew in its place came from elsewhere. */
    private static final String STILL_THERE = " and content_id = written_content(kind, subject)";

    private final JdbcClient jdbc;

    KeptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an answer is kept.
     *
     * @param place the word of the place
     * @param subject what was begun there
     * @param question of the bank, which was answered
     */
    record Row(String place, String subject, String question) {}

    /** From what something was kept: the question of the bank, and the reflection in which the answer stands. */
    record Origin(String kind, String subject, String question, long reflection) {}

    Map<AnswerId, Row> find(PersonId author, Collection<AnswerId> answers) {
        Map<AnswerId, Row> kept = new HashMap<>();
        if (!answers.isEmpty()) {
            jdbc.sql("select answer_id, place, subject, question from kept_answer where author_id = :author"
                            + " and answer_id = any (:answers)" + STILL_THERE)
                    .param("author", author.value())
                    .param("answers", numbers(answers))
                    .query(row -> {
                        kept.put(
                                new AnswerId(row.getLong("answer_id")),
                                new Row(row.getString("place"), row.getString("subject"), row.getString("question")));
                    });
        }
        return kept;
    }

    List<Origin> findOrigins(PersonId author, Collection<String> kinds) {
        return jdbc.sql("select kind, subject, question, reflection_id from kept_answer where author_id = :author"
                        + " and kind = any (:kinds)" + STILL_THERE)
                .param("author", author.value())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, number) -> new Origin(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("question"),
                        row.getLong("reflection_id")))
                .list();
    }

    /** In place of what was kept of the same answer before, which is there no more, and of what came from another answer to the same place. */
    void keep(PersonId author, Written answer, Row kept, String kind, Instant now) {
        erase(author, List.of(answer.id()));
        jdbc.sql("delete from kept_answer where author_id = :author and kind = :kind and subject = :subject")
                .param("author", author.value())
                .param("kind", kind)
                .param("subject", kept.subject())
                .update();
        jdbc.sql("""
            insert into kept_answer (author_id, answer_id, question, reflection_id, place, kind, subject, content_id, kept_at)
            values (:author, :answer, :question, :reflection, :place, :kind, :subject, written_content(:kind, :subject), :now)
            """)
                .param("author", author.value())
                .param("answer", answer.id().value())
                .param("question", kept.question())
                .param("reflection", answer.reflection().value())
                .param("place", kept.place())
                .param("kind", kind)
                .param("subject", kept.subject())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(PersonId author, Collection<AnswerId> answers) {
        jdbc.sql("delete from kept_answer where author_id = :author and answer_id = any (:answers)")
                .param("author", author.value())
                .param("answers", numbers(answers))
                .update();
    }

    private static Long[] numbers(Collection<AnswerId> answers) {
        return answers.stream().map(AnswerId::value).toArray(Long[]::new);
    }
}
