package org.waymark.reflection.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.organization.People;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;

/** Gathers in one transaction what the page of one's reflections shows. */
@Service
@DeniedByDefault
@Transactional
class ReflectionsPage {

    /** How many of the earlier ones are listed: two years of meetings every other week. */
    private static final int EARLIER = 52;

    private final Reflections reflections;
    private final Observations observations;
    private final People people;
    private final CurrentUser currentUser;

    ReflectionsPage(Reflections reflections, Observations observations, People people, CurrentUser currentUser) {
        this.reflections = reflections;
        this.observations = observations;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * What the page shows.
     *
     * @param coming the viewer's coming reflections
     * @param earlier those that are over, the latest first
     * @param ofTheDays what they answered a question a day, empty for nothing
     * @param toSetDate whether nothing is coming, and the viewer has a manager with whom a date can be set
     * @param fromManagers what managers see in them and share with them
     */
    record State(
            List<ReflectionSummary> coming,
            List<ReflectionSummary> earlier,
            Optional<ReflectionSummary> ofTheDays,
            boolean toSetDate,
            List<SharedObservation> fromManagers) {}

    @ForEmployees
    State load() {
        List<ReflectionSummary> ongoing = reflections.ongoing();
        List<ReflectionSummary> coming = ongoing.stream()
                .filter(reflection -> reflection.oneOnOne() != null)
                .toList();
        return new State(
                coming,
                reflections.earlier(EARLIER),
                ongoing.stream()
                        .filter(reflection -> reflection.oneOnOne() == null)
                        .findFirst(),
                // Asked only where the page would have the date set.
                coming.isEmpty() && people.managerOf(currentUser.require()).isPresent(),
                observations.open());
    }
}
