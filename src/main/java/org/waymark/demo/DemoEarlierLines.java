package org.waymark.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.ScopedClock;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;

/** Gives people of the demo company another manager than they had, so that they have something to hand over. */
@Component
class DemoEarlierLines {

    private final People people;
    private final DemoReflections reflections;
    private final DemoTalks talks;
    private final Clock clock;

    DemoEarlierLines(People people, DemoReflections reflections, DemoTalks talks, Clock clock) {
        this.people = people;
        this.reflections = reflections;
        this.talks = talks;
        this.clock = clock;
    }

    /**
     * What {@code demo/earlier.yml} says of one person.
     *
     * @param employee mail address
     * @param next mail address of the manager who follows
     * @param until days from today, the last with the manager of before
     * @param oneOnOnes with the manager of before
     * @param talks in them
     */
    record EarlierLine(
            String employee, String next, int until, List<DemoConversations.Meeting> oneOnOnes, List<DemoTalk> talks) {}

    void play(List<EarlierLine> lines) {
        lines.forEach(this::play);
    }

    private void play(EarlierLine line) {
        reflections.meet(line.oneOnOnes());
        talks.play(line.talks());
        Instant evening = LocalDate.now(clock)
                .plusDays(line.until())
                .atTime(18, 0)
                .atZone(clock.getZone())
                .toInstant();
        ScopedClock.at(
                evening,
                () -> RunAs.operator(() -> {
                    people.changeManager(person(line.employee()), person(line.next()));
                    return true;
                }));
    }

    private PersonId person(String mail) {
        return people.findByEmail(mail).orElseThrow().id();
    }
}
