package org.waymark.base.sharing;

/** What has happened to something shared since its reader last looked. */
public enum Freshness {
    /** Never opened before. */
    NEW,
    /** Opened before, in an earlier version. */
    CHANGED,
    /** Opened in this version. */
    READ
}
