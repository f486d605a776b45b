package org.waymark.careerpath.document;

import org.jspecify.annotations.Nullable;

/**
 * What a file of a foreign format leaves open. Waymark's own format says all of it itself.
 *
 * @param id the path's id in kebab-case, null to make it from the file's own words
 * @param name the path's name, null to take the file's
 * @param department the department that the path belongs to, null for none
 */
public record PathImportOptions(
        @Nullable String id,
        @Nullable String name,
        @Nullable String department) {

    /** Everything comes from the file. */
    public static final PathImportOptions NONE = new PathImportOptions(null, null, null);
}
