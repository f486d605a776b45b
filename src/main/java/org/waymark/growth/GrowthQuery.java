package org.waymark.growth;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;

/**
 * What a part of growth asks the database: how it stands where that needs no words, and what could be next in it. It is asked in one
 * statement with all other parts, which also says what comes first.
 *
 * @param rows a query for {@code urgency}, one of those here, {@code what}, {@code day}, {@code name}, {@code number} and {@code address}, in
 *     this order and with no more than the viewer may see; {@code :me} is who that is and {@code :today} the day
 * @param sentence says one of them
 */
public record GrowthQuery(String rows, Function<Found, Sentence> sentence) {

    /** Nothing to do: it says how the part stands. */
    public static final int STANDS = 0;

    /** Somebody waits for it, or its day has come. */
    public static final int DUE = 1;

    /** Its day is still to come. */
    public static final int COMING = 2;

    /** It has no day, and could be begun. */
    public static final int OPEN = 3;

    /**
     * One of its rows.
     *
     * @param urgency one of those above
     * @param what tells the sentences of a part apart
     * @param day since when it waits or by when it is to be done, null for no day
     * @param name whom it is about, as a sentence names them; empty for nobody
     * @param number how many it is about, 0 if it says nothing of that
     * @param address of the page on which it is done, empty for none
     */
    public record Found(int urgency, String what, @Nullable LocalDate day, String name, long number, String address) {

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
}
