package org.waymark.base.sharing;

import org.waymark.base.domain.PersonId;

/**
 * What its author withdrew a moment ago, so that they can undo it. It is gone from where it was kept; its words are sealed as they
 * were, and open for nobody by this.
 *
 * @param share as it was when it was withdrawn
 */
public record Withdrawn(SharedVersion share) {

    /**
     * What was withdrawn, as its module knows it.
     *
     * @param kind of which it is
     * @param <S> what is shared
     * @return the version
     * @throws ClassCastException if it is of another kind
     */
    public <S extends SharedVersion> S of(Class<S> kind) {
        return kind.cast(share);
    }

    /**
     * Who could read it.
     *
     * @return the one person to whom it may be given back
     */
    public PersonId reader() {
        return share.recipient();
    }
}
