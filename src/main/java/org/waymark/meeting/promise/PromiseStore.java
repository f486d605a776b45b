package org.waymark.meeting.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;

/** Promises and what was told about them. Row-level security shows them to the two people they are between. */
@Repository
class PromiseStore {

    private final JdbcClient jdbc;

    record Row(
            PromiseId id,
            OneOnOneId meeting,
            PersonId employee,
            PersonId manager,
            PersonId author,
            PersonId owner,
            LocalDate due,
            Instant madeAt,
            SealedText words) {}

    record NewsRow(
            int number,
            PersonId author,
            Outcome outcome,
            @Nullable LocalDate due,
            SealedText why) {}

    /** A promise with what was told about it, the latest last. */
    record Told(Row promise, List<NewsRow> news) {}

    private static final String PROMISES = """
        select promise.*, news.number, news.author_id as told_by, news.outcome, news.due as new_due, news.why
        from promise left join promise_news news on news.promise_id = promise.id
        """;

    private static final String IN_ORDER = " order by promise.due, promise.id, news.number";

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those between two people, in the order of their days. */
    List<Told> findBetween(PersonId employee, PersonId manager) {
        return told(jdbc.sql(
                        PROMISES + "where promise.employee_id = :employee and promise.manager_id = :manager" + IN_ORDER)
                .param("employee", employee.value())
                .param("manager", manager.value()));
    }

    /** Those of a person with everybody whose line with them holds today, in the order of their days. */
    List<Told> findOpenOf(PersonId person) {
        return told(jdbc.sql(PROMISES + """
            where (promise.employee_id = :person or promise.manager_id = :person)
              and is_managed_by(promise.employee_id, promise.manager_id)
              and not exists (
                select from promise_news ended
                where ended.promise_id = promise.id and ended.outcome in ('done', 'dropped'))
            """ + IN_ORDER).param("person", person.value()));
    }

    /** The open ones of their owner's that are due on a day, as far as they were moved to it or left there. */
    int countDue(PersonId owner, LocalDate day) {
        return jdbc.sql("""
            select count(*) from promise
            where owner_id = :owner and is_managed_by(employee_id, manager_id)
              and not exists (
                select from promise_news news
                where news.promise_id = promise.id and news.outcome in ('done', 'dropped'))
              and :day = coalesce(
                (select news.due from promise_news news
                 where news.promise_id = promise.id and news.outcome = 'moved'
                 order by news.number desc limit 1),
                due)
            """)
                .param("owner", owner.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** Empty for whoever does not see it. */
    Optional<Told> find(PromiseId promise) {
        return told(jdbc.sql(PROMISES + "where promise.id = :id" + IN_ORDER).param("id", promise.value())).stream()
                .findFirst();
    }

    private static List<Told> told(JdbcClient.StatementSpec query) {
        Map<PromiseId, Told> promises = new LinkedHashMap<>();
        query.query(row -> {
            Row promise = row(row);
            List<NewsRow> news = promises.computeIfAbsent(promise.id(), id -> new Told(promise, new ArrayList<>()))
                    .news();
            int number = row.getInt("number");
            if (number > 0) {
                news.add(new NewsRow(
                        number,
                        new PersonId(row.getLong("told_by")),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getObject("new_due", LocalDate.class),
                        new SealedText(row.getBytes("why"))));
            }
        });
        return List.copyOf(promises.values());
    }

    PromiseId newId() {
        return new PromiseId(
                jdbc.sql("select nextval('promise_seq')").query(Long.class).single());
    }

    void make(
            PromiseId id,
            MeetingState meeting,
            PersonId author,
            PersonId owner,
            LocalDate due,
            SealedText words,
            Instant now) {
        jdbc.sql("""
            insert into promise
                (id, one_on_one_id, employee_id, manager_id, author_id, owner_id, due, words, made_at)
            values (:id, :meeting, :employee, :manager, :author, :owner, :due, :words, :now)
            """)
                .param("id", id.value())
                .param("meeting", meeting.id().value())
                .param("employee", meeting.employee().value())
                .param("manager", meeting.manager().value())
                .param("author", author.value())
                .param("owner", owner.value())
                .param("due", due)
                .param("words", words.ciphertext())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the viewer's own news, that it is done, was the last and told not long ago, and is gone now. */
    boolean takeBack(PromiseId promise, int number, Instant since) {
        return jdbc.sql("select take_back_done(:promise, :number, :since)")
                .param("promise", promise.value())
                .param("number", number)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whether it was the next news; if not, the other one was faster. */
    boolean tell(
            Row promise,
            int number,
            PersonId author,
            Outcome outcome,
            @Nullable LocalDate due,
            SealedText why,
            Instant now) {
        return jdbc.sql("""
            insert into promise_news
                (promise_id, number, employee_id, manager_id, author_id, outcome, due, why, told_at)
            values (:id, :number, :employee, :manager, :author, :outcome, :due, :why, :now)
            on conflict (promise_id, number) do nothing
            """)
                        .param("id", promise.id().value())
                        .param("number", number)
                        .param("employee", promise.employee().value())
                        .param("manager", promise.manager().value())
                        .param("author", author.value())
                        .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                        .param("due", due, Types.DATE)
                        .param("why", why.ciphertext())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new PromiseId(row.getLong("id")),
                new OneOnOneId(row.getLong("one_on_one_id")),
                new PersonId(row.getLong("employee_id")),
                new PersonId(row.getLong("manager_id")),
                new PersonId(row.getLong("author_id")),
                new PersonId(row.getLong("owner_id")),
                row.getObject("due", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new SealedText(row.getBytes("words")));
    }
}
