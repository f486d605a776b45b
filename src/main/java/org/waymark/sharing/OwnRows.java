package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;
import org.waymark.sharing.OwnContent.Opening;

/** What somebody writes with all that is known of it, read in one statement. */
@Repository
class OwnRows {

    /**
     * One thing.
     *
     * @param share how it is shared that its reader can read today, null if it is not
     * @param openings who opened it, the latest first
     */
    record Row(ContentRow content, @Nullable SharedRow share, List<Opening> openings) {}

    private static final String WHOLE = """
        select content.*, kept.names, kept.words, kept.revisions, opened.readers, opened.moments,
            shared.recipient_id, shared.revision as version, shared.of_revision, shared.shared_at,
            shared.shared_names, shared.shared_words
        from content left join lateral (
            select array_agg(name) as names, array_agg(words) as words, array_agg(revision) as revisions
            from content_text where content_id = content.id) kept on true
        left join lateral (
            select array_agg(reader_id order by last_read_at desc) as readers,
                array_agg((extract(epoch from last_read_at) * 1000000)::bigint order by last_read_at desc) as moments
            from content_reading where content_id = content.id) opened on true
        left join lateral (
            select given.*, given_text.shared_names, given_text.shared_words
            from shared_content given left join lateral (
                select array_agg(name) as shared_names, array_agg(words) as shared_words from shared_text
                where content_id = given.content_id and recipient_id = given.recipient_id) given_text on true
            where given.content_id = content.id
              and given.recipient_id = coalesce(given.about_id, given.recipient_id)
              and may_read(given.kind, given.author_id, given.about_id, given.recipient_id, given.shared_at)) shared on true
        where content.author_id = :author and content.kind = any (:kinds)
        """;

    private static final String ABOUT = " and content.about_id is not distinct from :about";

    private final TransactionMemory<PersonId, List<Row>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    /** Keys of the kinds of which there is ever more. */
    private final String[] growing;

    OwnRows(JdbcClient jdbc, List<ContentKind> kinds) {
        this.jdbc = jdbc;
        this.growing = ContentStore.growing(kinds);
    }

    /** Those about a person, or about nobody else, and about some subjects. */
    List<Row> find(PersonId author, ContentKind kind, @Nullable PersonId about, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(WHOLE + ABOUT + " and content.subject = any (:subjects)")
                        .param("author", author.value())
                        .param("kinds", new String[] {kind.key()})
                        .param("about", ContentStore.id(about), Types.BIGINT)
                        .param("subjects", subjects.toArray(String[]::new))
                        .query((row, number) -> row(row))
                        .list();
    }

    /** Those of several kinds about nobody else; perhaps of one kind about a subject that is meant of another one. */
    List<Row> find(PersonId author, Collection<ContentKind> kinds, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(WHOLE + " and content.about_id is null and content.subject = any (:subjects)")
                        .param("author", author.value())
                        .param("kinds", kinds.stream().map(ContentKind::key).toArray(String[]::new))
                        .param("subjects", subjects.toArray(String[]::new))
                        .query((row, number) -> row(row))
                        .list();
    }

    /** All those about a person, or about nobody else. */
    List<Row> findAll(PersonId author, ContentKind kind, @Nullable PersonId about) {
        return jdbc.sql(WHOLE + ABOUT)
                .param("author", author.value())
                .param("kinds", new String[] {kind.key()})
                .param("about", ContentStore.id(about), Types.BIGINT)
                .query((row, number) -> row(row))
                .list();
    }

    /** All those of several kinds, about whomever, in the order in which they were begun. */
    List<Row> findAll(PersonId author, Collection<ContentKind> kinds) {
        return jdbc.sql(WHOLE + " order by content.id")
                .param("author", author.value())
                .param("kinds", kinds.stream().map(ContentKind::key).toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * Those of a kind that grows which are shared, the latest first. A page that only reads shows each kind apart, and reads them
     * together.
     */
    List<Row> findShared(PersonId author, ContentKind kind) {
        List<Row> shared = TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? memory.known().computeIfAbsent(author, this::readShared)
                : readShared(author);
        return shared.stream()
                .filter(row -> row.content().kind().equals(kind.key()))
                .toList();
    }

    private List<Row> readShared(PersonId author) {
        return jdbc.sql(WHOLE + " and shared.content_id is not null"
                        + " order by shared.shared_at desc, shared.content_id desc")
                .param("author", author.value())
                .param("kinds", growing)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        ContentRow content = ContentStore.content(row);
        List<Opening> openings = openings(row);
        @Nullable OffsetDateTime sharedAt = row.getObject("shared_at", OffsetDateTime.class);
        return new Row(content, sharedAt == null ? null : shared(row, content, sharedAt, openings), openings);
    }

    private static SharedRow shared(ResultSet row, ContentRow content, OffsetDateTime sharedAt, List<Opening> openings)
            throws SQLException {
        PersonId reader = new PersonId(row.getLong("recipient_id"));
        return new SharedRow(
                content.id(),
                content.kind(),
                content.subject(),
                content.author(),
                reader,
                row.getInt("version"),
                row.getInt("of_revision"),
                sharedAt.toInstant(),
                SharedStore.words(row, "shared_names", "shared_words"),
                null,
                openings.stream()
                        .filter(opening -> opening.reader().equals(reader))
                        .map(Opening::at)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Opening> openings(ResultSet row) throws SQLException {
        if (row.getArray("readers") == null) {
            return List.of();
        }
        Long[] readers = (Long[]) row.getArray("readers").getArray();
        // To the microsecond, as the database keeps them.
        Long[] moments = (Long[]) row.getArray("moments").getArray();
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < readers.length; i++) {
            openings.add(new Opening(new PersonId(readers[i]), Instant.EPOCH.plus(moments[i], ChronoUnit.MICROS)));
        }
        return openings;
    }
}
