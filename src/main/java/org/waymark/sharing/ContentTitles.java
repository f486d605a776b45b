package org.waymark.sharing;

import java.util.Collection;
import java.util.Map;

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
     * What a subject is called that is not there any more.
     *
     * @param subject what something of the kind is about
     * @return the subject itself, unless a kind says otherwise
     */
    default String gone(String subject) {
        return subject;
    }
}
