package org.waymark.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/** What the company made of the bank. It is read anew in each transaction, so no node knows it longer than that. */
@Repository
class QuestionStore implements CompanyQuestions.Source {

    private static final String ALL = "all";

    private static final String SETTINGS = """
        select setting.question, setting.hidden, setting.note, setting.version, setting.changed_by, setting.changed_at,
            wording.number, wording.kind, wording.perspective, wording.depth, wording.intent, wording.words, wording.hint,
            wording.offered, null::text[] as questions
        from question_setting setting left join question_wording wording on wording.question = setting.question
        """;

    private final JdbcClient jdbc;
    private final TransactionMemory<String, CompanyQuestions> memory = new TransactionMemory<>();
    private final TransactionMemory<String, Boolean> writing = new TransactionMemory<>();
    private final TransactionMemory<String, Boolean> locked = new TransactionMemory<>();

    /** Words that were offered, by id. The database lets nobody change them, so they are what they were for good. */
    private final Map<String, Question> offered = new ConcurrentHashMap<>();

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement. */
    @Override
    @Transactional(readOnly = true)
    public CompanyQuestions read() {
        return memory.known().computeIfAbsent(ALL, ignored -> readAll());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Question> find(String id) {
        return Optional.ofNullable(offered.get(id)).or(() -> read().wording(id));
    }

    private CompanyQuestions readAll() {
        Map<String, QuestionSetting> settings = new LinkedHashMap<>();
        Map<Kind, List<String>> orders = new EnumMap<>(Kind.class);
        jdbc.sql(SETTINGS + """
            union all
            select null, null, null, null, null, null, null, ordered.kind, null, null, null, null, null, null, ordered.questions
            from question_order ordered
            order by question, number
            """).query(row -> {
            if (row.getString("question") == null) {
                List<String> questions =
                        List.of((String[]) row.getArray("questions").getArray());
                Kind.of(row.getString("kind")).ifPresent(kind -> orders.put(kind, questions));
            } else {
                settings.merge(row.getString("question"), setting(row), QuestionStore::joined);
            }
        });
        return new CompanyQuestions(settings, orders);
    }

    /** What is settled about one question; costs the same however many there are. */
    QuestionSetting setting(String root) {
        CompanyQuestions all = memory.known().get(ALL);
        return all != null
                ? all.setting(root)
                : jdbc
                        .sql(SETTINGS + "where setting.question = :question order by wording.number")
                        .param("question", root)
                        .query((row, number) -> setting(row))
                        .stream()
                        .reduce(QuestionStore::joined)
                        .orElse(QuestionSetting.NONE);
    }

    private QuestionSetting setting(ResultSet row) throws SQLException {
        Long by = row.getObject("changed_by", Long.class);
        return new QuestionSetting(
                row.getBoolean("hidden"),
                row.getString("note"),
                row.getInt("version"),
                by == null ? null : new PersonId(by),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("words") == null ? List.of() : List.of(wording(row)));
    }

    private Question wording(ResultSet row) throws SQLException {
        String hint = row.getString("hint");
        Question question = new Question(
                Question.id(row.getString("question"), row.getInt("number")),
                Kind.of(row.getString("kind")).orElseThrow(),
                Perspective.valueOf(row.getString("perspective")),
                Depth.valueOf(row.getString("depth")),
                row.getString("intent"),
                row.getString("words"),
                hint.isEmpty() ? null : hint,
                null);
        // What this transaction has written may come to nothing.
        if (row.getBoolean("offered") && writing.known().isEmpty()) {
            offered.put(question.id(), question);
        }
        return question;
    }

    /** What was read is not true any more, and what is read from now on is not certain before the end of the transaction. */
    private void written() {
        memory.known().clear();
        writing.known().put(ALL, true);
    }

    private static QuestionSetting joined(QuestionSetting one, QuestionSetting other) {
        List<Question> wordings = new ArrayList<>(one.wordings());
        wordings.addAll(other.wordings());
        return new QuestionSetting(
                one.hidden(), one.note(), one.version(), one.changedBy(), one.changedAt(), List.copyOf(wordings));
    }

    /** Another id than any question or set has; a file may have brought some along. */
    String newId() {
        return Stream.generate(() -> OwnIds.BEGINNING
                        + jdbc.sql("select nextval('company_question_seq')")
                                .query(Long.class)
                                .single())
                .filter(id -> jdbc.sql("""
                    select exists (select from question_setting where question = :id)
                        or exists (select from question_set set where set.id = :id)
                    """)
                        .param("id", id)
                        .query(Boolean.class)
                        .single()
                        .equals(false))
                .findFirst()
                .orElseThrow();
    }

    /** Makes whoever changes the same things wait, to the end of the transaction; what is read from then on holds. */
    void lock() {
        if (locked.known().put(ALL, true) == null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('question bank'))").query(row -> {});
            memory.known().clear();
        }
    }

    /** Keeps what is settled about a question, in the words of whichever version there was. */
    void keep(String root, boolean hidden, String note, int version, @Nullable PersonId by, Instant now) {
        written();
        jdbc.sql("""
            insert into question_setting (question, hidden, note, offered, version, changed_by, changed_at)
            values (:question, :hidden, :note, :offered, :version, :by, :now)
            on conflict (question) do update set hidden = excluded.hidden, note = excluded.note,
                offered = question_setting.offered or excluded.offered, version = excluded.version,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
                .param("question", root)
                .param("hidden", hidden)
                .param("note", note)
                .param("offered", !hidden || !OwnIds.isOwn(root))
                .param("version", version)
                .param("by", by == null ? null : by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Asks people a question no more, or again: no change of what it says. */
    void hide(String root, boolean hidden, Instant now) {
        written();
        jdbc.sql("""
            insert into question_setting (question, hidden, offered, version, changed_at)
            values (:question, :hidden, :offered, 0, :now)
            on conflict (question) do update set hidden = excluded.hidden,
                offered = question_setting.offered or excluded.offered
            """)
                .param("question", root)
                .param("hidden", hidden)
                .param("offered", !hidden || !OwnIds.isOwn(root))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The words of a question of the company's own: those of that number, unless they were offered to anybody. */
    void keepWording(String root, int number, QuestionDraft words) {
        written();
        jdbc.sql("""
            insert into question_wording (question, number, kind, perspective, depth, intent, words, hint, offered)
            values (:question, :number, :kind, :perspective, :depth, :intent, :words, :hint, false)
            on conflict (question, number) do update set kind = excluded.kind, perspective = excluded.perspective,
                depth = excluded.depth, intent = excluded.intent, words = excluded.words, hint = excluded.hint
            """)
                .param("question", root)
                .param("number", number)
                .param("kind", words.kind().slug())
                .param("perspective", words.perspective().name())
                .param("depth", words.depth().name())
                .param("intent", words.intent())
                .param("words", words.text())
                .param("hint", words.hint())
                .update();
    }

    /** From now on everybody can be asked the newest words of a question. */
    void offer(String root) {
        written();
        jdbc.sql("""
            update question_wording set offered = true
            where question = :question and not offered
                and number = (select max(number) from question_wording newest where newest.question = :question)
            """).param("question", root).update();
    }

    /** Whether the newest words of a question were offered to anybody. */
    boolean isOffered(String root) {
        return jdbc.sql("select offered from question_wording where question = :question order by number desc limit 1")
                .param("question", root)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void order(Kind kind, List<String> roots) {
        written();
        jdbc.sql("""
            insert into question_order (kind, questions) values (:kind, :questions)
            on conflict (kind) do update set questions = excluded.questions
            """)
                .param("kind", kind.slug())
                .param("questions", roots.toArray(String[]::new))
                .update();
    }
}
