package org.waymark.reflection.swap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.Autosave;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.ConfirmedReader;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.QuestionSource;

/** Questions that both people of a 1:1 answer, and the parts of the two. */
@Repository
class SwapStore {

    private static final String SWAPS = """
        select 'swap' as what, swap.id, swap.kind, swap.question, swap.own_question, swap.offered_by,
            swap.employee_id, swap.manager_id, is_managed_by(swap.employee_id, swap.manager_id) as holds,
            part.draft, coalesce(part.revision, 0) as revision, own.words as own_words,
            coalesce(own.revision, 0) as own_revision, others.words as others_words,
            exists (select from swap_ready ready where ready.swap_id = swap.id and ready.author_id <> :viewer)
                as other_is_ready
        from swap
            left join swap_part part on part.swap_id = swap.id and part.author_id = :viewer
            left join swap_words own on own.swap_id = swap.id and own.author_id = :viewer
            left join swap_words others on others.swap_id = swap.id and others.author_id <> :viewer
                and is_swap_open(swap.id)
        where (swap.employee_id = :viewer
            or swap.manager_id = :viewer and is_managed_by(swap.employee_id, swap.manager_id))
        """;

    private final JdbcClient jdbc;

    /** A swap as one of its two people sees it. */
    record Row(
            SwapId id,
            QuestionSource question,
            PersonId offeredBy,
            PersonId employee,
            PersonId manager,
            boolean lineHolds,
            @Nullable SealedText draft,
            int revision,
            @Nullable SealedText ownWords,
            int ownRevision,
            @Nullable SealedText othersWords,
            boolean otherIsReady) {

        PersonId otherThan(PersonId viewer) {
            return viewer.equals(employee) ? manager : employee;
        }

        boolean isOpen() {
            return ownWords != null && othersWords != null;
        }

        /** Without what only the one knows who sees it so: what they drafted, and whether they have shared a part by now. */
        Row withoutOwn() {
            return new Row(
                    id,
                    question,
                    offeredBy,
                    employee,
                    manager,
                    lineHolds,
                    null,
                    0,
                    isOpen() ? ownWords : null,
                    0,
                    othersWords,
                    otherIsReady);
        }
    }

    /**
     * Who swaps, as whoever gives something away has it confirmed.
     *
     * @param author one of the two, who does
     */
    record Two(PersonId employee, PersonId manager, PersonId author) {

        static Two withManager(PersonId employee, ConfirmedReader manager) {
            return new Two(employee, manager.id(), employee);
        }

        static Two withReport(PersonId manager, ConfirmedReader report) {
            return new Two(report.id(), manager, manager);
        }
    }

    /**
     * A part as it was shared, until it was taken back.
     *
     * @param part which draft it is a version of, null if that was erased before
     * @param revision which version of the draft it is
     * @param sharedAt when it was shared
     * @param othersSharedAt when the other one had shared theirs, null if they had not
     */
    record TakenBack(
            SwapId swap,
            PersonId employee,
            PersonId author,
            @Nullable Long part,
            SealedText words,
            int revision,
            Instant sharedAt,
            @Nullable Instant othersSharedAt) {}

    /** A question that was proposed. */
    record Proposed(ProposalId id, QuestionSource question) {}

    /** What a manager has put before a 1:1. */
    record Before(List<Proposed> proposed, List<Row> swaps) {}

    SwapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static TextPlace questionPlace(SwapId swap) {
        return new TextPlace("swap.own_question", swap.value());
    }

    /** A swap has two of them, so the author is part of the place. */
    static TextPlace draftPlace(SwapId swap, PersonId author) {
        return new TextPlace("swap_part.draft." + author, swap.value());
    }

    static TextPlace wordsPlace(SwapId swap, PersonId author) {
        return new TextPlace("swap_words.words." + author, swap.value());
    }

    List<Row> findOf(long oneOnOne, PersonId viewer) {
        return jdbc.sql(SWAPS + " and swap.one_on_one_id = :meeting order by swap.id")
                .param("viewer", viewer.value())
                .param("meeting", oneOnOne)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> find(SwapId swap, PersonId viewer) {
        return jdbc.sql(SWAPS + " and swap.id = :swap")
                .param("viewer", viewer.value())
                .param("swap", swap.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** The manager's proposals and the swaps of a 1:1 in one statement: the page that shows both shows much else besides. */
    Before findBefore(long oneOnOne, PersonId viewer) {
        Before before = new Before(new ArrayList<>(), new ArrayList<>());
        jdbc.sql(SWAPS + """
             and swap.one_on_one_id = :meeting
            union all
            select 'proposal', id, kind, question, own_question, manager_id, employee_id, manager_id, true,
                null, 0, null, 0, null, false
            from proposed_question where one_on_one_id = :meeting and manager_id = :viewer
            order by id
            """)
                .param("viewer", viewer.value())
                .param("meeting", oneOnOne)
                .query(row -> {
                    if (row.getString("what").equals("swap")) {
                        before.swaps().add(row(row));
                    } else {
                        before.proposed().add(new Proposed(new ProposalId(row.getLong("id")), question(row)));
                    }
                });
        return before;
    }

    SwapId newId() {
        return new SwapId(
                jdbc.sql("select nextval('swap_seq')").query(Long.class).single());
    }

    /** A question is offered once for each 1:1: of two who offer the same, the first has. */
    void add(SwapId swap, long oneOnOne, Two two, QuestionSource question, Instant now) {
        SealedText own = question.ownWords();
        jdbc.sql("""
            insert into swap
                (id, one_on_one_id, employee_id, manager_id, offered_by, kind, question, own_question, offered_at)
            values (:id, :meeting, :employee, :manager, :by, :kind, :question, :own, :now)
            on conflict (one_on_one_id, question) do nothing
            """)
                .param("id", swap.value())
                .param("meeting", oneOnOne)
                .param("employee", two.employee().value())
                .param("manager", two.manager().value())
                .param("by", two.author().value())
                .param("kind", question.kind().slug())
                .param("question", question.bankId())
                .param("own", own == null ? null : own.ciphertext())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SwapId> find(long oneOnOne, String bankId) {
        return jdbc.sql("select id from swap where one_on_one_id = :meeting and question = :question")
                .param("meeting", oneOnOne)
                .param("question", bankId)
                .query(Long.class)
                .optional()
                .map(SwapId::new);
    }

    OptionalInt save(SwapId swap, PersonId author, @Nullable SealedText draft, int basedOn, Instant now) {
        return Autosave.save(
                jdbc.sql("""
                    insert into swap_part as was (swap_id, author_id, employee_id, manager_id, draft, written_at)
                    select id, :author, employee_id, manager_id, :words, :now from swap where id = :swap
                    on conflict (swap_id, author_id) do update
                        set draft = excluded.draft, written_at = excluded.written_at,
                    """ + Autosave.UNLESS_SAVED_SINCE + "returning revision")
                        .param("swap", swap.value())
                        .param("author", author.value()),
                draft,
                basedOn,
                now);
    }

    void share(Row swap, Two two, SealedText words, Instant now) {
        takeBack(swap.id(), two.author());
        share(swap.id(), two, words, swap.revision(), now);
    }

    /** It is shared as it was; nothing of its author's must be shared there now. */
    void putBack(TakenBack was, Two two, SealedText words) {
        share(was.swap(), two, words, was.revision(), was.sharedAt());
    }

    /** Whether its draft is there still. Of two windows that put it back, the later one waits and finds it shared. */
    boolean lock(TakenBack was) {
        return jdbc.sql("select id from swap_part where swap_id = :swap and author_id = :author and id = :part for"
                        + " update")
                .param("swap", was.swap().value())
                .param("author", was.author().value())
                .param("part", was.part())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void share(SwapId swap, Two two, SealedText words, int revision, Instant at) {
        jdbc.sql("""
            with words as (
                insert into swap_words (swap_id, author_id, employee_id, manager_id, words, revision)
                values (:swap, :author, :employee, :manager, :words, :revision))
            insert into swap_ready (swap_id, author_id, employee_id, manager_id, at)
            values (:swap, :author, :employee, :manager, :at)
            """)
                .param("swap", swap.value())
                .param("author", two.author().value())
                .param("employee", two.employee().value())
                .param("manager", two.manager().value())
                .param("words", words.ciphertext())
                .param("revision", revision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The other one is told no more that its author is ready: that goes with the words. */
    Optional<TakenBack> takeBack(SwapId swap, PersonId author) {
        return jdbc.sql("""
            delete from swap_words own where own.swap_id = :swap and own.author_id = :author
            returning own.employee_id, own.words, own.revision,
                (select id from swap_part part
                    where part.swap_id = own.swap_id and part.author_id = own.author_id) as part,
                (select at from swap_ready ready
                    where ready.swap_id = own.swap_id and ready.author_id = own.author_id) as at,
                (select at from swap_ready ready
                    where ready.swap_id = own.swap_id and ready.author_id <> own.author_id) as others_at
            """)
                .param("swap", swap.value())
                .param("author", author.value())
                .query((row, number) -> new TakenBack(
                        swap,
                        new PersonId(row.getLong("employee_id")),
                        author,
                        row.getObject("part", Long.class),
                        new SealedText(row.getBytes("words")),
                        row.getInt("revision"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        instant(row, "others_at")))
                .optional();
    }

    /** When the other one has shared their part; empty if they have not. */
    Optional<Instant> findOthersSharedAt(SwapId swap, PersonId author) {
        return jdbc.sql("select at from swap_ready where swap_id = :swap and author_id <> :author")
                .param("swap", swap.value())
                .param("author", author.value())
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SwapId(row.getLong("id")),
                question(row),
                new PersonId(row.getLong("offered_by")),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("manager_id")),
                row.getBoolean("holds"),
                sealed(row, "draft"),
                row.getInt("revision"),
                sealed(row, "own_words"),
                row.getInt("own_revision"),
                sealed(row, "others_words"),
                row.getBoolean("other_is_ready"));
    }

    static QuestionSource question(ResultSet row) throws SQLException {
        return QuestionSource.stored(row.getString("kind"), row.getString("question"), sealed(row, "own_question"));
    }

    private static @Nullable SealedText sealed(ResultSet row, String column) throws SQLException {
        byte[] ciphertext = row.getBytes(column);
        return ciphertext == null ? null : new SealedText(ciphertext);
    }
}
