package org.waymark.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;

/** Who is signed in where, on all nodes. */
@Repository
@Transactional
class SessionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(UUID id, PersonId person, Optional<String> series, String browser, Optional<ProviderSession> there) {
        jdbc.sql("""
                        insert into open_session
                            (id, person_id, series, browser, signed_in_at, last_seen_at, issuer, known_as, provider_session)
                        values (:id, :person, :series, :browser, :now, :now, :issuer, :subject, :sid)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("series", series.orElse(null))
                .param("browser", browser)
                .param("now", at(clock.instant()))
                .param("issuer", there.map(ProviderSession::issuer).orElse(null))
                .param("subject", there.map(ProviderSession::subject).orElse(null))
                .param("sid", there.map(ProviderSession::sid).orElse(null))
                .update();
    }

    /** The sessions of a person, the latest used first. */
    List<OpenSession> of(PersonId person, Optional<UUID> here) {
        return jdbc.sql("""
                        select id, browser, signed_in_at, last_seen_at from open_session
                        where person_id = :person order by last_seen_at desc, signed_in_at desc
                        """)
                .param("person", person.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new OpenSession(
                            id,
                            row.getString("browser"),
                            row.getObject("signed_in_at", OffsetDateTime.class).toInstant(),
                            row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                            here.filter(id::equals).isPresent());
                })
                .list();
    }

    /** Notes when sessions were last used. */
    void seen(Map<UUID, Instant> sessions) {
        jdbc.sql("""
                        update open_session set last_seen_at = used.at
                        from unnest(cast(:ids as uuid[]), cast(:times as timestamptz[])) used (id, at)
                        where open_session.id = used.id and last_seen_at < used.at
                        """)
                .param("ids", texts(sessions.keySet()))
                .param("times", texts(sessions.values()))
                .update();
    }

    /** Ends what is open for too long, and forgets what a node left behind that is gone. */
    void endOld(Duration longest, Duration unused) {
        Instant now = clock.instant();
        jdbc.sql("delete from open_session where signed_in_at <= :began or last_seen_at <= :seen")
                .param("began", at(now.minus(longest)))
                .param("seen", at(now.minus(unused)))
                .update();
    }

    /** Which of some sessions have not been ended. */
    Set<UUID> open(Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("select id from open_session where id = any(cast(:ids as uuid[]))")
                .param("ids", texts(ids))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Ends a session, if it is this person's. */
    boolean end(PersonId person, UUID id) {
        return jdbc.sql("delete from open_session where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Ends what one remembered device of a person has open. */
    void endSeries(PersonId person, String series) {
        jdbc.sql("delete from open_session where series = :series and person_id = :person")
                .param("series", series)
                .param("person", person.value())
                .update();
    }

    /**
     * Ends the sessions that rest on one at a provider, or on any of somebody's there if it has no name.
     *
     * @return whose they were, and their ids
     */
    Map<PersonId, Set<UUID>> endThoseOf(ProviderSession ended) {
        return jdbc
                .sql("""
                        delete from open_session
                        where issuer = :issuer
                          and (cast(:subject as text) is null or known_as = :subject)
                          and (cast(:sid as text) is null or provider_session = :sid)
                          and coalesce(cast(:subject as text), cast(:sid as text)) is not null
                        returning person_id, id
                        """)
                .param("issuer", ended.issuer())
                .param("subject", ended.subject())
                .param("sid", ended.sid())
                .query((row, number) ->
                        Map.entry(new PersonId(row.getLong("person_id")), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    void end(UUID id) {
        jdbc.sql("delete from open_session where id = :id").param("id", id).update();
    }

    /** Ends all sessions of a person but one. */
    void endOthers(PersonId person, Optional<UUID> here) {
        Long _ = jdbc.sql("select end_sessions_of(:person, cast(:here as uuid))")
                .param("person", person.value())
                .param("here", here.orElse(null))
                .query(Long.class)
                .single();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
