package org.waymark.careerpath.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.PathImportOptions;

/**
 * What a table of ladders leaves open. What is left out here is as it was when a table with the same header was last
 * imported.
 *
 * @param columns the header of the column that holds something, by the word for it, such as {@code role}; an empty header
 *     says that no column holds it; columns that share a header are told apart as {@code #3}, the third
 * @param columnsByNumber the word for what a column holds, by its number from 1, empty for one that is not read; goes before
 *     headers, and says nothing of other columns
 * @param nothing what cells say that hold nothing, such as "n/a", in any case; an empty list if all of them are content,
 *     null to leave the list as it is
 * @param levels words for levels from the ground up; each path takes the first order that has all of its levels
 * @param path the one path of a table that names none; the department is that of every path
 */
public record LadderTableOptions(
        Map<String, String> columns,
        Map<Integer, String> columnsByNumber,
        @Nullable List<String> nothing,
        List<List<String>> levels,
        PathImportOptions path) {

    /** Everything comes from the file, or from an earlier one. */
    public static final LadderTableOptions NONE =
            new LadderTableOptions(Map.of(), Map.of(), null, List.of(), PathImportOptions.NONE);

    /**
     * What a column can hold.
     *
     * @return a word for each, in the order of our own tables
     */
    public static List<String> words() {
        return Stream.of(LadderColumn.values()).map(LadderColumn::word).toList();
    }
}
