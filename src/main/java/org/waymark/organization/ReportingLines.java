package org.waymark.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.database.TransactionMemory;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PeopleStore.Handover;

/** Hands people over from one manager to the next, one or thousands at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportingLines {

    /** One page asks it once for each thing that somebody may share. */
    private final TransactionMemory<Line, Boolean> memory = new TransactionMemory<>();

    private final ReportingLineRepository lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportingLines(ReportingLineRepository lines, ApplicationEventPublisher events, Clock clock) {
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    private record Line(PersonId person, PersonId manager) {}

    /** Whether one person reports to another today. */
    boolean isManagedBy(PersonId person, PersonId manager) {
        return memory.known()
                .computeIfAbsent(
                        new Line(person, manager),
                        line -> lines.isManagedBy(
                                line.person().value(), line.manager().value()));
    }

    /** Takes note of what somebody has just found out by another way. */
    void rememberThat(PersonId person, PersonId manager, boolean isManagedBy) {
        memory.known().put(new Line(person, manager), isManagedBy);
    }

    /**
     * Ends lines today and starts new ones. Whoever keeps their manager is passed over.
     *
     * @param handovers at most one for each person
     * @param open the open lines of these people, perhaps of others too
     */
    void handOver(List<Handover> handovers, Collection<ReportingLine> open) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Map<PersonId, ReportingLine> openByPerson =
                open.stream().collect(Collectors.toMap(ReportingLine::person, Function.identity()));
        List<ReportingLine> begun = new ArrayList<>();
        List<ManagerChanged> changes = new ArrayList<>();
        for (Handover handover : handovers) {
            ReportingLine line = openByPerson.get(handover.person());
            PersonId before = line == null ? null : line.manager();
            PersonId after = handover.manager();
            if (Objects.equals(before, after)) {
                continue;
            }
            if (line != null) {
                line.end(today, now);
            }
            if (after != null) {
                begun.add(new ReportingLine(
                        handover.person(), after, handover.from(), moment(handover.from(), today, now)));
            }
            changes.add(new ManagerChanged(handover.person(), before, after));
        }
        memory.known().clear();
        // The database allows one open line for each person: the old ones have to be closed first.
        lines.flush();
        lines.saveAll(begun);
        changes.forEach(events::publishEvent);
    }

    /**
     * Puts a line back that was ended by mistake. Whatever came after it for its person, and has begun since, ends for good.
     *
     * @param ended the line
     * @param now the moment that decides whether it is too late
     * @throws LineNotPutBackException as for {@link ReportingLine#putBack}
     */
    void putBack(ReportingLine ended, Instant now) {
        Instant since = ended.requireToPutBack(now);
        LocalDate today = LocalDate.now(clock);
        List<ReportingLine> ofPerson = lines.findAllOf(ended.person().value());
        PersonId mistaken = ofPerson.stream()
                .filter(ReportingLine::isOpen)
                .map(ReportingLine::manager)
                .findFirst()
                .orElse(null);
        ofPerson.stream()
                .filter(line -> !line.equals(ended) && (line.isOpen() || line.begunSince(since)))
                .forEach(line -> line.endAsMistaken(today, now));
        // The database allows one open line for each person: the mistaken one has to be closed first.
        lines.flush();
        ended.putBack(now);
        lines.flush();
        memory.known().clear();
        events.publishEvent(new ManagerChanged(ended.person(), mistaken, ended.manager()));
        events.publishEvent(new LinePutBack(ended.person(), ended.manager()));
    }

    /** A line of today counts from now on: what was handed to the same manager in an earlier line of today does not. */
    private Instant moment(LocalDate from, LocalDate today, Instant now) {
        return from.equals(today) ? now : from.atStartOfDay(clock.getZone()).toInstant();
    }
}
