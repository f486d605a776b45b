package org.waymark.meeting.series;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Who may arrange meetings: the two people of a reporting line of today, and nobody else. */
@Component
class Lines {

    private final People people;
    private final CurrentUser currentUser;

    Lines(People people, CurrentUser currentUser) {
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * The manager of an employee, for one of the two.
     *
     * @throws AccessDeniedException if the viewer is neither of them today
     */
    PersonId managerFor(PersonId employee) {
        PersonId viewer = currentUser.require();
        return people.managerOf(employee)
                .map(PersonReference::id)
                .filter(manager -> viewer.equals(manager) || viewer.equals(employee))
                .orElseThrow(Lines::denied);
    }

    /**
     * Refuses whoever means somebody who is not the other one of the line any more.
     *
     * @throws AccessDeniedException if the viewer and that person are not the two of the line today
     */
    void requireOther(PersonId employee, PersonId other) {
        PersonId manager = managerFor(employee);
        if (!other.equals(currentUser.require().equals(employee) ? manager : employee)) {
            throw denied();
        }
    }

    /**
     * Refuses whoever may not change a meeting any more: it is read-only once its line has ended.
     *
     * @throws AccessDeniedException if the viewer is neither of the two people of its line, or the line is not today's
     */
    void requireOpen(OneOnOne oneOnOne) {
        if (!managerFor(oneOnOne.employee()).equals(oneOnOne.manager())) {
            throw denied();
        }
    }

    static AccessDeniedException denied() {
        return new AccessDeniedException("Only the two people of a reporting line arrange its one-on-ones");
    }
}
