package org.waymark.sharing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;

/** What was shared, and who has opened it. Row-level security gives it to its author, and to its reader as long as that may read it. */
@Repository
class SharedStore {

    private static final String SHARED = """
        select shared.*, kept.names, kept.words, reading.revision as revision_read, reading.last_read_at
        from shared_content shared left join lateral (
            select array_agg(name) as names, array_agg(words) as words
            from shared_text where content_id = shared.content_id and recipient_id = shared.recipient_id) kept on true
        left join content_reading reading
            on reading.content_id = shared.content_id and reading.reader_id = shared.recipient_id
        """;

    /** Whether its reader can still read it. Their own row-level security says so to them, and not to its author. */
    private static final String IN_FORCE =
            " may_read(shared.kind, shared.author_id, shared.about_id, shared.recipient_id, shared.shared_at)";

    /** Whether whoever can read it has shared theirs as well, where both are opened together. */
    private static final String OPENED =
            " is_opened(shared.kind, shared.subject, shared.author_id, shared.recipient_id, shared.shared_at)";

    /** Without what whoever asked for it passed on: its author gave it to them alone. */
    private static final String GIVEN_BY_AUTHOR =
            " and shared.recipient_id = coalesce(shared.about_id, shared.recipient_id)";

    private static final String LATEST_FIRST = " order by shared.shared_at desc, shared.content_id desc";

    /** One thing of a kind by its name. */
    record Named(String kind, String subject) {}

    /** Whose words for whom, or for anybody. */
    private record Asked(PersonId author, @Nullable PersonId reader) {}

    /** A page shows each kind apart, and reads them together. */
    private final TransactionMemory<Asked, List<SharedRow>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    /** Keys of the kinds that are not read together with others, but for a reader, who opens all. */
    private final String[] growing;

    SharedStore(JdbcClient jdbc, List<ContentKind> kinds) {
        this.jdbc = jdbc;
        this.growing = ContentStore.growing(kinds);
    }

    /** Before a change that decides on what is shared at this moment: another window may have shared since it was read. */
    void readAnew() {
        memory.known().clear();
    }

    /** How one thing is shared, in force or not. */
    List<SharedRow> findOf(long content) {
        return jdbc.sql(SHARED + " where shared.content_id = :content")
                .param("content", content)
                .query((row, number) -> shared(row))
                .list();
    }

    /** How one thing was shared, if its reader cannot read it any more. */
    Optional<SharedRow> findEndedOf(long content) {
        return jdbc.sql(SHARED + " where shared.content_id = :content and not" + IN_FORCE)
                .param("content", content)
                .query((row, number) -> shared(row))
                .optional();
    }

    /** What of a kind somebody shares and its reader can read today. */
    List<SharedRow> findInForce(PersonId author, ContentKind kind) {
        return kind.grows()
                ? jdbc.sql(SHARED + " where shared.author_id = :author and shared.kind = :kind and" + IN_FORCE
                                + GIVEN_BY_AUTHOR + LATEST_FIRST)
                        .param("author", author.value())
                        .param("kind", kind.key())
                        .query((row, number) -> shared(row))
                        .list()
                : ofKind(kind, new Asked(author, null));
    }

    /** What of some kinds somebody shared and nobody can read any more, and what they share of some subjects. */
    List<SharedRow> findEndedOr(PersonId author, Collection<String> kinds, Collection<Named> andThese) {
        return jdbc.sql(SHARED + " where shared.author_id = :author and shared.kind = any (:kinds) and (not" + IN_FORCE
                        + """
                 or (shared.kind, shared.subject) in (
                    select named.kind, named.subject from unnest(:namedKinds, :subjects) as named (kind, subject)))
                """ + LATEST_FIRST)
                .param("author", author.value())
                .param("kinds", kinds.toArray(String[]::new))
                .param("namedKinds", andThese.stream().map(Named::kind).toArray(String[]::new))
                .param("subjects", andThese.stream().map(Named::subject).toArray(String[]::new))
                .query((row, number) -> shared(row))
                .list();
    }

    /** What one reader can read today of one author, and what that one passed on to them that others wrote about them. */
    List<SharedRow> findFor(PersonId author, ContentKind kind, PersonId reader) {
        return ofKind(kind, new Asked(author, reader));
    }

    /** What one reader can read today that is about them, whoever wrote it. */
    List<SharedRow> findFor(ContentKind kind, PersonId reader) {
        return findFor(List.of(kind), reader);
    }

    /** The same of several kinds. */
    List<SharedRow> findFor(Collection<ContentKind> kinds, PersonId reader) {
        return jdbc.sql(SHARED + " where shared.kind = any (:kinds) and shared.recipient_id = :reader"
                        + " and shared.about_id = :reader and" + IN_FORCE + LATEST_FIRST)
                .param("kinds", kinds.stream().map(ContentKind::key).toArray(String[]::new))
                .param("reader", reader.value())
                .query((row, number) -> shared(row))
                .list();
    }

    /**
     * Gives what the viewer can read on to their manager, sealed as it is: its place is the same for each reader.
     *
     * @return whether there was such a thing
     */
    boolean passOn(ContentKind kind, PersonId author, PersonId about, PersonId manager, Instant now) {
        memory.known().clear();
        boolean isThere = jdbc.sql("""
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, passed_from, revision, of_revision, shared_at)
            select content_id, author_id, kind, subject, about_id, :manager, recipient_id, revision, of_revision, :at
            from shared_content
            where kind = :kind and author_id = :author and about_id = :about and recipient_id = :about
            """)
                        .param("kind", kind.key())
                        .param("author", author.value())
                        .param("about", about.value())
                        .param("manager", manager.value())
                        .param("at", ContentStore.at(now))
                        .update()
                > 0;
        jdbc.sql("""
            insert into shared_text (content_id, recipient_id, author_id, name, words)
            select given.content_id, :manager, given.author_id, given.name, given.words
            from shared_text given join shared_content shared
                on shared.content_id = given.content_id and shared.recipient_id = given.recipient_id
            where shared.kind = :kind and shared.author_id = :author and shared.about_id = :about
              and shared.recipient_id = :about
            """)
                .param("kind", kind.key())
                .param("author", author.value())
                .param("about", about.value())
                .param("manager", manager.value())
                .update();
        return isThere;
    }

    /**
     * Takes back what was passed on of what one wrote for another.
     *
     * @return to whom it was passed on
     */
    List<PersonId> takeBack(ContentKind kind, PersonId author, PersonId about) {
        memory.known().clear();
        return jdbc.sql("""
            delete from shared_content where kind = :kind and author_id = :author and about_id = :about
              and recipient_id <> :about returning recipient_id
            """)
                .param("kind", kind.key())
                .param("author", author.value())
                .param("about", about.value())
                .query((row, number) -> new PersonId(row.getLong("recipient_id")))
                .list();
    }

    /** Something that one wrote for another, who passed it on, and who can read it today. */
    record PassedOn(PersonId author, PersonId about, PersonId reader) {}

    /** What somebody passed on that others wrote for them, and what others passed on that they wrote. */
    List<PassedOn> findPassedOn(ContentKind kind, PersonId viewer) {
        return jdbc.sql("select author_id, about_id, recipient_id from shared_content shared"
                        + " where shared.kind = :kind and :viewer in (shared.author_id, shared.about_id)"
                        + " and shared.recipient_id <> shared.about_id and" + IN_FORCE)
                .param("kind", kind.key())
                .param("viewer", viewer.value())
                .query((row, number) -> new PassedOn(
                        new PersonId(row.getLong("author_id")),
                        new PersonId(row.getLong("about_id")),
                        new PersonId(row.getLong("recipient_id"))))
                .list();
    }

    /** Who wrote what {@link #findFor} finds, of whichever kind. */
    List<PersonId> findAuthors(PersonId author, PersonId reader) {
        return known(new Asked(author, reader)).stream()
                .map(SharedRow::author)
                .distinct()
                .toList();
    }

    private List<SharedRow> known(Asked asked) {
        return memory.known().computeIfAbsent(asked, this::read);
    }

    private List<SharedRow> ofKind(ContentKind kind, Asked asked) {
        return known(asked).stream()
                .filter(row -> row.kind().equals(kind.key()))
                .toList();
    }

    private List<SharedRow> read(Asked asked) {
        return jdbc.sql(SHARED + " where (shared.author_id = :author or shared.about_id = :author"
                        + " and shared.recipient_id not in (shared.author_id, shared.about_id))"
                        + " and shared.recipient_id = coalesce(:reader, shared.recipient_id)"
                        + " and shared.kind <> all (:without) and" + IN_FORCE
                        + (asked.reader() == null ? GIVEN_BY_AUTHOR : " and" + OPENED) + LATEST_FIRST)
                .param("author", asked.author().value())
                .param("reader", ContentStore.id(asked.reader()), Types.BIGINT)
                .param("without", asked.reader() == null ? growing : new String[0])
                .query((row, number) -> shared(row))
                .list();
    }

    /**
     * Shares a version in the place of the one before, with the same reader. What hangs on that one goes with it: that its author was ready,
     * and what was passed on of it, also while it is being passed on.
     */
    void put(ContentRow content, ContentKind kind, SharedRow version) {
        withdraw(content.id(), version.reader());
        jdbc.sql("""
            insert into shared_content
                (content_id, author_id, kind, subject, about_id, recipient_id, revision, of_revision, shared_at)
            values (:content, :author, :kind, :subject, :about, :reader, :revision, :ofRevision, :at)
            """)
                .param("content", content.id())
                .param("author", content.author().value())
                .param("kind", kind.key())
                .param("subject", content.subject())
                .param("about", ContentStore.id(content.about()))
                .param("reader", version.reader().value())
                .param("revision", version.revision())
                .param("ofRevision", version.ofRevision())
                .param("at", ContentStore.at(version.sharedAt()))
                .update();
        if (!version.words().isEmpty()) {
            List<Map.Entry<String, SealedText>> words =
                    List.copyOf(version.words().entrySet());
            jdbc.sql("""
                insert into shared_text (content_id, recipient_id, author_id, name, words)
                select :content, :reader, :author, kept.name, kept.words from unnest(:names, :words) as kept (name, words)
                """)
                    .param("content", content.id())
                    .param("reader", version.reader().value())
                    .param("author", content.author().value())
                    .param("names", words.stream().map(Map.Entry::getKey).toArray(String[]::new))
                    .param(
                            "words",
                            words.stream()
                                    .map(entry -> entry.getValue().ciphertext())
                                    .toArray(byte[][]::new))
                    .update();
        }
        if (kind.isOpenedTogether()) {
            isReady(content, kind, version);
        }
    }

    /** Says to the other one that there is something, and no more. */
    private void isReady(ContentRow content, ContentKind kind, SharedRow version) {
        jdbc.sql("""
            insert into content_ready (content_id, author_id, reader_id, kind, what, at)
            values (:content, :author, :reader, :kind, split_part(:subject, '/', 1), :at)
            """)
                .param("content", content.id())
                .param("author", content.author().value())
                .param("reader", version.reader().value())
                .param("kind", kind.key())
                .param("subject", content.subject())
                .param("at", ContentStore.at(version.sharedAt()))
                .update();
    }

    /**
     * That one of two people has shared something of what they open together.
     *
     * @param what which of what they open together
     * @param at when they did first, of what they share now
     * @param isOpened whether the other one has as well, so that both read each other
     */
    record Ready(PersonId author, PersonId reader, String what, Instant at, boolean isOpened) {}

    /** Of which the viewer is one, as far as they may know. */
    List<Ready> findReady(ContentKind kind, PersonId viewer) {
        return jdbc.sql("""
            select ready.author_id, ready.reader_id, ready.what, min(ready.at) as at,
                bool_or(is_opened(ready.kind, ready.what, ready.author_id, ready.reader_id, ready.at)) as opened
            from content_ready ready where ready.kind = :kind and :viewer in (ready.author_id, ready.reader_id)
            group by ready.author_id, ready.reader_id, ready.what
            """)
                .param("kind", kind.key())
                .param("viewer", viewer.value())
                .query((row, number) -> new Ready(
                        new PersonId(row.getLong("author_id")),
                        new PersonId(row.getLong("reader_id")),
                        row.getString("what"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("opened")))
                .list();
    }

    /** One thing that one reader can read today of one author. */
    List<SharedRow> findOne(ContentKind kind, PersonId author, PersonId reader, String subject) {
        return jdbc.sql(SHARED
                        + " where shared.kind = :kind and shared.author_id = :author and shared.recipient_id = :reader"
                        + " and shared.subject = :subject and" + IN_FORCE + " and" + OPENED)
                .param("kind", kind.key())
                .param("author", author.value())
                .param("reader", reader.value())
                .param("subject", subject)
                .query((row, number) -> shared(row))
                .list();
    }

    /** What one wrote about another of what the two open together, and shares: for the reader only once both have shared. */
    List<SharedRow> findTogether(ContentKind kind, PersonId author, PersonId reader, String what) {
        return jdbc.sql(SHARED
                        + " where shared.kind = :kind and shared.author_id = :author and shared.recipient_id = :reader"
                        + " and split_part(shared.subject, '/', 1) = :what and" + IN_FORCE)
                .param("kind", kind.key())
                .param("author", author.value())
                .param("reader", reader.value())
                .param("what", what)
                .query((row, number) -> shared(row))
                .list();
    }

    void withdraw(long content, PersonId reader) {
        memory.known().clear();
        jdbc.sql("delete from shared_content where content_id = :content and recipient_id = :reader")
                .param("content", content)
                .param("reader", reader.value())
                .update();
    }

    /** Takes it away from everybody who was ever given it. */
    void withdrawAll(long content) {
        memory.known().clear();
        jdbc.sql("delete from shared_content where content_id = :content")
                .param("content", content)
                .update();
    }

    /** What stands in two arrays of a row: names, and sealed words beside them. */
    static Map<String, SealedText> words(ResultSet row, String names, String sealed) throws SQLException {
        Map<String, SealedText> words = new HashMap<>();
        Array name = row.getArray(names);
        if (name != null) {
            String[] named = (String[]) name.getArray();
            byte[][] bytes = (byte[][]) row.getArray(sealed).getArray();
            for (int i = 0; i < named.length; i++) {
                words.put(named[i], new SealedText(bytes[i]));
            }
        }
        return words;
    }

    private static SharedRow shared(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime opened = row.getObject("last_read_at", OffsetDateTime.class);
        return new SharedRow(
                row.getLong("content_id"),
                row.getString("kind"),
                row.getString("subject"),
                new PersonId(row.getLong("author_id")),
                new PersonId(row.getLong("recipient_id")),
                row.getInt("revision"),
                row.getInt("of_revision"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                words(row, "names", "words"),
                row.getObject("revision_read", Integer.class),
                Optional.ofNullable(opened).map(OffsetDateTime::toInstant).orElse(null));
    }
}
