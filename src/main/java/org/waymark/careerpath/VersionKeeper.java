package org.waymark.careerpath;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;

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
     * Keeps a new version.
     *
     * @param before what the ladder said until now, null for a new one
     * @param after what it says from now on
     * @param note what its publisher says about it
     * @return number of the new version
     */
    int keep(@Nullable PathDocument before, PathDocument after, String note) {
        int latest = versions.findLatestNumber(after.id());
        if (latest == 0 && before != null) {
            // It was here before its versions were kept: earlier conversations were held against this.
            versions.save(new PathVersion(before, ++latest, "", null, PathVersion.BEFORE_VERSIONS));
        }
        int number = latest + 1;
        versions.save(new PathVersion(after, number, note, currentUser.find().orElse(null), clock.instant()));
        return number;
    }
}
