package org.waymark.reflection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write elsewhere than in reflections and can read beside what they wrote before. A module offers it as a bean. */
public interface ThenAndNowProvider {

    /**
     * What the viewer wrote at more than one time. The number of statements does not depend on how much it is.
     *
     * @return in the order of the page, without what there is one state of
     */
    List<WrittenOverTime> mine();

    /**
     * Something that somebody wrote, as it was and as it is, for themselves.
     *
     * @param topic what it belongs to
     * @param title what it is
     * @param then as it was
     * @param now as it is
     * @param address where it is written, and where there may be more of before
     */
    public record WrittenOverTime(String topic, String title, State then, State now, String address) {

        /**
         * How it is at a time.
         *
         * @param day when it was so; null for how it is now, if it is not known since when
         * @param texts what is written
         */
        public record State(@Nullable LocalDate day, List<Text> texts) {}

        /**
         * One text.
         *
         * @param label what it answers, empty where the title says it
         * @param words what was written; empty if it does not open any more
         */
        public record Text(String label, String words) {}
    }
}
