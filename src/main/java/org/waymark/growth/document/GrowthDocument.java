package org.waymark.growth.document;

import java.time.LocalDate;
import java.util.List;
import org.waymark.organization.PersonReference;

/**
 * All of somebody's growth, in the language of whoever asked for it: their words, and those of others that they may read.
 *
 * @param person whose, and for whom
 * @param day as of when
 * @param chapters in the order of the kinds; empty for somebody who has written nothing
 */
public record GrowthDocument(PersonReference person, LocalDate day, List<Chapter> chapters) {

    /**
     * One part of growth.
     *
     * @param place among the others, as {@link org.waymark.sharing.ContentKind#place}
     * @param heading what it is called
     * @param passages at least one
     */
    public record Chapter(int place, String heading, List<Passage> passages) {}

    /**
     * One thing that is written.
     *
     * @param title what it is, empty where the chapter says it
     * @param facts what is known of it beside words, such as a day; empty for nothing
     * @param texts what is written of it
     * @param parts what belongs to it
     */
    public record Passage(String title, String facts, List<Text> texts, List<Passage> parts) {

        /**
         * Whether there is anything to read.
         *
         * @return false for one that has a title and nothing else
         */
        public boolean isEmpty() {
            return texts.isEmpty() && parts.isEmpty();
        }
    }

    /**
     * One text.
     *
     * @param label what it answers, empty where the title says it
     * @param words as somebody wrote them, or the name of what they chose
     */
    public record Text(String label, String words) {}
}
