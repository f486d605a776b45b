package org.waymark.organization.importing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.Hashes;
import org.waymark.organization.PersonField;

/**
 * What an import of people would do or has done. The sentences stand in the bundle, under the {@code key} of each kind.
 *
 * @param written whether the changes are made; false for a dry run and while a problem stands
 * @param rows how many people the file lists
 * @param problems what stands against the import, by line; nothing is written while there is one
 * @param warnings what whoever imports should look at before, by line; it stands against nothing
 * @param columns what each column that has a name is taken for, from left to right
 * @param unknownRoles addresses of roles that no ladder has yet; they are kept as given, but take no role away that somebody
 *     holds
 * @param newDepartments departments that nobody belongs to yet
 * @param changes who is new or different, in the order of the file; empty while there is a problem
 * @param waiting what takes effect only when a second person releases it, as it would make whoever imports another person or
 *     somebody's manager; empty while there is a problem
 * @param planned what counts from a later day on, and what was planned and is no more; empty while there is a problem
 * @param unchanged how many people are here just as the file says
 * @param missing how many people are here whom the file does not list; they are left alone
 */
public record PeopleImportReport(
        boolean written,
        int rows,
        List<Problem> problems,
        List<Problem> warnings,
        List<Column> columns,
        List<String> unknownRoles,
        List<String> newDepartments,
        List<Change> changes,
        List<Waiting> waiting,
        List<Planned> planned,
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
        /** A warning: no ladder has that role. Arguments: what there is, and the nearest address. */
        MISSPELT_ROLE,
        /** A warning: people keep their role, as no ladder has the new one. Arguments: what there is, and how many they are. */
        ROLE_KEPT,
        /** A warning: a letter was lost before, so the file was read in a wrong encoding. Argument: what is left. */
        LOST_LETTER,
        /** A cell with more than anybody's name or address has. Argument: how many characters it may have. */
        TOO_LONG,
        /** An empty cell where everybody needs a value. */
        MISSING_VALUE,
        /** Not a mail address. Argument: what there is. */
        BAD_EMAIL,
        /** A date but for its year, which has two digits. Arguments: what there is, and the form it should have. */
        SHORT_YEAR,
        /** Not a date. Arguments: what there is, and the form it should have. */
        BAD_DATE,
        /** A warning: an earlier import settled that a column holds something else than its header says. */
        NOT_WHAT_IT_SAYS,
        /** A warning: somebody comes back from a day on, and a last day is not kept with that. Argument: who. */
        RETURNS_WITHOUT_LAST_DAY,
        /** A warning: nothing says how dates are written, and they can be read in one way alone. Argument: which one. */
        DATES_READ_AS,
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
        /** The id of somebody who has left under another name. Arguments: the id, who has left, and who has it now. */
        ID_OF_A_LEAVER,
        /** The mail address of somebody who has left and has half of the name. Arguments: the address, who has left, and who has it now. */
        ADDRESS_OF_A_LEAVER,
        /** The mail address of somebody here with another name. Arguments: the address, who is here, and who has it now. */
        ANOTHER_NAME,
        /** Nobody has that id or address. Argument: what there is. */
        UNKNOWN_MANAGER,
        /** Several people could be meant. Arguments: what there is, and who. */
        AMBIGUOUS_MANAGER,
        /** Nobody has that name. Argument: what there is. */
        UNKNOWN_NAME,
        /** Several people have that name. Arguments: what there is, and who. */
        AMBIGUOUS_NAME,
        /** A column with ids of managers, but none with anybody's id. */
        MANAGER_IDS_ALONE,
        /** Somebody would report to themselves. */
        OWN_MANAGER,
        /** People who would report to each other in a circle. Argument: who. */
        CYCLE,
        /** An id or address that somebody has until a second person releases another one. Arguments: it, and who. */
        STILL_TAKEN,
        /** A warning: no column holds ids. */
        NO_IDS,
        /** A warning: no column holds managers. */
        NO_MANAGERS,
        /** A warning: a column of managers' ids is not read, as none holds anybody's id. */
        MANAGER_IDS_UNUSED,
        /** A warning: a column seems to say who works here, and is not read. */
        STATUS_COLUMN,
        /** A warning: somebody is added whose last day is over. Arguments: who, and that day. */
        LEFT_ALREADY,
        /** A warning: people would be left without a manager. Arguments: who leaves, their last day, how many, and who. */
        LEAVES_REPORTS,
        /** A warning: the new manager has left. Argument: who. */
        MANAGER_HAS_LEFT,
        /** A warning: a row counts from a day that is over, and so from today. Arguments: who, and that day. */
        FROM_IS_OVER,
        /** A warning: somebody new has all of it at once, from whichever day on the row counts. Argument: who. */
        FROM_OF_NEW,
        /** A warning: somebody new gets the address of somebody who has left. Arguments: the address, who had it, and who has it. */
        ADDRESS_PASSES_ON,
        /** A warning: the row changes nothing, as it names somebody who has left by address alone. Arguments: who, and the address. */
        LEAVER_LEFT_ALONE,
        /** A warning: the row changes nothing, as a provider keeps that person. Argument: who. */
        KEPT_BY_PROVIDER,
        /** A warning: the file has no last day for somebody who has left. Argument: who. */
        STAYS_AWAY,
        /** A warning: somebody of half another name is recognised by address alone. Arguments: the names, and the address. */
        RENAMED_BY_ADDRESS,
        /** A warning: somebody of another name is recognised by id. Arguments: the names, and the id. */
        RENAMED_BY_ID;

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
     * A column of the file.
     *
     * @param header as the file has it
     * @param word what it is taken for, one of {@link PeopleImportOptions#words}; null for one that is not read
     * @param samples a few of its cells
     * @param isRemembered whether an earlier import settled what columns with these headers hold
     */
    public record Column(String header, @Nullable String word, List<String> samples, boolean isRemembered)
            implements Serializable {

        /**
         * What it is taken for.
         *
         * @return the key of the words for it, null for one that is not read
         */
        public @Nullable String meaning() {
            return word == null ? null : "organization.import.column." + word.replace(' ', '-');
        }

        /**
         * Whether its cells are left alone.
         *
         * @return true if it is not understood, or another one says the same better
         */
        public boolean isIgnored() {
            return word == null;
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
            PersonField field,
            @Nullable String from,
            @Nullable String to) implements Serializable {}

    /**
     * One thing that waits for a second person.
     *
     * @param line the line of the file
     * @param name full name, as the file has it
     * @param email mail address, as the file has it
     * @param field what is to change
     */
    public record Waiting(long line, String name, String email, FieldChange field) implements Serializable {}

    /**
     * What becomes of somebody on a later day.
     *
     * @param line the line of the file
     * @param name full name, as the file has it
     * @param email mail address, as the file has it
     * @param what what happens to it now
     * @param from the day
     * @param returns whether they have left and come back
     * @param fields what is to change from what it is today
     */
    public record Planned(
            long line, String name, String email, What what, LocalDate from, boolean returns, List<FieldChange> fields)
            implements Serializable {

        /** What happens to a move. */
        public enum What {
            /** It is planned. */
            PLANNED,
            /** It waits until a second person confirms it, as whoever imports becomes a manager by it. */
            NEEDS_SECOND,
            /** It waits until an administrator confirms it, as somebody comes back. */
            NEEDS_ADMINISTRATOR,
            /** It was planned, and is taken back. */
            TAKEN_BACK
        }

        /**
         * The same in other words.
         *
         * @param fields in place of these
         * @return with everything else as it is
         */
        public Planned with(List<FieldChange> fields) {
            return new Planned(line, name, email, what, from, returns, fields);
        }

        /**
         * Whether it is sensitive: it changes who reads somebody's words, or lets somebody in.
         *
         * @return true for a new manager and for somebody who comes back
         */
        boolean isSensitive() {
            return what != What.TAKEN_BACK
                    && (returns || fields.stream().anyMatch(field -> field.field() == PersonField.MANAGER));
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
        return changes.isEmpty() && waiting.isEmpty() && planned.isEmpty();
    }

    /**
     * Columns that are not read.
     *
     * @return their headers
     */
    public List<String> ignoredColumns() {
        return columns.stream()
                .filter(Column::isIgnored)
                .map(Column::header)
                .filter(header -> !header.isEmpty())
                .toList();
    }

    /**
     * How many people have another manager than until now, or none any more.
     *
     * @return the number
     */
    public int otherManagers() {
        return (int) changes.stream()
                .flatMap(change -> change.fields().stream())
                .filter(field -> field.field() == PersonField.MANAGER && field.from() != null)
                .count();
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

    /**
     * How many people it is about, whatever it does to them.
     *
     * @return the number of rows that change something, now, later or when a second person releases it
     */
    public int touched() {
        return (int) Stream.of(
                        changes.stream().map(Change::line),
                        waiting.stream().map(Waiting::line),
                        planned.stream().map(Planned::line))
                .flatMap(Function.identity())
                .distinct()
                .count();
    }

    /**
     * How many people who were here before get a last day, or another one.
     *
     * @return the number
     */
    public int leaving() {
        return (int) changes.stream()
                .filter(change -> !change.isNew())
                .flatMap(change -> change.fields().stream())
                .filter(field -> field.field() == PersonField.END_DATE && field.to() != null)
                .count();
    }

    /**
     * Tells this report from every other one.
     *
     * @return the same for the same, and for it once it is written
     */
    public String fingerprint() {
        return HexFormat.of()
                .formatHex(Hashes.sha256(asWritten().withoutUnread().toString()));
    }

    /**
     * The same without what stands in columns that are not read, for whoever did not bring the file.
     *
     * @return of those columns nothing but the headers
     */
    public PeopleImportReport withoutUnread() {
        return new PeopleImportReport(
                written,
                rows,
                problems,
                warnings,
                columns.stream()
                        .map(column -> column.isIgnored()
                                ? new Column(column.header(), null, List.of(), column.isRemembered())
                                : column)
                        .toList(),
                unknownRoles,
                newDepartments,
                changes,
                waiting,
                planned,
                unchanged,
                missing);
    }

    PeopleImportReport asWritten() {
        return new PeopleImportReport(
                true,
                rows,
                problems,
                warnings,
                columns,
                unknownRoles,
                newDepartments,
                changes,
                waiting,
                planned,
                unchanged,
                missing);
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
