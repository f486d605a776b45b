package org.waymark.organization.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.waymark.base.domain.PersonId;

/** What feeds have to know of providers. Whoever keeps these and their tokens offers it as a bean. */
public interface KeptByProviders {

    /**
     * Whom a provider keeps: a feed changes nothing about them.
     *
     * @return in no order
     */
    Set<PersonId> persons();

    /**
     * When, for the operator, a token for feeds that counts was last used.
     *
     * @return to the minute; empty if none was
     */
    Optional<Instant> feedTokenUsedAt();
}
