package org.waymark.organization;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import of people would do or has done. The sentences stand in the bundle, under the {@code key} of each kind.
 *
 * @param written whether the changes are made; false for a dry run and while a problem stands
 * @param rows how many people the file lists
 * @param problems what stands against the import, by line; nothing is written while there is one
 * @param warnings what whoever imports should look at before, by line; it stands against nothing
 * @param ignoredColumns headers that are not understood; their cells are left alone
 * @param unknownRoles addresses of roles that no ladder has yet; they are kept as given
 * @param newDepartments departments that nobody belongs to yet
 * @param changes who is new or different, in the order of the file; empty while there is a problem
 * @param waiting what takes effect only when a second person releases it, as it would make whoever imports another person or
 *     somebody's manager; empty while there is a problem
 * @param unchanged how many people are here just as the file says
 * @param missing how many people are here whom the file does not list; they are left alone
 */
public record ImportReport(
        boolean written,
        int rows,
        List<Problem> problems,
        List<Problem> warnings,
        List<String> ignoredColumns,
        List<String> unknownRoles,
        List<String> newDepartments,
        List<Change> changes,
        List<Waiting> waiting,
        int unchanged,
        int missing)
        implements Serializable {

    /** What can stand against an import. */
    public enum Kind {
        /** The bytes are not UTF-8. */
        NOT_UTF_8,
        /** There is not even a header. */
        EMPTY_FILE,
        /** A quoted cell does not end, or goes on after its end. */
        BROKEN_QUOTES,
        /** More cells than any list of people has. */
        TOO_MANY_COLUMNS,
        /** More rows than any company has people. */
        TOO_MANY_ROWS,
        /** A header that is longer than the name of a column ever is. */
        LONG_HEADER,
        /** No column for something that everybody needs. Argument: the column that is missing. */
        MISSING_COLUMN,
        /** Two columns for the same thing. Argument: the other header. */
        DOUBLE_COLUMN,
        /** Mail addresses without a domain, and none is given. */
        MISSING_DOMAIN,
        /** A row with more or fewer cells than the header. Arguments: how many, and how many there should be. */
        WRONG_CELL_COUNT,
        /** A cell with a control character. Argument: which one. */
        BAD_CHARACTER,
        /** A cell with a character that nobody sees or that turns the direction of writing. Argument: which one. */
        HIDDEN_CHARACTER,
        /** A name without a letter or digit. */
        NO_LETTER,
        /** A warning: a name that is taken for another person's. Arguments: who has it, and who else. */
        NAMESAKE,
        /** A warning: a letter was lost before, so the file was read in a wrong encoding. Argument: what is left. */
        LOST_LETTER,
        /** A cell with more than anybody's name or address has. Argument: how many characters it may have. */
        TOO_LONG,
        /** An empty cell where everybody needs a value. */
        MISSING_VALUE,
        /** Not a mail address. Argument: what there is. */
        BAD_EMAIL,
        /** Not a date. Arguments: what there is, and the form it should have. */
        BAD_DATE,
        /** Not the address of a role. Argument: what there is. */
        BAD_ROLE,
        /** The id of another row. Arguments: the id, and the line of the first row with it. */
        DOUBLE_ID,
        /** The mail address of another row. Arguments: the address, and the line of the first row with it. */
        DOUBLE_EMAIL,
        /** The mail address of somebody whom the file does not list. Arguments: the address, and who. */
        EMAIL_TAKEN,
        /** The id of somebody else, where a form says who is meant. Arguments: the id, and who. */
        ID_TAKEN,
        /** Nobody has that id or address. Argument: what there is. */
        UNKNOWN_MANAGER,
        /** Several people could be meant. Arguments: what there is, and who. */
        AMBIGUOUS_MANAGER,
        /** Somebody would report to themselves. */
        OWN_MANAGER,
        /** People who would report to each other in a circle. Argument: who. */
        CYCLE,
        /** An id or address that somebody has until a second person releases another one. Arguments: it, and who. */
        STILL_TAKEN;

        /**
         * The sentence in the bundle.
         *
         * @return its key
         */
        public String key() {
            return "organization.import.problem." + dashed(this);
        }
    }

    /**
     * Something that has to be put right in the file, or that is to be looked at.
     *
     * @param line the line of the file where the row starts, from 1
     * @param column the header of the column, null if it is about the whole line
     * @param kind what it is
     * @param arguments what the sentence names
     */
    public record Problem(long line, @Nullable String column, Kind kind, List<String> arguments)
            implements Serializable {

        static Problem of(long line, Kind kind) {
            return new Problem(line, null, kind, List.of());
        }
    }

    /**
     * A person who is new or different.
     *
     * @param line the line of the file
     * @param name full name, as it is after the import
     * @param email mail address, as it is after the import
     * @param isNew whether they are added
     * @param fields what differs; for a new person everything the file says besides name and address
     */
    public record Change(long line, String name, String email, boolean isNew, List<FieldChange> fields)
            implements Serializable {}

    /**
     * One thing that differs.
     *
     * @param field which
     * @param from what it is today, null for nothing
     * @param to what it is after the import, null for nothing
     */
    public record FieldChange(
            Field field, @Nullable String from, @Nullable String to) implements Serializable {}

    /**
     * One thing that waits for a second person.
     *
     * @param line the line of the file
     * @param name full name, as the file has it
     * @param email mail address, as the file has it
     * @param field what is to change
     */
    public record Waiting(long line, String name, String email, FieldChange field) implements Serializable {}

    /** What an import can change. */
    public enum Field {
        ID,
        NAME,
        EMAIL,
        TITLE,
        DEPARTMENT,
        START_DATE,
        END_DATE,
        ROLE,
        MANAGER;

        /**
         * The word in the bundle.
         *
         * @return its key
         */
        public String key() {
            return "organization.import.field." + dashed(this);
        }
    }

    /**
     * Whether the import may be made.
     *
     * @return true if nothing stands against it
     */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /**
     * Whether it does anything.
     *
     * @return false if all is here as the file says
     */
    public boolean isEmpty() {
        return changes.isEmpty() && waiting.isEmpty();
    }

    /**
     * How many people are added.
     *
     * @return the number
     */
    public int added() {
        return (int) changes.stream().filter(Change::isNew).count();
    }

    /**
     * How many people who were here before change.
     *
     * @return the number
     */
    public int changed() {
        return changes.size() - added();
    }

    ImportReport asWritten() {
        return new ImportReport(
                true,
                rows,
                problems,
                warnings,
                ignoredColumns,
                unknownRoles,
                newDepartments,
                changes,
                waiting,
                unchanged,
                missing);
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
