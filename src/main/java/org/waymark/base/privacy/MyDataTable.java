package org.waymark.base.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.base.crypto.TextPlace;

/**
 * What somebody gets of one table when they take along all that is kept of them: every column, so that a new one comes along by
 * itself, but for those that are left out.
 *
 * @param name of the table; its heading in the bundles is {@code privacy.table.} and the name
 * @param condition which rows are the viewer's; {@code :me} stands for their id. What row-level security hides is not among them
 * @param sealed columns that hold sealed text; there are no other ones that hold bytes
 * @param worded columns that hold the id of something that has words, and how to find them; sealed ones are open by then
 * @param without columns that are left out, as they hold what opens something, or what is no person's
 * @param title columns whose values together name a row to a person, in this order; those without a value are passed over
 * @param coded columns whose values have words in the bundles, and what the keys of these begin with; unless one says
 *     otherwise, with {@code privacy.value.} and the name of the column
 * @param under what its rows are read under; {@code null} if they are read by themselves
 * @param chapters the column that says under which heading rows are read; its values are keys in the bundles. {@code null} if all are
 *     read under that of the table
 * @param version of what its rows are a version, so that the same words are not read twice; {@code null} if of nothing
 */
public record MyDataTable(
        String name,
        String condition,
        List<Sealed> sealed,
        Map<String, Function<Row, String>> worded,
        Set<String> without,
        List<String> title,
        Map<String, String> coded,
        @Nullable Under under,
        @Nullable String chapters,
        @Nullable Version version) {

    /**
     * Where rows are read that say nothing without another one.
     *
     * @param table the other one's
     * @param column which holds what tells the other row apart
     * @param key the column of the other one that holds the same
     */
    public record Under(String table, String column, String key) {}

    /**
     * Of what rows are a version, say as what was shared of what was written.
     *
     * @param table the other one's
     * @param columns of both, whose values tell the other row
     */
    public record Version(String table, List<String> columns) {}

    /**
     * A row, as far as it says where its texts belong.
     *
     * @param ids numbers by the name of their column
     * @param texts other values by the name of their column
     */
    public record Row(Map<String, Long> ids, Map<String, String> texts) {

        /**
         * A number of this row.
         *
         * @param column its name
         * @return the number
         * @throws NullPointerException if there is none
         */
        public long id(String column) {
            return Objects.requireNonNull(ids.get(column), column);
        }

        /**
         * A text of this row.
         *
         * @param column its name
         * @return the text
         * @throws NullPointerException if there is none
         */
        public String text(String column) {
            return Objects.requireNonNull(texts.get(column), column);
        }
    }

    /**
     * A column of sealed text.
     *
     * @param column its name
     * @param author the column that says who sealed it
     * @param place where it belongs
     */
    public record Sealed(String column, String author, Function<Row, TextPlace> place) {}

    /**
     * A table of which nothing is left out.
     *
     * @param name of the table
     * @param condition which rows are the viewer's
     * @return without sealed columns
     */
    public static MyDataTable of(String name, String condition) {
        return new MyDataTable(name, condition, List.of(), Map.of(), Set.of(), List.of(), Map.of(), null, null, null);
    }

    /**
     * The same with a column of sealed text.
     *
     * @param column its name
     * @param author the column that says who sealed it
     * @param place where it belongs
     * @return the table
     */
    public MyDataTable sealed(String column, String author, Function<Row, TextPlace> place) {
        List<Sealed> more = new ArrayList<>(sealed);
        more.add(new Sealed(column, author, place));
        return new MyDataTable(name, condition, more, worded, without, title, coded, under, chapters, version);
    }

    /**
     * The same with a column that has words.
     *
     * @param column its name
     * @param words finds them for a row that holds something there; empty if it says nothing to people
     * @return the table
     */
    public MyDataTable worded(String column, Function<Row, String> words) {
        Map<String, Function<Row, String>> more = new HashMap<>(worded);
        more.put(column, words);
        return new MyDataTable(name, condition, sealed, more, without, title, coded, under, chapters, version);
    }

    /**
     * The same without a column.
     *
     * @param column its name
     * @return the table
     */
    public MyDataTable without(String column) {
        Set<String> more = new HashSet<>(without);
        more.add(column);
        return new MyDataTable(name, condition, sealed, worded, more, title, coded, under, chapters, version);
    }

    /**
     * The same with rows that have a title.
     *
     * @param columns whose values make it
     * @return the table
     */
    public MyDataTable titled(String... columns) {
        return new MyDataTable(
                name, condition, sealed, worded, without, List.of(columns), coded, under, chapters, version);
    }

    /**
     * The same with a column whose values have words of their own in the bundles.
     *
     * @param column its name
     * @param prefix what the keys of the words begin with
     * @return the table
     */
    public MyDataTable coded(String column, String prefix) {
        Map<String, String> more = new HashMap<>(coded);
        more.put(column, prefix);
        return new MyDataTable(name, condition, sealed, worded, without, title, more, under, chapters, version);
    }

    /**
     * The same with rows that are read under those of another table.
     *
     * @param table the other one
     * @param column which holds the other row's id
     * @return the table
     */
    public MyDataTable under(String table, String column) {
        return under(table, column, "id");
    }

    /**
     * The same with rows that are read under those of another table that has no id.
     *
     * @param table the other one
     * @param column which holds what tells the other row apart
     * @param key the column of the other one that holds the same
     * @return the table
     */
    public MyDataTable under(String table, String column, String key) {
        return new MyDataTable(
                name,
                condition,
                sealed,
                worded,
                without,
                title,
                coded,
                new Under(table, column, key),
                chapters,
                version);
    }

    /**
     * The same, read under several headings.
     *
     * @param column which holds the key of each row's heading
     * @return the table
     */
    public MyDataTable chapters(String column) {
        return new MyDataTable(name, condition, sealed, worded, without, title, coded, under, column, version);
    }

    /**
     * The same with rows that are versions of those of another table.
     *
     * @param table the other one
     * @param columns of both, whose values tell the other row
     * @return the table
     */
    public MyDataTable versionsOf(String table, String... columns) {
        Version version = new Version(table, List.of(columns));
        return new MyDataTable(name, condition, sealed, worded, without, title, coded, under, chapters, version);
    }
}
