package org.waymark.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The days on which two people of one reporting line meet. */
@Service
@DeniedByDefault
@Transactional
public class OneOnOnes {

    private final OneOnOneRepository oneOnOnes;
    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneOnOnes(
            OneOnOneRepository oneOnOnes,
            People people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.oneOnOnes = oneOnOnes;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the day of the next 1:1 between a person and their manager of today, or moves it if one is already set.
     * Either of the two may.
     *
     * @param employee who reports
     * @param day today or later
     * @return the 1:1
     * @throws AccessDeniedException if the viewer is neither of the two
     * @throws IllegalArgumentException if the day is over
     */
    @ForEmployees
    public OneOnOneId setNext(PersonId employee, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new IllegalArgumentException("The day of the next one-on-one is over");
        }
        return store(employee, day, today);
    }

    /**
     * Keeps a 1:1 that has already been, for a company that brings its past along.
     *
     * @param employee who reports
     * @param day any day
     * @return the 1:1
     * @throws AccessDeniedException if the viewer is neither of the two
     */
    @ForEmployees
    public OneOnOneId record(PersonId employee, LocalDate day) {
        return store(employee, day, LocalDate.MAX);
    }

    /**
     * The next 1:1 of a person with their manager of today.
     *
     * @param employee who reports
     * @return empty if no day is set, or if the viewer is neither of the two
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextDay(PersonId employee) {
        return people.managerOf(employee)
                .flatMap(manager -> next(employee, manager.id()))
                .map(OneOnOne::day);
    }

    Optional<OneOnOne> next(PersonId employee, PersonId manager) {
        return oneOnOnes.findNext(employee.value(), manager.value(), LocalDate.now(clock));
    }

    private OneOnOneId store(PersonId employee, LocalDate day, LocalDate movableFrom) {
        PersonId viewer = currentUser.require();
        PersonId manager = people.managerOf(employee)
                .map(PersonReference::id)
                .filter(found -> viewer.equals(found) || viewer.equals(employee))
                .orElseThrow(() -> new AccessDeniedException("Only the two people of a reporting line set its day"));
        OneOnOne oneOnOne = oneOnOnes
                .findNext(employee.value(), manager.value(), movableFrom)
                .orElseGet(() -> new OneOnOne(employee, manager, day, viewer, clock.instant()));
        oneOnOne.moveTo(day, viewer, clock.instant());
        OneOnOneId id = oneOnOnes.save(oneOnOne).id();
        events.publishEvent(new OneOnOneSet(id, employee, manager, day));
        return id;
    }
}
