package org.waymark.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForStaff;

/**
 * Where people's mail goes, and which addresses mail servers refused. An address that was refused {@value #MOST_REFUSALS} times
 * gets no more mail until it is another one; once a week one mail asks whether it is taken again.
 */
@Service
@DeniedByDefault
@Transactional
public class MailAddresses {

    /** After so many refusals no mail is sent any more. */
    public static final int MOST_REFUSALS = 3;

    private static final Duration REST = Duration.ofDays(7);

    /** Refusals of the address that somebody has today; one of an earlier address says nothing any more. */
    private static final String REFUSALS = """
        from person left join refused_address refused
            on refused.person_id = person.id and refused.email = person.email
        """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    MailAddresses(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Where somebody's mail goes.
     *
     * @param email the address
     * @param wasRefused whether it was refused since it last took mail
     * @param takesMail false if it is not worth another attempt now
     */
    public record MailAddress(String email, boolean wasRefused, boolean takesMail) {}

    /**
     * Where somebody's mail goes.
     *
     * @param person who
     * @return the address
     */
    @ForStaff
    @Transactional(readOnly = true)
    public MailAddress of(PersonId person) {
        Instant rested = clock.instant().minus(REST);
        return jdbc.sql("select person.email, refused.times, refused.last_at " + REFUSALS
                        + " where person.id = :person")
                .param("person", person.value())
                .query((row, number) -> {
                    OffsetDateTime last = row.getObject("last_at", OffsetDateTime.class);
                    return new MailAddress(
                            row.getString("email"),
                            last != null,
                            last == null
                                    || row.getInt("times") < MOST_REFUSALS
                                    || last.toInstant().isBefore(rested));
                })
                .single();
    }

    /**
     * Takes note that a mail server refuses an address for good.
     *
     * @param person whose
     * @param email which
     */
    @ForStaff
    public void refused(PersonId person, String email) {
        jdbc.sql("""
            insert into refused_address (person_id, email, times, last_at) values (:person, :email, 1, :now)
            on conflict (person_id) do update set email = excluded.email, last_at = excluded.last_at,
                times = case when refused_address.email = excluded.email
                    then refused_address.times + 1 else 1 end
            """)
                .param("person", person.value())
                .param("email", email)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes note that an address takes mail.
     *
     * @param person whose
     */
    @ForStaff
    public void accepted(PersonId person) {
        jdbc.sql("delete from refused_address where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /**
     * Whether the viewer's own address gets no mail, since it was refused.
     *
     * @return the address; empty if all is well
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<String> ownClosed() {
        return jdbc.sql("select person.email " + REFUSALS + " where person.id = :person and refused.times >= "
                        + MOST_REFUSALS)
                .param("person", currentUser.require().value())
                .query(String.class)
                .optional();
    }

    /**
     * Who of several people gets no mail, since their address was refused.
     *
     * @param persons who
     * @return those of them
     */
    @ForStaff
    @Transactional(readOnly = true)
    public Set<PersonId> closed(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        List<PersonId> closed = jdbc.sql("select person.id " + REFUSALS
                        + " where person.id in (:persons) and refused.times >= " + MOST_REFUSALS)
                .param("persons", persons.stream().map(PersonId::value).toList())
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
        return new HashSet<>(closed);
    }
}
