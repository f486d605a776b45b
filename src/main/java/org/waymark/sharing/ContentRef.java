package org.waymark.sharing;

import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * One thing of a kind; whose is said elsewhere.
 *
 * @param kind of which kind
 * @param subject what of that kind, empty where there is one
 * @param about whom it is about, null if not about somebody else
 */
public record ContentRef(
        ContentKind kind, String subject, @Nullable PersonId about) {

    /**
     * The same about somebody.
     *
     * @param person whom
     * @return which
     */
    public ContentRef about(PersonId person) {
        return new ContentRef(kind, subject, person);
    }
}
