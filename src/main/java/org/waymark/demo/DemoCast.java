package org.waymark.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.ScopedClock;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The people of the demo company, each of whom does what is theirs to do, at its time. */
class DemoCast {

    private static final int AFTERNOON = 15;

    private final People people;
    private final Instant now;
    private final ZoneId zone;

    /** All of whose days count from one moment, whatever time it is in the story. */
    DemoCast(People people, Instant now, ZoneId zone) {
        this.people = people;
        this.now = now;
        this.zone = zone;
    }

    PersonId person(String mail) {
        return RunAs.operator(() -> people.findByEmail(mail)).orElseThrow().id();
    }

    PersonId managerOf(PersonId person) {
        return RunAs.operator(() -> people.managerOf(person))
                .map(PersonReference::id)
                .orElseThrow();
    }

    /** Whom a page of theirs would name as the reader. */
    NamedReader manager(PersonId person) {
        return new NamedReader(managerOf(person));
    }

    /** A day that counts from today. */
    LocalDate day(int days) {
        return LocalDate.ofInstant(now, zone).plusDays(days);
    }

    /** The working day near it, for what somebody means to have done by then. */
    LocalDate workingDay(int days) {
        return DemoDay.near(Clock.fixed(now, zone), days);
    }

    /**
     * Does something as somebody.
     *
     * @param person who
     * @param days when, from today; the afternoon of that day, or now if it is still to come
     * @param work what
     */
    void as(PersonId person, int days, Runnable work) {
        Instant afternoon = day(days).atTime(AFTERNOON, 0).atZone(zone).toInstant();
        Instant then = afternoon.isAfter(now) ? now : afternoon;
        ScopedClock.at(
                then,
                () -> RunAs.person(person, () -> {
                    work.run();
                    return true;
                }));
    }
}
