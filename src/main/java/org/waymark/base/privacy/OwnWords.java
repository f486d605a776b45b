package org.waymark.base.privacy;

import java.util.List;
import org.waymark.base.sharing.NamedReader;

/**
 * One kind of what people write or choose, as its author looks after it. A module offers each of its kinds as a bean, which
 * says its place with {@code @Order}; every method works on the viewer's own and no other.
 */
public interface OwnWords {

    /**
     * Tells the kind apart.
     *
     * @return also the key of its heading in the bundles
     */
    String kind();

    /**
     * What somebody else can read today, the latest first.
     *
     * @return possibly empty
     */
    List<OwnThing> shared();

    /**
     * What nobody but the viewer reads.
     *
     * @return possibly empty
     */
    List<OwnThing> alone();

    /**
     * Does something with one of them, through the service that does it elsewhere.
     *
     * @param id of a thing that one of the lists has
     * @param change one of its {@link OwnThing#changes} that takes something away
     */
    void change(String id, OwnThing.Change change);

    /**
     * Shares one of them anew, through the service that does it elsewhere.
     *
     * @param id of a thing that one of the lists has
     * @param change one of its {@link OwnThing#changes} that gives something away
     * @param named whom the page named as the reader
     */
    default void share(String id, OwnThing.Change change, NamedReader named) {
        throw new IllegalArgumentException("There is nothing to share");
    }

    /** Erases for good what nobody but the viewer reads. What is shared stays as it was shared, without what was drafted since. */
    void eraseAlone();
}
