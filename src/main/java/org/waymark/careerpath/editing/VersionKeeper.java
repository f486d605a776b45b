package org.waymark.careerpath.editing;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.editing.PathVersionRepository.Latest;

/** Keeps what a ladder says each time it changes, however it changes. Works in its caller's transaction. */
@Component
class VersionKeeper {

    private final PathVersionRepository versions;
    private final CurrentUser currentUser;
    private final Clock clock;

    VersionKeeper(PathVersionRepository versions, CurrentUser currentUser, Clock clock) {
        this.versions = versions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * A ladder that changes.
     *
     * @param before what it said until now, null for a new one
     * @param after what it says from now on
     */
    record Step(@Nullable PathDocument before, PathDocument after) {}

    /**
     * Keeps a new version of each ladder.
     *
     * @param note what its publisher says about it
     * @return numbers of the new versions by the ids of their ladders
     */
    Map<String, Integer> keep(List<Step> steps, String note) {
        Map<String, Integer> latest = steps.isEmpty()
                ? Map.of()
                : versions
                        .findLatestNumbers(
                                steps.stream().map(step -> step.after().id()).toList())
                        .stream()
                        .collect(Collectors.toMap(Latest::path, Latest::number));
        Map<String, Integer> kept = new HashMap<>();
        for (Step step : steps) {
            String path = step.after().id();
            kept.put(path, keep(step, latest.getOrDefault(path, 0), note));
        }
        return kept;
    }

    private int keep(Step step, int latest, String note) {
        int number = latest;
        if (latest == 0 && step.before() != null) {
            // It was here before its versions were kept: earlier conversations were held against this.
            versions.save(new PathVersion(step.before(), ++number, "", null, PathVersion.BEFORE_VERSIONS));
        }
        number++;
        versions.save(
                new PathVersion(step.after(), number, note, currentUser.find().orElse(null), clock.instant()));
        return number;
    }
}
