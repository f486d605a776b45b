package org.waymark.base.sharing;

import java.time.Instant;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;

/**
 * What its author withdrew a moment ago, so that they can undo it. It is gone from where it was kept; its words are sealed as they
 * were, and open for nobody by this.
 *
 * @param share as it was when it was withdrawn
 * @param reader who could read it: the one person to whom it may be given back
 * @param at when it was withdrawn
 */
public record Withdrawn(Object share, PersonId reader, Instant at) {

    /**
     * What was withdrawn, as its module knows it.
     *
     * @param kind of which it is
     * @param <S> what is shared
     * @return the version
     * @throws ClassCastException if it is of another kind
     */
    public <S> S of(Class<S> kind) {
        return kind.cast(share);
    }

    /**
     * Whether it may be given back still, to whom a page named.
     *
     * @param named whom the page named
     * @param now the moment it is
     * @return false for anybody but its reader, and once it is too late
     */
    public boolean mayGoBackTo(NamedReader named, Instant now) {
        return named.person().equals(reader) && !now.isAfter(at.plus(UndoTime.TAKEN));
    }
}
