package org.waymark.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForOperator;
import org.waymark.base.text.MailAddressRule;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.PeopleStore.Change;
import org.waymark.organization.PeopleStore.Handover;

/**
 * One person at a time, as the company's records have them, for a program that keeps them and answers for whom it means. What changes is
 * told as if somebody had changed it by hand: the person hears of another name, address or id, at the old address and at the new one.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleRecords {

    private final PeopleStore store;
    private final PersonRepository people;
    private final ReportingLineRepository openLines;
    private final Cycles cycles;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleRecords(
            PeopleStore store,
            PersonRepository people,
            ReportingLineRepository openLines,
            Cycles cycles,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.openLines = openLines;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody, as far as one has to know to tell whom the records mean.
     *
     * @param id who
     * @param externalId by which the records know them, null if they do not
     * @param name full name
     * @param hasLeft whether they have left
     */
    public record Candidate(PersonId id, @Nullable String externalId, String name, boolean hasLeft) {}

    /**
     * Whom the records know by an id.
     *
     * @param externalId the id
     * @return empty for nobody
     */
    @ForOperator
    public Optional<Candidate> byExternalId(String externalId) {
        return candidate("external_id", externalId);
    }

    /**
     * Who has a mail address, or had it last.
     *
     * @param email in any way to write it
     * @return empty for nobody
     */
    @ForOperator
    public Optional<Candidate> byEmail(String email) {
        return candidate("email_key", MailAddressRule.key(email));
    }

    /**
     * Somebody as they are known today.
     *
     * @param person who
     * @return what is known
     */
    @ForOperator
    public KnownPerson read(PersonId person) {
        return store.find(person).orElseThrow();
    }

    /**
     * Takes over what the records say of somebody. Whoever calls has seen to it that the address and the id are nobody else's.
     *
     * @param person who, null for somebody new
     * @param facts all that is to be known of them
     * @param retired who has left and whose address they have from now on, null for nobody
     * @return who they are
     */
    @ForOperator
    public PersonId write(@Nullable PersonId person, Facts facts, @Nullable PersonId retired) {
        boolean isAnother = person != null && isAnother(read(person).facts(), facts);
        PersonId written = store.write(
                        List.of(new Change(person, facts)), retired == null ? List.of() : List.of(retired))
                .getFirst();
        people.flush();
        if (isAnother && !openLines.hasLeft(written.value())) {
            events.publishEvent(new IdentityChanged(written));
        }
        return written;
    }

    /**
     * Makes somebody the manager of several people from today on, or has nobody be it. Those above them are passed over.
     *
     * @param persons the reports
     * @param manager null for nobody
     * @return those who were passed over, as people would report to each other in a circle
     */
    @ForOperator
    public Set<PersonId> handOver(Collection<PersonId> persons, @Nullable PersonId manager) {
        Set<PersonId> passedOver = new HashSet<>(persons);
        passedOver.retainAll(manager == null ? Set.of() : cycles.chainFrom(manager));
        List<PersonId> reports = persons.stream()
                .filter(person -> !passedOver.contains(person))
                .distinct()
                .toList();
        if (!reports.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            store.handOver(reports.stream()
                    .map(person -> new Handover(person, manager, today))
                    .toList());
            openLines.flush();
        }
        return passedOver;
    }

    private Optional<Candidate> candidate(String column, String value) {
        return jdbc.sql("select person_id, external_id, name, gone from known_people() where " + column + " = :value")
                .param("value", value)
                .query((row, number) -> new Candidate(
                        new PersonId(row.getLong("person_id")),
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getBoolean("gone")))
                .optional();
    }

    private static boolean isAnother(Facts before, Facts after) {
        return !before.name().equals(after.name())
                || !before.email().equals(after.email())
                || !Objects.equals(before.externalId(), after.externalId());
    }
}
