package org.waymark.careerpath.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;

/**
 * All that is said about one path: by a file, by a draft, or by the database, so that they can be set side by side.
 *
 * @param id its address, kebab-case
 * @param name what people call it; in a draft possibly empty, as all texts that have to be there
 * @param department which it belongs to, null for several or none
 * @param summary null if nobody wrote one
 * @param promotions how promotions work, in Markdown; null if nobody wrote it
 * @param family what kind of work it is, null where none fits
 * @param tracks columns, from left to right
 * @param competencies in the order in which they are read
 * @param roles from the ground up
 * @param steps from roles of this path, to roles of this one and of others
 */
public record PathDocument(
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

    /** What names something is one line, composed as everywhere: two that look the same are the same. */
    public PathDocument {
        name = OneLine.of(name);
        department = department == null ? null : OneLine.of(department);
    }

    /**
     * A column.
     *
     * @param id unique among the tracks
     * @param name its heading
     * @param summary null if nobody wrote one
     */
    public record Track(String id, String name, @Nullable String summary) {

        /** Its name is one line. */
        public Track {
            name = OneLine.of(name);
        }
    }

    /**
     * Something that the path looks at.
     *
     * @param id unique among the competencies
     * @param name what people call it
     * @param summary null if nobody wrote one
     */
    public record Competency(
            String id, String name, @Nullable String summary) {

        /** Its name is one line. */
        public Competency {
            name = OneLine.of(name);
        }
    }

    /**
     * A rung.
     *
     * @param id unique in the path
     * @param title what people call it
     * @param level 1 at the ground
     * @param track id of its track, null for the trunk
     * @param summary null if nobody wrote one
     * @param expectations in the order in which they are read
     * @param notes what helps to imagine it
     */
    public record Role(
            String id,
            String title,
            int level,
            @Nullable String track,
            @Nullable String summary,
            List<Expectation> expectations,
            RoleNotes notes) {

        /** Its title is one line. */
        public Role {
            title = OneLine.of(title);
        }

        /**
         * The same role, asking something else.
         *
         * @param asked in the order in which they are read
         * @return a copy
         */
        public Role withExpectations(List<Expectation> asked) {
            return new Role(id, title, level, track, summary, asked, notes);
        }
    }

    /**
     * Something that a role asks.
     *
     * @param competency id of the competency
     * @param text in Markdown, without headings and lists
     * @param proficiency a word of the company's own scale, such as "Practitioner"; null for none
     * @param examples what it can look like; often empty
     * @param id unique among the expectations of the path, whatever the role; null if it needs none
     * @param buildsOn id of the expectation of a role below that this one goes on with; null if the path does not say so
     */
    public record Expectation(
            String competency,
            String text,
            @Nullable String proficiency,
            List<String> examples,
            @Nullable String id,
            @Nullable String buildsOn) {

        /** One that stands for itself. */
        public Expectation(String competency, String text, @Nullable String proficiency, List<String> examples) {
            this(competency, text, proficiency, examples, null, null);
        }

        /**
         * The same words, in another place among the others.
         *
         * @param id unique in the path, null for none
         * @param buildsOn id of another, null for none
         * @return a copy
         */
        public Expectation linked(@Nullable String id, @Nullable String buildsOn) {
            return new Expectation(competency, text, proficiency, examples, id, buildsOn);
        }
    }

    /**
     * A step.
     *
     * @param from id of the role where it begins
     * @param to whole address of the role where it ends, {@code path.role}
     * @param kind how it changes somebody's place
     * @param note what it usually takes, null if nobody wrote it
     */
    public record Step(
            String from, String to, StepKind kind, @Nullable String note) {}

    /**
     * The same path with other roles.
     *
     * @param rungs from the ground up
     * @return a copy
     */
    public PathDocument withRoles(List<Role> rungs) {
        return new PathDocument(id, name, department, summary, promotions, family, tracks, competencies, rungs, steps);
    }

    /**
     * The address of one of its roles.
     *
     * @param role id of the role
     * @return {@code path.role}
     */
    public String address(String role) {
        return RoleAddress.of(id, role);
    }
}
