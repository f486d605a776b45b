package org.waymark.sharing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/** What somebody writes. Row-level security lets nobody else have a row. */
@Repository
class ContentStore {

    private static final String CONTENT = """
        select content.*, kept.names, kept.words, kept.revisions
        from content left join lateral (
            select array_agg(name) as names, array_agg(words) as words, array_agg(revision) as revisions
            from content_text where content_id = content.id) kept on true
        where content.author_id = :author
        """;

    private static final String ONE = " and content.kind = :kind and content.subject = :subject"
            + " and content.about_id is not distinct from :about";

    /** A page shows each kind apart, and reads them together. */
    private final TransactionMemory<PersonId, List<ContentRow>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    ContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a kind, the latest first. */
    List<ContentRow> findAll(PersonId author, ContentKind kind) {
        return memory.known().computeIfAbsent(author, this::read).stream()
                .filter(content -> content.kind().equals(kind.key()))
                .toList();
    }

    private List<ContentRow> read(PersonId author) {
        return jdbc.sql(CONTENT + " order by content.written_at desc, content.id desc")
                .param("author", author.value())
                .query((row, number) -> content(row))
                .list();
    }

    /** Of what has words. */
    List<String> findSubjects(PersonId author, ContentKind kind) {
        return jdbc.sql("""
            select content.subject from content
            where content.author_id = :author and content.kind = :kind
              and exists (select from content_text where content_id = content.id and words is not null)
            """)
                .param("author", author.value())
                .param("kind", kind.key())
                .query(String.class)
                .list();
    }

    /** For a change: two windows of the same author wait for each other, and the later one sees what the first has done. */
    Optional<ContentRow> lock(PersonId author, ContentRef ref) {
        memory.known().clear();
        // A statement that has waited sees anew what it waited for, and not the words that go with it: they are read by
        // the next one.
        return jdbc.sql("select content.id from content where content.author_id = :author" + ONE + " for no key update")
                .param("author", author.value())
                .param("kind", ref.kind().key())
                .param("subject", ref.subject())
                .param("about", id(ref.about()))
                .query(Long.class)
                .optional()
                .flatMap(id -> find(author, ref));
    }

    /** For a change of all of a kind. */
    void lockAll(PersonId author, ContentKind kind) {
        memory.known().clear();
        List<Long> _ = jdbc.sql("""
            select id from content where author_id = :author and kind = :kind order by id for no key update
            """)
                .param("author", author.value())
                .param("kind", kind.key())
                .query(Long.class)
                .list();
    }

    /** The same, of something that may not be there yet. */
    ContentRow begin(PersonId author, ContentRef ref, Instant now) {
        return lock(author, ref).orElseGet(() -> {
            jdbc.sql("""
                insert into content (author_id, kind, subject, about_id, written_at)
                values (:author, :kind, :subject, :about, :now) on conflict do nothing
                """)
                    .param("author", author.value())
                    .param("kind", ref.kind().key())
                    .param("subject", ref.subject())
                    .param("about", id(ref.about()))
                    .param("now", at(now))
                    .update();
            return lock(author, ref).orElseThrow();
        });
    }

    Optional<ContentRow> find(PersonId author, ContentRef ref) {
        return jdbc.sql(CONTENT + ONE)
                .param("author", author.value())
                .param("kind", ref.kind().key())
                .param("subject", ref.subject())
                .param("about", id(ref.about()))
                .query((row, number) -> content(row))
                .optional();
    }

    /** Keeps words, null when there are none any more; both revisions move on. */
    int write(ContentRow content, String name, @Nullable SealedText words, Instant now) {
        memory.known().clear();
        jdbc.sql("update content set revision = revision + 1, written_at = :now where id = :id")
                .param("id", content.id())
                .param("now", at(now))
                .update();
        return jdbc.sql("""
            insert into content_text (content_id, author_id, name, words, revision)
            values (:id, :author, :name, :words, 1)
            on conflict (content_id, name)
                do update set words = excluded.words, revision = content_text.revision + 1
            returning revision
            """)
                .param("id", content.id())
                .param("author", content.author().value())
                .param("name", name)
                .param("words", words == null ? null : words.ciphertext(), java.sql.Types.BINARY)
                .query(Integer.class)
                .single();
    }

    /** Says that its author has again what was shared of a revision. */
    void goBackTo(ContentRow content, int revision) {
        memory.known().clear();
        jdbc.sql("update content set revision = :revision where id = :id")
                .param("id", content.id())
                .param("revision", revision)
                .update();
    }

    /** Counts the versions that were ever shared, also across a withdrawal: a reader's "read" never fits a later one. */
    int nextShareRevision(ContentRow content) {
        return jdbc.sql("update content set share_revision = share_revision + 1 where id = :id returning"
                        + " share_revision")
                .param("id", content.id())
                .query(Integer.class)
                .single();
    }

    /** With it goes how it was shared, and who has read it. */
    void erase(ContentRow content) {
        memory.known().clear();
        jdbc.sql("delete from content where id = :id").param("id", content.id()).update();
    }

    private static ContentRow content(ResultSet row) throws SQLException {
        long about = row.getLong("about_id");
        PersonId person = row.wasNull() ? null : new PersonId(about);
        Map<String, ContentRow.Text> texts = new HashMap<>();
        Array names = row.getArray("names");
        if (names != null) {
            String[] name = (String[]) names.getArray();
            byte[][] words = (byte[][]) row.getArray("words").getArray();
            Integer[] revision = (Integer[]) row.getArray("revisions").getArray();
            for (int i = 0; i < name.length; i++) {
                texts.put(
                        name[i], new ContentRow.Text(words[i] == null ? null : new SealedText(words[i]), revision[i]));
            }
        }
        return new ContentRow(
                row.getLong("id"),
                new PersonId(row.getLong("author_id")),
                row.getString("kind"),
                row.getString("subject"),
                person,
                row.getInt("revision"),
                row.getInt("share_revision"),
                texts);
    }

    static @Nullable Long id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
