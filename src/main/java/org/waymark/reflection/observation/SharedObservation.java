package org.waymark.reflection.observation;

import java.time.Instant;
import org.waymark.base.sharing.Freshness;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentKind;

/**
 * What a manager sees in the viewer, as it was shared with them.
 *
 * @param from who wrote it; perhaps not the manager any more
 * @param questionId the id of what the manager was asked
 * @param question what the manager was asked
 * @param words what was shared
 * @param sharedAt when this version was shared
 * @param freshness whether the viewer has read it in this form
 */
public record SharedObservation(
        PersonReference from, String questionId, String question, String words, Instant sharedAt, Freshness freshness) {

    /**
     * The kind that observations are of, for a page that reads them with whatever else is about the viewer.
     *
     * @return the kind
     */
    public static ContentKind kind() {
        return ObservationContent.KIND;
    }
}
