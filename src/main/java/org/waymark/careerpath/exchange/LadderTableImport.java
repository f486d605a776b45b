package org.waymark.careerpath.exchange;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForPeopleTeam;
import org.waymark.careerpath.PathStore;

/**
 * Brings ladders from a table into the portal: a row for each role and expectation, with any number of paths. What a table
 * leaves open is stated once and remembered by its header. Described in {@code docs/ladders.md}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class LadderTableImport {

    private final TableUpdate update;
    private final PathStore paths;

    LadderTableImport(TableUpdate update, PathStore paths) {
        this.update = update;
        this.paths = paths;
    }

    /**
     * Tells what importing a table would do.
     *
     * @param file the bytes of a CSV file
     * @param options what the table leaves open
     * @return what the table is taken for, the differences of each path, and the problems; nothing is written
     */
    @ForPeopleTeam
    public LadderTableReport dryRun(byte[] file, LadderTableOptions options) {
        return update.look(file, options).report();
    }

    /**
     * Imports all paths of a table in one transaction, and remembers what was settled about it. A second time writes
     * nothing.
     *
     * @param file the bytes of a CSV file
     * @param options what the table leaves open
     * @return what was done; with a problem in it, nothing at all
     */
    @ForPeopleTeam
    @Transactional
    public LadderTableReport apply(byte[] file, LadderTableOptions options) {
        paths.lockAll();
        return update.apply(update.look(file, options));
    }
}
