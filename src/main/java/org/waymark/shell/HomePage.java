package org.waymark.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.Role;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.GrowthOverview;
import org.waymark.growth.NextThing;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.team.TeamAround;
import org.waymark.meeting.team.TeamMember;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.QuestionOfTheDay;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;

/** Gathers in one transaction what the viewer needs to know now. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
class HomePage {

    private final People people;
    private final Reflections reflections;
    private final QuestionsOfTheDay questions;
    private final Team team;
    private final Promises promises;
    private final GrowthOverview growth;
    private final CareerPaths careerPaths;
    private final CurrentUser currentUser;

    HomePage(
            People people,
            Reflections reflections,
            QuestionsOfTheDay questions,
            Team team,
            Promises promises,
            GrowthOverview growth,
            CareerPaths careerPaths,
            CurrentUser currentUser) {
        this.people = people;
        this.reflections = reflections;
        this.questions = questions;
        this.team = team;
        this.promises = promises;
        this.growth = growth;
        this.careerPaths = careerPaths;
        this.currentUser = currentUser;
    }

    /**
     * What the home page shows.
     *
     * @param me the viewer
     * @param manager the viewer's manager, null for somebody who reports to nobody
     * @param toHandOver whether the viewer has not decided yet about something that a manager of before could read
     * @param coming the viewer's reflections for one-on-ones to come
     * @param next the viewer's next one-on-one with their manager, null if no day is set
     * @param team the viewer's direct reports in the order in which they meet, those without a date after them
     * @param promises what is promised to and by the viewer, in the order of its days
     * @param question the viewer's question of the day, empty for none
     * @param growth the one thing to do next about the viewer's growth, empty for nothing
     * @param alone whether the viewer keeps people or accounts, and nobody else is here yet
     * @param role the viewer's role on a ladder, null if none is known
     */
    record State(
            PersonReference me,
            @Nullable PersonReference manager,
            boolean toHandOver,
            List<ReflectionSummary> coming,
            @Nullable NextOneOnOne next,
            List<TeamMember> team,
            List<PromiseDetail> promises,
            Optional<QuestionOfTheDay> question,
            Optional<NextThing> growth,
            boolean alone,
            @Nullable RoleReference role) {}

    private boolean isStaff() {
        return currentUser.has(Role.ADMINISTRATOR) || currentUser.has(Role.PEOPLE_TEAM);
    }

    @ForEmployees
    State load() {
        TeamAround around = team.around();
        PersonReference self = around.self();
        PersonReference manager = around.manager();
        return new State(
                self,
                manager,
                around.toHandOver(),
                reflections.coming(),
                around.next(),
                around.members().stream().sorted(TeamMember.BY_TIME).toList(),
                promises.open(),
                questions.today(manager),
                growth.next(),
                isStaff() && people.isAlone(),
                Optional.ofNullable(self.roleAddress())
                        .flatMap(careerPaths::find)
                        .orElse(null));
    }
}
