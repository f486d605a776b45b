package org.waymark.organization.feed;

import java.io.Serializable;
import org.waymark.organization.importing.PeopleImportReport;

/**
 * What a file of people does, or would do, in numbers.
 *
 * @param working how many people worked here when it was read
 * @param rows how many people it lists
 * @param added how many are new
 * @param changed how many who were here before change
 * @param moved how many get another manager, or none
 * @param leaving how many get a last day
 * @param planned what counts from a later day on
 * @param held what waits for a second person
 * @param problems what stands against it
 * @param touched how many people it is about, each counted once
 */
public record FeedCounts(
        int working,
        int rows,
        int added,
        int changed,
        int moved,
        int leaving,
        int planned,
        int held,
        int problems,
        int touched)
        implements Serializable {

    /** Of a file that was not read. */
    static final FeedCounts NONE = new FeedCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static FeedCounts of(PeopleImportReport report, int working) {
        return new FeedCounts(
                working,
                report.rows(),
                report.added(),
                report.changed(),
                report.otherManagers(),
                report.leaving(),
                report.planned().size(),
                report.waiting().size(),
                report.problems().size(),
                report.touched());
    }
}
