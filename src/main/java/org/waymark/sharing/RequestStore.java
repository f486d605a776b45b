package org.waymark.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.domain.PersonId;

/** Who asked whom for something of a kind, and what was said to that. */
@Repository
class RequestStore {

    private static final String REQUESTS = """
        select request.id, request.asker_id, request.asked_id, request.asked_at, reply.declined_at,
            coalesce(reply.may_pass_on, false) as may_pass_on
        from content_request request left join content_reply reply on reply.request_id = request.id
        where request.kind = :kind and request.ended_at is null and\s""";

    /** A request that is not called off. */
    record Row(
            long id,
            PersonId asker,
            PersonId asked,
            Instant at,
            @Nullable Instant declinedAt,
            boolean mayPassOn) {}

    /**
     * How somebody asked before.
     *
     * @param declinedAt when the colleague last said no since a moment; null if they did not
     * @param isAsked whether the colleague was asked since that moment
     * @param people how many people were asked since a later moment, whether it was called off or not
     */
    record Before(@Nullable Instant declinedAt, boolean isAsked, int people) {}

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of whoever asked or was asked, in the order in which they were. */
    List<Row> findAll(ContentKind kind, PersonId person) {
        return jdbc.sql(REQUESTS
                        + ":person in (request.asker_id, request.asked_id) order by request.asked_at, request.id")
                .param("kind", kind.key())
                .param("person", person.value())
                .query((row, number) -> request(row))
                .list();
    }

    Optional<Row> find(ContentKind kind, PersonId asker, PersonId asked) {
        return jdbc.sql(REQUESTS + "request.asker_id = :asker and request.asked_id = :asked")
                .param("kind", kind.key())
                .param("asker", asker.value())
                .param("asked", asked.value())
                .query((row, number) -> request(row))
                .optional();
    }

    Before before(ContentKind kind, PersonId asker, PersonId asked, Instant since, Instant peopleSince) {
        return jdbc.sql("""
            select max(reply.declined_at) filter (where request.asked_id = :asked and reply.declined_at > :since) as declined_at,
                coalesce(bool_or(request.asked_id = :asked and request.asked_at > :since), false) as is_asked,
                count(distinct request.asked_id) filter (where request.asked_at > :peopleSince) as people
            from content_request request left join content_reply reply on reply.request_id = request.id
            where request.kind = :kind and request.asker_id = :asker
            """)
                .param("kind", kind.key())
                .param("asker", asker.value())
                .param("asked", asked.value())
                .param("since", ContentStore.at(since))
                .param("peopleSince", ContentStore.at(peopleSince))
                .query((row, number) ->
                        new Before(instant(row, "declined_at"), row.getBoolean("is_asked"), row.getInt("people")))
                .single();
    }

    /** How many asked the viewer between two moments and wait, of whom the viewer has not begun to write either. */
    int countWaiting(ContentKind kind, Instant from, Instant until) {
        return jdbc.sql("""
            select count(*) from asks_waiting(:kind) waiting
            where waiting.at >= :from and waiting.at < :until
              and not exists (
                select from content written join content_text kept on kept.content_id = written.id
                where written.author_id = viewer() and written.kind = :kind and written.about_id = waiting.asker_id
                  and kept.words is not null)
            """)
                .param("kind", kind.key())
                .param("from", ContentStore.at(from))
                .param("until", ContentStore.at(until))
                .query(Integer.class)
                .single();
    }

    /**
     * Lets whatever decides about one request wait for whatever else does, until the transaction ends. Neither of the two may lock the
     * other one's row.
     */
    void hold(ContentKind kind, PersonId asker, PersonId asked) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", kind.key() + " " + asker + " " + asked)
                .query((row, number) -> true)
                .list();
    }

    /** Whether somebody asks for something, and whoever is asked has not declined. */
    boolean isOpen(ContentKind kind, PersonId asker, PersonId asked) {
        return find(kind, asker, asked).filter(row -> row.declinedAt() == null).isPresent();
    }

    void ask(ContentKind kind, PersonId asker, PersonId asked, Instant now) {
        jdbc.sql("""
            insert into content_request (kind, asker_id, asked_id, asked_at) values (:kind, :asker, :asked, :now)
            on conflict do nothing
            """)
                .param("kind", kind.key())
                .param("asker", asker.value())
                .param("asked", asked.value())
                .param("now", ContentStore.at(now))
                .update();
    }

    void end(long request, Instant now) {
        jdbc.sql("update content_request set ended_at = :now where id = :request")
                .param("request", request)
                .param("now", ContentStore.at(now))
                .update();
    }

    void reply(Row request, @Nullable Instant declinedAt, boolean mayPassOn) {
        jdbc.sql("""
            insert into content_reply (request_id, asked_id, declined_at, may_pass_on)
            values (:request, :asked, :declined, :mayPassOn)
            on conflict (request_id, asked_id) do update
                set declined_at = excluded.declined_at, may_pass_on = excluded.may_pass_on
            """)
                .param("request", request.id())
                .param("asked", request.asked().value())
                .param("declined", declinedAt == null ? null : ContentStore.at(declinedAt))
                .param("mayPassOn", mayPassOn)
                .update();
    }

    private static Row request(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                new PersonId(row.getLong("asker_id")),
                new PersonId(row.getLong("asked_id")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "declined_at"),
                row.getBoolean("may_pass_on"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
