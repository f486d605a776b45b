package org.waymark.organization.leaver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForAdministrators;
import org.waymark.base.security.ForStaff;
import org.waymark.base.start.StartException;
import org.waymark.organization.PeopleStore;

/**
 * Who has left, and when what they wrote is erased: what they never shared after a time in which it can be undone, what they
 * shared after a longer one.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-26-new-keys.md">Decision: new keys</a>
 */
@Service
@DeniedByDefault
@Transactional
public class Leavers {

    private final PeopleStore people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration eraseAfter;
    private final Duration keepShared;

    Leavers(
            PeopleStore people,
            JdbcClient jdbc,
            Clock clock,
            @Value("${waymark.leaving.erase-after}") Duration eraseAfter,
            @Value("${waymark.leaving.keep-shared}") Duration keepShared) {
        if (eraseAfter.isNegative() || keepShared.compareTo(eraseAfter) < 0) {
            throw new StartException("leaving");
        }
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
        this.eraseAfter = eraseAfter;
        this.keepShared = keepShared;
    }

    /**
     * How long after somebody has left everything they never shared is erased.
     *
     * @return whole days
     */
    @ForStaff
    @Transactional(propagation = Propagation.SUPPORTS)
    public long daysUntilErased() {
        return eraseAfter.toDays();
    }

    /**
     * Takes note that somebody has left. Nothing happens if that is known.
     *
     * @param person who
     */
    @ForAdministrators
    public void add(PersonId person) {
        Instant now = clock.instant();
        jdbc.sql("""
            insert into leaver (person_id, closed_at, erase_at, release_at)
            values (:person, :now, :erase, :release) on conflict do nothing
            """)
                .param("person", person.value())
                .param("now", utc(now))
                .param("erase", utc(now.plus(eraseAfter)))
                .param("release", utc(now.plus(keepShared)))
                .update();
    }

    /**
     * Takes note that somebody works here after all. What was erased meanwhile stays erased.
     *
     * @param person who
     */
    @ForAdministrators
    public void remove(PersonId person) {
        jdbc.sql("delete from leaver where person_id = :person")
                .param("person", person.value())
                .update();
        // Or the day in the records would have them leave once more.
        people.workOn(person, LocalDate.now(clock));
    }

    /**
     * Gives the mail address and the id of somebody who has left free, for somebody else who has them now. What is theirs
     * stays theirs; should they come back, they need another address.
     *
     * @param person who has left
     * @throws IllegalStateException if they work here
     */
    @ForStaff
    public void free(PersonId person) {
        if (!people.free(person, LocalDate.now(clock))) {
            throw new IllegalStateException("Only those who have left need no address any more");
        }
    }

    /**
     * Everybody who has left: whose account is closed, or will be within the hour as their last day is over.
     *
     * @return who
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Set<PersonId> all() {
        return Set.copyOf(
                people(jdbc.sql("select person_id from leaver union select id from person where ends_on < :today")
                        .param("today", LocalDate.now(clock))));
    }

    /**
     * Who of several people is among {@link #all}.
     *
     * @param persons whom to look at
     * @return those of them who have left
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Set<PersonId> among(Collection<PersonId> persons) {
        return Set.copyOf(people(jdbc.sql("""
                select id from unnest(cast(:persons as bigint[])) asked(id)
                where has_left(id) or exists (select from person where person.id = asked.id and ends_on < :today)
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param("today", LocalDate.now(clock))));
    }

    /**
     * How somebody left, for each of several people who has.
     *
     * @param persons whom to look at
     * @return by person; those who work here are missing
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Map<PersonId, Departure> of(Collection<PersonId> persons) {
        List<Long> ids = persons.stream().map(PersonId::value).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from leaver where person_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(new PersonId(row.getLong("person_id")), departure(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Whose last day by the company's records is over, without anybody having taken note.
     *
     * @return usually nobody
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<PersonId> goneByRecords() {
        return people(jdbc.sql("select id from person where ends_on < :today and not has_left(id) order by id")
                .param("today", LocalDate.now(clock)));
    }

    /**
     * For whom the day has come on which something of theirs is erased.
     *
     * @return usually nobody
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<PersonId> due() {
        return people(jdbc.sql("""
            select person_id from leaver
            where erased_at is null and erase_at <= :now or released_at is null and release_at <= :now
            order by person_id
            """).param("now", utc(clock.instant())));
    }

    /**
     * Erases of somebody who has left whatever is due: everything or nothing of it, and nothing for anybody else.
     *
     * @param person who
     */
    @ForAdministrators
    public void eraseWhatIsDue(PersonId person) {
        for (String step : List.of("erase_leaver", "release_leaver")) {
            jdbc.sql("select " + step + "(:person, :now)")
                    .param("person", person.value())
                    .param("now", utc(clock.instant()))
                    .query()
                    .listOfRows();
        }
    }

    private static List<PersonId> people(JdbcClient.StatementSpec query) {
        return query.query(Long.class).list().stream().map(PersonId::new).toList();
    }

    private static Departure departure(ResultSet row) throws SQLException {
        return new Departure(
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getObject("erase_at", OffsetDateTime.class).toInstant(),
                instant(row, "erased_at"),
                row.getObject("release_at", OffsetDateTime.class).toInstant(),
                instant(row, "released_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
