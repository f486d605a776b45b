package org.waymark.organization.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.MailAddressRule;

/**
 * What one row of a file says about a person. Null stands for an empty cell as for a column that the file does not have.
 *
 * @param line where the row starts in the file
 * @param name empty if it is missing, which is a problem of its own
 * @param email empty if it is missing or none, which is a problem of its own
 * @param managers every cell that names the manager; empty for nobody
 */
record PersonRow(
        long line,
        @Nullable String id,
        String name,
        String email,
        @Nullable String title,
        @Nullable String department,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String role,
        @Nullable LocalDate from,
        List<ManagerKey> managers) {

    /**
     * A cell that names the manager.
     *
     * @param header of the cell's column
     * @param column tells whether it holds an id, a mail address or either
     * @param value what it holds
     */
    record ManagerKey(String header, PeopleColumn column, String value) {}

    /** What two ways of writing one address have in common. */
    static String emailKey(String email) {
        return MailAddressRule.key(email);
    }
}
