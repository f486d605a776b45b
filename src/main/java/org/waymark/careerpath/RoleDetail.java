package org.waymark.careerpath;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.ReachableRole;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.organization.PersonReference;

/**
 * A role in full.
 *
 * @param role which
 * @param summary what it is like, null if nobody wrote it
 * @param notes what helps to imagine it; its seats and openings are only what the People team filled in
 * @param promotions how promotions work on its path, in Markdown; null if nobody wrote it
 * @param asked what it asks, by competency; competencies in which it asks nothing are missing
 * @param next where one can go from it
 * @param before where people come from
 * @param ways roles up to {@value CareerPaths#FARTHEST} steps away, the nearest first
 * @param here address of the viewer's role, null if they hold none
 * @param carryOver what carries over from the viewer's role, null unless that is on another path and both say what they ask
 * @param colleagues who hold the role and offered to talk about it
 */
public record RoleDetail(
        RoleReference role,
        @Nullable String summary,
        RoleNotes notes,
        @Nullable String promotions,
        List<Asked> asked,
        List<StepDetail> next,
        List<StepDetail> before,
        List<ReachableRole> ways,
        @Nullable String here,
        @Nullable CarryOver carryOver,
        List<PersonReference> colleagues) {

    /**
     * What a role asks in one competency.
     *
     * @param competency its name
     * @param summary what the competency means, null if nobody wrote it
     * @param proficiency how deep it goes, in the company's own word; null if the file has none
     * @param expectations at least one
     */
    public record Asked(
            String competency,
            @Nullable String summary,
            @Nullable String proficiency,
            List<ExpectationDetail> expectations) {

        /**
         * How deep several expectations go, usually as deep as each other.
         *
         * @param proficiencies the company's own words; null for an expectation that has none
         * @return each word once, null without any
         */
        public static @Nullable String inWords(Stream<? extends @Nullable String> proficiencies) {
            String words = proficiencies.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
            return words.isEmpty() ? null : words;
        }
    }

    /**
     * One thing a role asks.
     *
     * @param text in Markdown, without headings and lists
     * @param examples what it can look like; often empty
     */
    public record ExpectationDetail(String text, List<String> examples) {}
}
