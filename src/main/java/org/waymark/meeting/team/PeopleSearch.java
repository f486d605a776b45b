package org.waymark.meeting.team;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** The people whom one meets: one's manager and one's direct reports of today, and nobody else. */
@Service
@Order(30)
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleSearch implements SearchSource {

    private final People people;
    private final CurrentUser currentUser;

    PeopleSearch(People people, CurrentUser currentUser) {
        this.people = people;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "meeting.search.people";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        PersonId viewer = currentUser.require();
        return Stream.concat(
                        people.managerOf(viewer).stream()
                                .filter(manager -> isMeant(sought, manager))
                                .map(manager ->
                                        Found.of("one-on-ones", manager.called(), "meeting.search.people.manager")),
                        people.reportsOf(viewer).stream()
                                .filter(report -> isMeant(sought, report))
                                .map(report -> Found.of(
                                        "team/" + report.id().value(),
                                        report.called(),
                                        "meeting.search.people.report")))
                .limit(most)
                .toList();
    }

    private static boolean isMeant(Sought sought, PersonReference person) {
        return sought.isIn(
                String.join(" ", person.name(), person.email(), Objects.requireNonNullElse(person.title(), "")));
    }
}
