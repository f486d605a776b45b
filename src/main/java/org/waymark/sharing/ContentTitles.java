package org.waymark.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.privacy.OwnThing;
import org.waymark.sharing.SharedQuery.Titled;

/** What people call the subjects of a kind. A module offers it as a bean beside a kind that has many. */
public interface ContentTitles {

    /** Of which kind. */
    ContentKind kind();

    /**
     * Finds titles. The number of SQL statements does not depend on how many.
     *
     * @param subjects what things of the kind are about
     * @return by subject; what is not there any more is missing
     */
    Map<String, String> titles(Collection<String> subjects);

    /**
     * Finds titles for where nothing else is around them.
     *
     * @param subjects as for {@link #titles}
     * @return as for {@link #titles}; the same ones, unless a kind says more
     */
    default Map<String, String> fullTitles(Collection<String> subjects) {
        return titles(subjects);
    }

    /**
     * What a reader of what is shared finds beside the words, in a query that is asked together with those of other kinds.
     *
     * @return null where {@link #titles} needs no statement, and nothing stands beside the words
     */
    default @Nullable SharedQuery<Titled> query() {
        return null;
    }

    /**
     * Whether there is such a subject for the viewer to write about.
     *
     * @param subject what something of the kind would be about
     * @return false for what was never there or is no more
     */
    default boolean isThere(String subject) {
        return !titles(List.of(subject)).isEmpty();
    }

    /**
     * Keeps what things are about as it is until the current transaction ends, in the order in which whoever writes does: first that, and then
     * what is written about it.
     *
     * @param subjects what things of the kind are about
     */
    default void hold(Collection<String> subjects) {}

    /**
     * Whether what was withdrawn a moment ago can be given back as far as its subject goes.
     *
     * @param subject what something of the kind is about
     * @return false if that has been set aside since
     */
    default boolean isOpen(String subject) {
        return true;
    }

    /**
     * What is said around titles where their author looks after what they wrote.
     *
     * @param subjects as for {@link #titles}
     * @return by subject; nothing is said around those that are missing
     */
    default Map<String, Around> around(Collection<String> subjects) {
        return Map.of();
    }

    /**
     * Where a reader of what is shared finds what it is about.
     *
     * @param subjects as for {@link #titles}
     * @return addresses by subject; those that have no page are missing
     */
    default Map<String, String> addresses(Collection<String> subjects) {
        return Map.of();
    }

    /**
     * Where rows of the content are read, in what people take along of their own.
     *
     * @return the table that has their subjects, and the column of them; null if they are read by themselves
     */
    default @Nullable Place place() {
        return null;
    }

    /**
     * What is said around a title.
     *
     * @param topic key of a quiet line above it in the bundles, null for none
     * @param meeting the one-on-one that it prepares, null if it belongs to none
     * @param page the address at which it is written
     */
    record Around(@Nullable String topic, OwnThing.@Nullable Meeting meeting, String page) {}

    /**
     * A column of a table.
     *
     * @param table its name
     * @param column its name
     */
    record Place(String table, String column) {}

    /**
     * What a subject is called that is not there any more.
     *
     * @param subject what something of the kind is about
     * @return the subject itself, unless a kind says otherwise
     */
    default String gone(String subject) {
        return subject;
    }
}
