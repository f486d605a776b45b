package org.waymark.reflection.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.reflection.Observations;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedObservation;

/** Gathers in one transaction what the page of one's reflections shows. */
@Service
@DeniedByDefault
@Transactional
class ReflectionsPage {

    /** How many of the earlier ones are listed: two years of meetings every other week. */
    private static final int EARLIER = 52;

    private final Reflections reflections;
    private final Observations observations;

    ReflectionsPage(Reflections reflections, Observations observations) {
        this.reflections = reflections;
        this.observations = observations;
    }

    /**
     * What the page shows.
     *
     * @param coming the viewer's coming reflections
     * @param earlier those that are over, the latest first
     * @param ofTheDays what they answered a question a day, empty for nothing
     * @param fromManagers what managers see in them and share with them
     */
    record State(
            List<ReflectionSummary> coming,
            List<ReflectionSummary> earlier,
            Optional<ReflectionSummary> ofTheDays,
            List<SharedObservation> fromManagers) {}

    @ForEmployees
    State load() {
        return new State(
                reflections.coming(), reflections.earlier(EARLIER), reflections.ofTheDays(), observations.open());
    }
}
