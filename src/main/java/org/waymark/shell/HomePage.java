package org.waymark.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.meeting.Team;
import org.waymark.meeting.TeamMember;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;

/** Gathers in one transaction what the viewer needs to know now. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
class HomePage {

    private final People people;
    private final Reflections reflections;
    private final Team team;
    private final CurrentUser currentUser;

    HomePage(People people, Reflections reflections, Team team, CurrentUser currentUser) {
        this.people = people;
        this.reflections = reflections;
        this.team = team;
        this.currentUser = currentUser;
    }

    /**
     * What the home page shows.
     *
     * @param me the viewer
     * @param manager the viewer's manager, null for somebody who reports to nobody
     * @param coming the viewer's coming reflections
     * @param team the viewer's direct reports, those who need attention first
     */
    record State(
            PersonReference me,
            @Nullable PersonReference manager,
            List<ReflectionSummary> coming,
            List<TeamMember> team) {}

    @ForEmployees
    State load() {
        PersonId me = currentUser.require();
        return new State(
                people.find(me).orElseThrow(), people.managerOf(me).orElse(null), reflections.coming(), team.members());
    }
}
