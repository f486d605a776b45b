package org.waymark.identity;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.Found;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.Role;
import org.waymark.organization.DirectoryEntry;
import org.waymark.organization.People;

/** Everybody who is known here, for those who look after people and accounts; for others nobody. */
@Service
@Order(40)
@DeniedByDefault
@Transactional(readOnly = true)
public class DirectorySearch implements SearchSource {

    private final People people;
    private final CurrentUser currentUser;

    DirectorySearch(People people, CurrentUser currentUser) {
        this.people = people;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "identity.search.people";
    }

    @Override
    @ForEmployees
    public List<Found> find(Sought sought, int most) {
        return currentUser.has(Role.PEOPLE_TEAM) || currentUser.has(Role.ADMINISTRATOR)
                ? people.directory(String.join(" ", sought.words()), 0, most).stream()
                        .map(DirectoryEntry::person)
                        .map(person -> Found.of(
                                "admin/people/" + person.id().value(),
                                person.name(),
                                "identity.search.people.note",
                                person.email()))
                        .toList()
                : List.of();
    }
}
