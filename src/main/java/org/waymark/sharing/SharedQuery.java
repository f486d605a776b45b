package org.waymark.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * What a page about what somebody shares asks the database beside the words. It is asked in one statement with what all other kinds on that page
 * ask, so that a kind more costs none.
 *
 * @param rows a query for {@code subject}, {@code title}, {@code detail} and {@code day}, in this order and in the order in which they are
 *     read, with no more than the viewer may see; {@code asked.author} is whose page it is, {@code asked.reader} who reads it, and
 *     {@code asked.subjects} what things of a kind are about
 * @param reads what one of its rows says
 * @param <T> as what it is read
 */
public record SharedQuery<T>(String rows, Function<Found, T> reads) {

    /**
     * One of its rows.
     *
     * @param subject what a thing is about, or what tells something else apart
     * @param title what that is called, empty if it says nothing of that
     * @param detail what else is said of it, empty for nothing
     * @param day of it, null for none
     */
    public record Found(
            String subject,
            String title,
            String detail,
            @Nullable LocalDate day) {

        Titled titled() {
            return Titled.of(title);
        }

        /**
         * The day of something that has one.
         *
         * @return when
         * @throws IllegalStateException if it has none
         */
        public LocalDate requireDay() {
            if (day == null) {
                throw new IllegalStateException("It has no day");
            }
            return day;
        }
    }

    /**
     * What a thing is called, and what its reader learns with its words.
     *
     * @param title what it is about
     * @param facts what stands below that, in which days stand as a {@link LocalDate}
     */
    public record Titled(String title, List<Sentence> facts) {

        static Titled of(String title) {
            return new Titled(title, List.of());
        }
    }

    /**
     * Two queries as one.
     *
     * @param other whose rows come after these
     * @param <U> as what they are read
     * @return what is read of either, told apart by its type
     */
    public <U> SharedQuery<Object> and(SharedQuery<U> other) {
        return new SharedQuery<>("""
                select whose || subject, title, detail, day from (
                    select 1 as whose, row_number() over () as place, one.* from (%s) one (subject, title, detail, day)
                    union all
                    select 2, row_number() over (), two.* from (%s) two (subject, title, detail, day)) either
                order by whose, place
                """.formatted(rows, other.rows), found -> {
            Found own = new Found(found.subject().substring(1), found.title(), found.detail(), found.day());
            return found.subject().startsWith("1") ? reads.apply(own) : other.reads.apply(own);
        });
    }

    /**
     * A query for titles alone.
     *
     * @param rows a query for {@code subject} and {@code title}
     * @return as a query
     */
    public static SharedQuery<Titled> ofTitles(String rows) {
        return new SharedQuery<>(
                "select titled.*, '', cast(null as date) from (" + rows + ") titled (subject, title)", Found::titled);
    }
}
