package org.waymark.base.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.waymark.base.crypto.TextPlace;

/**
 * What somebody gets of one table when they take along all that is kept of them: every column, so that a new one comes along by
 * itself, but for those that are left out.
 *
 * @param name of the table; its heading in the bundles is {@code privacy.table.} and the name
 * @param condition which rows are the viewer's; {@code :me} stands for their id. What row-level security hides is not among them
 * @param sealed columns that hold sealed text; there are no other ones that hold bytes
 * @param worded columns that hold the id of something that has words, and how to find them
 * @param without columns that are left out, as they hold what opens something, or what is no person's
 */
public record MyDataTable(
        String name,
        String condition,
        List<Sealed> sealed,
        Map<String, UnaryOperator<String>> worded,
        Set<String> without) {

    /**
     * A row, as far as it says where its texts belong.
     *
     * @param ids numbers by the name of their column
     */
    public record Row(Map<String, Long> ids) {

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
        return new MyDataTable(name, condition, List.of(), Map.of(), Set.of());
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
        return new MyDataTable(name, condition, more, worded, without);
    }

    /**
     * The same with a column that has words.
     *
     * @param column its name
     * @param words finds them
     * @return the table
     */
    public MyDataTable worded(String column, UnaryOperator<String> words) {
        Map<String, UnaryOperator<String>> more = new HashMap<>(worded);
        more.put(column, words);
        return new MyDataTable(name, condition, sealed, more, without);
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
        return new MyDataTable(name, condition, sealed, worded, more);
    }
}
