package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file says about one path, whatever its format; also what the database holds, to set the two side by side. */
record PathDocument(
        String id,
        String name,
        @Nullable String department,
        @Nullable String summary,
        @Nullable String promotions,
        @Nullable RoleFamily family,
        List<Track> tracks,
        List<Competency> competencies,
        List<Role> roles,
        List<Step> steps) {

    record Track(String id, String name, @Nullable String summary) {}

    record Competency(String id, String name, @Nullable String summary) {}

    /** A role; one without a track belongs to the trunk. */
    record Role(
            String id,
            String title,
            int level,
            @Nullable String track,
            @Nullable String summary,
            List<Expectation> expectations,
            RoleNotes notes) {}

    /** One expectation; the proficiency is a word of the company's own scale, such as "Practitioner". */
    record Expectation(
            String competency, String text, @Nullable String proficiency, List<String> examples) {}

    /** A step; the target is a whole address, {@code path.role}. */
    record Step(
            String from, String to, StepKind kind, @Nullable String note) {}

    String address(String role) {
        return RoleAddress.of(id, role);
    }
}
