package org.waymark.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param tables in the order of the document, also those without a row
 */
public record MyDataFile(Instant made, PersonReference person, Map<PersonId, String> people, List<Table> tables) {

    /**
     * What stands in one table.
     *
     * @param name of the table
     * @param rows values by the name of their column: texts, numbers, truth values, {@link Instant}s, days and times
     * @param read how its module wants it to be read
     */
    public record Table(String name, List<Map<String, @Nullable Object>> rows, MyDataTable read) {}
}
