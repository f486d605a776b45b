package org.waymark.base.privacy;

import java.util.List;
import java.util.Optional;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;

/**
 * One kind of what people write or choose, as its author looks after it. A module offers each of its kinds as a bean, which
 * says its place with {@code @Order}; every method works on the viewer's own and no other.
 */
public interface PersonalContentProvider {

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
     * @return for {@link #putBack}; empty for what is erased, and for what cannot be put back as it was
     */
    Optional<Withdrawn> change(String id, OwnThing.Change change);

    /**
     * Undoes that one of them was withdrawn a moment ago, through the service that does it elsewhere.
     *
     * @param withdrawn what {@link #change} gave
     * @param named whom the page named: who could read it
     * @return false if it has changed since; nothing changes then
     */
    default boolean putBack(Withdrawn withdrawn, NamedReader named) {
        throw new IllegalArgumentException("There is nothing to put back");
    }

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
