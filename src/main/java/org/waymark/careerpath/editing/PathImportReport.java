package org.waymark.careerpath.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;

/**
 * What importing a file would do, or did.
 *
 * @param path id of the path, null if the file could not be understood
 * @param name name of the path, null if the file could not be understood
 * @param isNew whether no path of this id was there
 * @param contents what the file holds, null if it could not be understood
 * @param changes what differs from what is there, one line for each; parts of a new or gone role are told with it
 * @param counts how many things (the path itself, tracks, competencies, roles, expectations, steps) differ and how many do not
 * @param problems what keeps the file from being imported; nothing is written while there is one
 * @param hints what does not keep it, but is good to know
 * @param fingerprint stands for what is here and what the file makes of it, in full: as long as it is the same, so is the
 *     difference; empty while there is a problem
 * @param isApplied whether the file is in the database now
 */
public record PathImportReport(
        @Nullable String path,
        @Nullable String name,
        boolean isNew,
        @Nullable Contents contents,
        List<Change> changes,
        Counts counts,
        List<ImportProblem> problems,
        List<Sentence> hints,
        String fingerprint,
        boolean isApplied) {

    /** How something differs. */
    public enum Difference {
        /** Only the file has it. */
        NEW,
        /** Both have it, and not alike. */
        CHANGED,
        /** Only the database has it. */
        GONE
    }

    /**
     * One difference.
     *
     * @param difference how it differs
     * @param what the thing and what became of it
     */
    public record Change(Difference difference, Sentence what) {}

    /**
     * How much differs.
     *
     * @param added only in the file
     * @param changed in both, not alike
     * @param gone only in the database
     * @param unchanged in both, alike
     */
    public record Counts(int added, int changed, int gone, int unchanged) {

        /** Nothing at all. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /**
         * Adds up.
         *
         * @param other how much differs elsewhere
         * @return the sums
         */
        public Counts plus(Counts other) {
            return new Counts(
                    added + other.added, changed + other.changed, gone + other.gone, unchanged + other.unchanged);
        }

        /**
         * Whether importing writes anything.
         *
         * @return false if the file says what is there already
         */
        public boolean isDifferent() {
            return added + changed + gone > 0;
        }
    }

    /**
     * What a file holds.
     *
     * @param tracks columns
     * @param competencies what is looked at
     * @param roles rungs
     * @param cells pairs of a role and a competency in which something is asked
     * @param expectations sentences in those cells
     * @param examples of expectations
     * @param steps from role to role
     */
    public record Contents(
            int tracks, int competencies, int roles, int cells, int expectations, int examples, int steps) {

        /**
         * Counts what a path holds.
         *
         * @param document any path
         * @return the counts
         */
        public static Contents of(PathDocument document) {
            List<PathDocument.Expectation> expectations = document.roles().stream()
                    .flatMap(role -> role.expectations().stream())
                    .toList();
            long cells = document.roles().stream()
                    .mapToLong(role -> role.expectations().stream()
                            .map(PathDocument.Expectation::competency)
                            .distinct()
                            .count())
                    .sum();
            return new Contents(
                    document.tracks().size(),
                    document.competencies().size(),
                    document.roles().size(),
                    (int) cells,
                    expectations.size(),
                    expectations.stream().mapToInt(one -> one.examples().size()).sum(),
                    document.steps().size());
        }
    }

    /**
     * Whether the file can be imported.
     *
     * @return true without a problem
     */
    public boolean isFine() {
        return problems.isEmpty();
    }

    PathImportReport asApplied() {
        return new PathImportReport(path, name, isNew, contents, changes, counts, problems, hints, fingerprint, true);
    }

    /**
     * What becomes of a file in which no path was found.
     *
     * @param problems why not; at least one
     * @return a report without a path
     */
    public static PathImportReport ofUnreadable(List<ImportProblem> problems) {
        return new PathImportReport(null, null, false, null, List.of(), Counts.NONE, problems, List.of(), "", false);
    }
}
