package org.waymark.reflection.swap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.reflection.question.QuestionSource;

/** Somebody's own parts in questions that both people of a 1:1 answer, whichever 1:1 it is. */
@Repository
class SwapAnswerStore {

    private final JdbcClient jdbc;

    /**
     * A part of somebody's own.
     *
     * @param other the other one
     * @param sharedAt null if it is not shared
     * @param lineHolds whether the line holds in which it was shared, or would be
     * @param open whether both have shared
     * @param changedSince whether the draft was saved again since it was shared
     */
    record Part(
            SwapId swap,
            QuestionSource question,
            PersonId offeredBy,
            PersonId other,
            @Nullable Instant sharedAt,
            boolean lineHolds,
            boolean open,
            boolean changedSince) {

        boolean isShared() {
            return sharedAt != null && lineHolds;
        }
    }

    /** Shared words that were changed since. */
    record Changed(SwapId swap, SealedText words, int revision) {}

    SwapAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Part> find(PersonId author) {
        return jdbc.sql("""
                        select swap.id, swap.kind, swap.question, swap.own_question, swap.offered_by, ready.at,
                            case when swap.employee_id = :author then swap.manager_id else swap.employee_id end as other,
                            is_managed_by_since(swap.employee_id, swap.manager_id, coalesce(ready.at, now())) as holds,
                            is_swap_open(swap.id) as open, part.revision <> words.revision as changed
                        from swap
                            left join swap_part part on part.swap_id = swap.id and part.author_id = :author
                            left join swap_words words on words.swap_id = swap.id and words.author_id = :author
                            left join swap_ready ready on ready.swap_id = swap.id and ready.author_id = :author
                        where part.draft is not null or ready.at is not null
                        order by ready.at desc nulls last, swap.id desc
                        """)
                .param("author", author.value())
                .query((row, number) -> new Part(
                        new SwapId(row.getLong("id")),
                        SwapStore.question(row),
                        new PersonId(row.getLong("offered_by")),
                        new PersonId(row.getLong("other")),
                        SwapStore.instant(row, "at"),
                        row.getBoolean("holds"),
                        row.getBoolean("open"),
                        row.getBoolean("changed")))
                .list();
    }

    void erase(SwapId swap, PersonId author) {
        jdbc.sql("delete from swap_part where swap_id = :swap and author_id = :author")
                .param("swap", swap.value())
                .param("author", author.value())
                .update();
    }

    /** A part that was given to a manager of before counts for nobody any more. */
    void eraseAlone(PersonId author) {
        jdbc.sql("""
                        delete from swap_words words using swap_ready ready
                        where words.author_id = :author and ready.swap_id = words.swap_id and ready.author_id = :author
                          and not is_managed_by_since(words.employee_id, words.manager_id, ready.at)
                        """).param("author", author.value()).update();
        jdbc.sql("""
                        delete from swap_part part
                        where part.author_id = :author and not exists (
                            select from swap_words words where words.swap_id = part.swap_id and words.author_id = :author)
                        """).param("author", author.value()).update();
    }

    List<Changed> findChanged(PersonId author) {
        return jdbc.sql("""
                        select words.swap_id, words.words, words.revision from swap_words words
                            join swap_part part on part.swap_id = words.swap_id and part.author_id = words.author_id
                        where words.author_id = :author and part.revision <> words.revision
                        """)
                .param("author", author.value())
                .query((row, number) -> new Changed(
                        new SwapId(row.getLong("swap_id")),
                        new SealedText(row.getBytes("words")),
                        row.getInt("revision")))
                .list();
    }

    /** The draft is what was shared, in the revision that was shared: a window with a later one does not write over it. */
    void goBackTo(Changed changed, PersonId author, SealedText draft) {
        jdbc.sql("""
                        update swap_part set draft = :draft, revision = :revision
                        where swap_id = :swap and author_id = :author
                        """)
                .param("draft", draft.ciphertext())
                .param("revision", changed.revision())
                .param("swap", changed.swap().value())
                .param("author", author.value())
                .update();
    }
}
