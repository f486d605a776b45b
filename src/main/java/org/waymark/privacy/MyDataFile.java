package org.waymark.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.MyDataTable;
import org.waymark.organization.PersonReference;

/**
 * All that is kept of somebody.
 *
 * @param made when it was put together
 * @param person whose it is
 * @param people names of whoever is mentioned
 * @param called what people call the things whose addresses stand in a column, by {@code table.column} and then by address
 * @param tables in the order of the document, also those without a row
 */
public record MyDataFile(
        Instant made,
        PersonReference person,
        Map<PersonId, String> people,
        Map<String, Map<String, String>> called,
        List<Table> tables) {

    /**
     * What people call a thing.
     *
     * @param table in which it stands
     * @param column in which it stands by its address
     * @param address which
     * @return empty if it has no name, or is not there any more
     */
    public Optional<String> called(String table, String column, String address) {
        return Optional.ofNullable(
                called.getOrDefault(place(table, column), Map.of()).get(address));
    }

    static String place(String table, String column) {
        return table + "." + column;
    }

    /**
     * What stands in one table.
     *
     * @param name of the table
     * @param rows values by the name of their column: texts, numbers, truth values, {@link Instant}s, days and times
     * @param read how its module wants it to be read
     */
    public record Table(String name, List<Map<String, @Nullable Object>> rows, MyDataTable read) {}
}
