package org.waymark.base.search;

import java.util.List;

/**
 * One kind of what can be searched. A module offers each of its kinds as a bean, which says its place with {@code @Order}. A
 * source finds what the viewer could come upon without it, and nothing else: it asks what the pages ask, and opens no way of its
 * own. What somebody wrote is sealed and is never searched by the database.
 */
public interface SearchSource {

    /**
     * Tells the kind apart.
     *
     * @return also the key of its heading in the bundles
     */
    String kind();

    /**
     * Finds things for the viewer. The number of SQL statements does not depend on how many there are.
     *
     * @param sought {@linkplain Sought#isEnough enough} to look for
     * @param most how many at the most
     * @return the best first, possibly none
     */
    List<Found> find(Sought sought, int most);
}
