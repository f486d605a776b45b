package org.waymark.careerpath;

import java.util.Locale;

/** What a column of a table of ladders holds; a table has one row for each role and expectation. */
enum LadderColumn {
    PATH_ID,
    PATH,
    ROLE_ID,
    ROLE,
    LEVEL,
    TRACK,
    SUMMARY,
    COMPETENCY,
    EXPECTATION,
    PROFICIENCY,
    /** One on each line. */
    EXAMPLES;

    /** The name in our own files, in options and in sentences. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
