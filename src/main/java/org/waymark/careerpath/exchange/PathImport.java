package org.waymark.careerpath.exchange;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.careerpath.PathPublished;
import org.waymark.careerpath.PathStore;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.document.PathReaders;
import org.waymark.careerpath.editing.PathImportReport;
import org.waymark.careerpath.editing.PathUpdate;

/** Brings ladders from files into the portal. The formats are described in {@code docs/ladders.md}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PathImport {

    private final PathUpdate update;
    private final PathStore paths;

    PathImport(PathUpdate update, PathStore paths) {
        this.update = update;
        this.paths = paths;
    }

    /**
     * Tells what importing a file would do.
     *
     * @param content the file's text
     * @param options what the file leaves open
     * @return the differences and the problems; nothing is written
     */
    @ForPeopleTeam
    public PathImportReport dryRun(String content, PathImportOptions options) {
        return update.look(PathReaders.read(content, options)).report();
    }

    /**
     * Imports a file that leaves nothing open, as {@link #apply(String, ImportOptions)} does.
     *
     * @param content the file's text
     * @return what was done; with a problem in it, nothing
     */
    @ForPeopleTeam
    @Transactional
    public PathImportReport apply(String content) {
        return apply(content, PathImportOptions.NONE);
    }

    /**
     * Imports a file, in one transaction. What has the same id stays the same row; what is already as the file says is not
     * written at all, so that importing a file again changes nothing.
     *
     * @param content the file's text
     * @param options what the file leaves open
     * @return what was done; with a problem in it, nothing
     */
    @ForPeopleTeam
    @Transactional
    public PathImportReport apply(String content, PathImportOptions options) {
        paths.lockAll();
        return update.apply(
                update.look(PathReaders.read(content, options)), PathPublished.Origin.FILE, PathUpdate.NO_NOTE);
    }
}
