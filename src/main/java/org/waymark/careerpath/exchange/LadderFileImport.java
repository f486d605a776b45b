package org.waymark.careerpath.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.csv.FileText;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.document.PathReaders.Format;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathUpdate;

/** Brings ladders from a file of any format into the portal. The formats are described in {@code docs/ladders.md}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class LadderFileImport {

    private final PathUpdate pathUpdate;
    private final TableUpdate tableUpdate;
    private final PathStore paths;

    LadderFileImport(PathUpdate pathUpdate, TableUpdate tableUpdate, PathStore paths) {
        this.pathUpdate = pathUpdate;
        this.tableUpdate = tableUpdate;
        this.paths = paths;
    }

    /**
     * Tells what importing a file would do.
     *
     * @param file of any format
     * @param options what the file leaves open
     * @return what it is taken for, the differences and the problems; nothing is written
     */
    @ForPeopleTeam
    public LadderFileReport dryRun(LadderFile file, LadderTableOptions options) {
        return look(file, options).report();
    }

    /**
     * Imports a file in one transaction.
     *
     * @param file of any format
     * @param options what the file leaves open
     * @param accepted the {@link LadderFileReport#fingerprint} of the difference that somebody has seen and accepted, null to
     *     write whatever the difference is
     * @return what was done; with a problem, nothing; if the difference is another one by now, that one, and nothing was
     *     written
     */
    @ForPeopleTeam
    @Transactional
    public LadderFileReport apply(LadderFile file, LadderTableOptions options, @Nullable String accepted) {
        paths.lockAll();
        Read read = look(file, options);
        if (accepted != null && !accepted.equals(read.report().fingerprint())) {
            return read.report().asOutdated();
        }
        return read.table() != null
                ? LadderFileReport.of(tableUpdate.apply(read.table()))
                : read.path() == null
                        ? read.report()
                        : LadderFileReport.of(
                                read.report().format(),
                                pathUpdate.apply(read.path(), PathPublished.Origin.FILE, PathUpdate.NO_NOTE));
    }

    /** A file that was read; of what it became, at most one is not null. */
    private record Read(
            LadderFileReport report, TableUpdate.@Nullable Prepared table, PathUpdate.@Nullable Look path) {}

    private Read look(LadderFile file, LadderTableOptions options) {
        if (LadderTables.isOne(file)) {
            TableUpdate.Prepared table = tableUpdate.look(file.content(), options);
            return new Read(LadderFileReport.of(table.report()), table, null);
        }
        String text;
        try {
            text = FileText.decode(file.content());
        } catch (FileText.UndecodableException e) {
            PathImportReport unreadable = PathImportReport.ofUnreadable(List.of(LadderTables.notUtf8(0)));
            return new Read(LadderFileReport.of(Format.UNKNOWN, unreadable), null, null);
        }
        PathReaders.Result result = PathReaders.read(text, options.path());
        PathUpdate.Look look = pathUpdate.look(result);
        return new Read(LadderFileReport.of(result.format(), look.report()), null, look);
    }
}
