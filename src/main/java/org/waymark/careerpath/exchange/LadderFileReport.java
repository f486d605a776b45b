package org.waymark.careerpath.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathReaders.Format;
import org.waymark.careerpath.editing.PathImportReport;

/**
 * What importing a file of any format would do, or did.
 *
 * @param format what the file is taken for
 * @param table what a table is taken for in detail, null for any other format
 * @param path what becomes of the one path of any other format, null for a table
 * @param isOutdated whether a ladder changed since somebody accepted what the file would change; nothing was written then
 */
public record LadderFileReport(
        Format format,
        @Nullable LadderTableReport table,
        @Nullable PathImportReport path,
        boolean isOutdated) {

    static LadderFileReport of(LadderTableReport table) {
        return new LadderFileReport(Format.TABLE, table, null, false);
    }

    static LadderFileReport of(Format format, PathImportReport path) {
        return new LadderFileReport(format, null, path, false);
    }

    LadderFileReport asOutdated() {
        return new LadderFileReport(format, table, path, true);
    }

    /**
     * What becomes of each path.
     *
     * @return in the order of the file; of a table with a problem none
     */
    public List<PathImportReport> paths() {
        return table != null ? table.paths() : Stream.ofNullable(path).toList();
    }

    /**
     * What keeps the file from being imported.
     *
     * @return in the order of the file
     */
    public List<ImportProblem> problems() {
        return table != null ? table.problems() : path == null ? List.of() : path.problems();
    }

    /**
     * What does not keep it, but is good to know.
     *
     * @return sentences
     */
    public List<Sentence> hints() {
        return Stream.concat(
                        table == null ? Stream.empty() : table.hints().stream(),
                        paths().stream().flatMap(one -> one.hints().stream()))
                .toList();
    }

    /**
     * How much differs in all paths.
     *
     * @return the sums
     */
    public PathImportReport.Counts counts() {
        return paths().stream()
                .map(PathImportReport::counts)
                .reduce(PathImportReport.Counts.NONE, PathImportReport.Counts::plus);
    }

    /**
     * Whether importing writes anything.
     *
     * @return true without a problem and with a difference
     */
    public boolean isToImport() {
        return problems().isEmpty() && !isApplied() && counts().isDifferent();
    }

    /**
     * Whether the file is in the database now.
     *
     * @return false after a dry run, and if nothing was written
     */
    public boolean isApplied() {
        return table != null ? table.isApplied() : path != null && path.isApplied();
    }

    /**
     * Stands for the whole difference, to be handed back by whoever accepts it.
     *
     * @return the same as long as neither the file nor what is here has changed
     */
    public String fingerprint() {
        return paths().stream().map(PathImportReport::fingerprint).collect(Collectors.joining(" "));
    }
}
