package org.waymark.meeting.series;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Gathers in one transaction what somebody needs before them to arrange their one-on-ones. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class OneOnOneList {

    private final MeetingSeries meetings;
    private final SeriesRepository series;
    private final People people;
    private final TimeZones zones;
    private final CurrentUser currentUser;
    private final Clock clock;

    OneOnOneList(
            MeetingSeries meetings,
            SeriesRepository series,
            People people,
            TimeZones zones,
            CurrentUser currentUser,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.people = people;
        this.zones = zones;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The viewer's one-on-ones and rhythms.
     *
     * @param coming how many of those to come at the most
     * @param over how many of those that are over at the most
     * @return what there is
     */
    @ForEmployees
    public Overview read(int coming, int over) {
        PersonId viewer = currentUser.require();
        Optional<PersonReference> manager = people.managerOf(viewer);
        List<PersonReference> reports = people.reportsOf(viewer);
        List<ListedOneOnOne> next = meetings.coming(coming + 1);
        List<ListedOneOnOne> earlier = meetings.over(over + 1);
        Map<PersonId, ZoneId> known = zones.of(Stream.of(
                        Stream.of(viewer),
                        manager.map(PersonReference::id).stream(),
                        reports.stream().map(PersonReference::id),
                        earlier.stream().map(meeting -> meeting.other().id()))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        ZoneId own = known.getOrDefault(viewer, clock.getZone());
        Map<PersonId, Series> agreed = series.findOpenOf(viewer.value()).stream()
                .collect(Collectors.toMap(Series::employee, Function.identity()));
        List<Agreement> agreements = Stream.concat(
                        manager.map(other -> agreement(viewer, other, agreed, own)).stream(),
                        reports.stream().map(report -> agreement(report.id(), report, agreed, own)))
                .toList();
        return new Overview(
                agreements,
                next.stream().limit(coming).toList(),
                next.size() > coming,
                earlier.stream().limit(over).toList(),
                earlier.size() > over,
                own,
                known);
    }

    private static Agreement agreement(
            PersonId employee, PersonReference other, Map<PersonId, Series> agreed, ZoneId otherwise) {
        Series found = agreed.get(employee);
        return new Agreement(employee, other, found == null ? null : found.plan(otherwise));
    }
}
