package org.waymark.base.sharing;

import org.waymark.base.domain.PersonId;

/**
 * Somebody whom the page named, and who is the one to read it: {@link Readers} has found so, and keeps it so until the
 * transaction ends. Nobody else makes one, and nothing is shared without.
 */
public final class ConfirmedReader {

    private final PersonId id;

    ConfirmedReader(PersonId id) {
        this.id = id;
    }

    /**
     * Who.
     *
     * @return who reads it from now on
     */
    public PersonId id() {
        return id;
    }
}
