package org.waymark.careerpath;

/**
 * A ladder says something else from now on. Told within the transaction of the change.
 *
 * @param path id of the ladder
 * @param version number of its new version
 * @param origin where what it says came from
 * @param added how many things of the ladder are new
 * @param changed how many are different
 * @param gone how many are not there any more
 */
public record PathPublished(String path, int version, Origin origin, int added, int changed, int gone) {

    /** Where a new version comes from. */
    public enum Origin {
        /** The People team wrote it. */
        DRAFT,
        /** An earlier version is in force again. */
        EARLIER_VERSION,
        /** It was imported. */
        FILE
    }
}
