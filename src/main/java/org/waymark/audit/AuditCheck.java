package org.waymark.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of going through the whole trail.
 *
 * @param entries how many were found in order
 * @param newest hash of the last of them, null if there is none
 * @param brokenAt number of the first entry that does not follow from the one before it, null if there is none
 * @param isExpectedMissing whether no entry has the hash that was expected: the trail was cut off or written anew
 */
public record AuditCheck(
        long entries, @Nullable String newest, @Nullable Long brokenAt, boolean isExpectedMissing) {

    /**
     * Whether the trail is as it was written.
     *
     * @return false if it shows that somebody tampered with it
     */
    public boolean isWhole() {
        return brokenAt == null && !isExpectedMissing;
    }
}
