package org.waymark.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.WorkWeek;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.People;

/** Lets people of the demo company meet in rhythms, which they set up themselves. */
@Component
class DemoRhythms {

    private final People people;
    private final MeetingSeries series;
    private final TimeZones zones;
    private final Clock clock;

    DemoRhythms(People people, MeetingSeries series, TimeZones zones, Clock clock) {
        this.people = people;
        this.series = series;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What {@code demo/rhythms.yml} says.
     *
     * @param zones where people live, by mail address
     * @param rhythms in which they meet
     */
    record Rhythms(Map<String, String> zones, List<Plan> rhythms) {}

    /**
     * The rhythm of an employee and their manager.
     *
     * @param employee mail address
     * @param rhythm how often
     * @param day days from today
     * @param start such as "10:00"
     * @param minutes how long
     * @param zone on whose clocks
     * @param place a room or a link, empty for none
     * @param skip which one is skipped, null for none
     * @param move which one is moved, null for none
     */
    record Plan(
            String employee,
            Rhythm rhythm,
            int day,
            String start,
            int minutes,
            String zone,
            String place,
            @Nullable Integer skip,
            @Nullable Integer move) {}

    void play(Rhythms rhythms) {
        rhythms.zones().forEach((mail, zone) -> as(mail, person -> zones.choose(zone)));
        rhythms.rhythms().forEach(this::set);
    }

    private void set(Plan plan) {
        as(plan.employee(), employee -> {
            LocalDate first = DemoDay.near(clock, plan.day());
            series.set(
                    employee,
                    new SeriesPlan(
                            plan.rhythm(),
                            first,
                            LocalTime.parse(plan.start()),
                            plan.minutes(),
                            ZoneId.of(plan.zone()),
                            plan.place()));
            if (plan.move() != null) {
                ListedOneOnOne moved = withManager(employee).get(plan.move());
                series.move(
                        moved.id(),
                        WorkWeek.of(clock.getZone())
                                .onOrAfter(moved.time().day().plusDays(1)),
                        null);
            }
            if (plan.skip() != null) {
                series.skip(withManager(employee).get(plan.skip()).id());
            }
        });
    }

    private List<ListedOneOnOne> withManager(PersonId employee) {
        return series.coming(Integer.MAX_VALUE).stream()
                .filter(meeting -> meeting.employee().id().equals(employee) && meeting.inSeries())
                .toList();
    }

    private interface Work {
        void of(PersonId person);
    }

    private void as(String mail, Work work) {
        PersonId person =
                RunAs.operator(() -> people.findByEmail(mail)).orElseThrow().id();
        RunAs.person(person, () -> {
            work.of(person);
            return true;
        });
    }
}
