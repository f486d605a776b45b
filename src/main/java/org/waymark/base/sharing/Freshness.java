package org.waymark.base.sharing;

import org.jspecify.annotations.Nullable;

/** What has happened to something shared since its reader last looked. */
public enum Freshness {
    /** Never opened before. */
    NEW,
    /** Opened before, in an earlier version. */
    CHANGED,
    /** Opened in this version. */
    READ;

    /**
     * How fresh a version is.
     *
     * @param version what is shared
     * @param revisionRead the revision that its recipient has read, null for none
     * @return how fresh
     */
    public static Freshness of(SharedVersion version, @Nullable Integer revisionRead) {
        if (revisionRead == null) {
            return NEW;
        }
        return revisionRead == version.revision() ? READ : CHANGED;
    }
}
