package org.waymark.careerpath;

import java.util.List;
import java.util.Map;

/**
 * What a table of ladders leaves open. What is left out here is as it was when a table with the same header was last
 * imported.
 *
 * @param columns the header of the column that holds something, by the word for it, such as {@code role}; an empty header
 *     says that no column holds it
 * @param nothing what cells say that hold nothing, such as "n/a", in any case; none to leave the list as it is
 * @param levels words for levels from the ground up; each path takes the first order that has all of its levels
 * @param path the one path of a table that names none; the department is that of every path
 */
public record LadderTableOptions(
        Map<String, String> columns, List<String> nothing, List<List<String>> levels, ImportOptions path) {

    /** Everything comes from the file, or from an earlier one. */
    public static final LadderTableOptions NONE =
            new LadderTableOptions(Map.of(), List.of(), List.of(), ImportOptions.NONE);
}
