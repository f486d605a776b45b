package org.waymark.careerpath;

import org.waymark.careerpath.document.PathDocument;

/** A ladder that {@link PathStore} has found; good until the end of the transaction that found it. */
public final class StoredPath {

    private final CareerPath path;

    StoredPath(CareerPath path) {
        this.path = path;
    }

    CareerPath path() {
        return path;
    }

    /**
     * What the ladder says.
     *
     * @return as it is now, also after it followed a change
     */
    public PathDocument document() {
        return path.document();
    }
}
