package org.waymark.sharing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.Autosave;
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

    private static final String LATEST_FIRST = " order by content.written_at desc, content.id desc";

    private static final String ONE = " and content.kind = :kind and content.subject = :subject"
            + " and content.about_id is not distinct from :about";

    /** A page shows each kind apart, and reads them together. */
    private final TransactionMemory<PersonId, List<ContentRow>> memory = new TransactionMemory<>();

    private final JdbcClient jdbc;

    /** Keys of the kinds that are not read together with others. */
    private final String[] growing;

    ContentStore(JdbcClient jdbc, List<ContentKind> kinds) {
        this.jdbc = jdbc;
        this.growing = growing(kinds);
    }

    static String[] growing(List<ContentKind> kinds) {
        return kinds.stream().filter(ContentKind::grows).map(ContentKind::key).toArray(String[]::new);
    }

    /** All of a kind, the latest first. */
    List<ContentRow> findAll(PersonId author, ContentKind kind) {
        if (kind.grows()) {
            return jdbc.sql(CONTENT + " and content.kind = :kind" + LATEST_FIRST)
                    .param("author", author.value())
                    .param("kind", kind.key())
                    .query((row, number) -> content(row))
                    .list();
        }
        return memory.known().computeIfAbsent(author, this::read).stream()
                .filter(content -> content.kind().equals(kind.key()))
                .toList();
    }

    private List<ContentRow> read(PersonId author) {
        return jdbc.sql(CONTENT + " and content.kind <> all (:growing)" + LATEST_FIRST)
                .param("author", author.value())
                .param("growing", growing)
                .query((row, number) -> content(row))
                .list();
    }

    /** One of the texts of those about some subjects and about nobody else, where it has words, with nothing else of them. */
    List<ContentRow> findTexts(PersonId author, ContentKind kind, Collection<String> subjects, String text) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select content.*, array[kept.name] as names, array[kept.words] as words,
                            array[kept.revision] as revisions
                        from content join content_text kept on kept.content_id = content.id
                        where content.author_id = :author and content.kind = :kind and content.about_id is null
                          and content.subject = any (:subjects) and kept.name = :text and kept.words is not null
                        """)
                        .param("author", author.value())
                        .param("kind", kind.key())
                        .param("subjects", subjects.toArray(String[]::new))
                        .param("text", text)
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
        // A statement that has waited sees anew what it waited for, and not the words that go with it: they are read by
        // the next one.
        return hold(author, ref).flatMap(id -> find(author, ref));
    }

    /** The same for whoever needs no more than its number. */
    Optional<Long> hold(PersonId author, ContentRef ref) {
        memory.known().clear();
        return jdbc.sql("select content.id from content where content.author_id = :author" + ONE + " for no key update")
                .param("author", author.value())
                .param("kind", ref.kind().key())
                .param("subject", ref.subject())
                .param("about", id(ref.about()))
                .query(Long.class)
                .optional();
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

    /** As {@link #hold}, of something that may not be there yet. */
    long begin(PersonId author, ContentRef ref, Instant now) {
        return hold(author, ref).orElseGet(() -> {
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
            return hold(author, ref).orElseThrow();
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

    Optional<Instant> findWrittenAt(PersonId author, ContentRef ref) {
        return jdbc.sql("select content.written_at from content where content.author_id = :author" + ONE)
                .param("author", author.value())
                .param("kind", ref.kind().key())
                .param("subject", ref.subject())
                .param("about", id(ref.about()))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** As {@link Autosave#save}; the revision of all moves on as well. */
    OptionalInt write(
            long content, PersonId author, String name, @Nullable SealedText words, int basedOn, Instant now) {
        memory.known().clear();
        return Autosave.save(
                jdbc.sql("""
                    with kept as (
                        insert into content_text as was (content_id, author_id, name, words, revision)
                        select :id, :author, :name, :words, 1
                        where :basedOn <= 0 or exists (select from content_text where content_id = :id and name = :name)
                        on conflict (content_id, name) do update set words = excluded.words,
                    """ + Autosave.UNLESS_SAVED_SINCE + """
                        returning revision),
                    moved as (
                        update content set revision = revision + 1, written_at = :now
                        where id = :id and exists (select from kept))
                    select revision from kept
                    """)
                        .param("id", content)
                        .param("author", author.value())
                        .param("name", name),
                words,
                basedOn,
                now);
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
        erase(List.of(content.id()));
    }

    /** With them goes how they were shared, and who has read them. */
    void erase(Collection<Long> contents) {
        memory.known().clear();
        jdbc.sql("delete from content where id = any (:ids)")
                .param("ids", contents.toArray(Long[]::new))
                .update();
    }

    static ContentRow content(ResultSet row) throws SQLException {
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
