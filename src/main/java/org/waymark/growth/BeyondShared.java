package org.waymark.growth;

import org.waymark.base.domain.PersonId;

/**
 * What somebody thinks about a life beyond the company was shared, or its topic, or an update; or it no longer is.
 *
 * @param author whose
 * @param recipient who may read it, or could until now
 */
public record BeyondShared(PersonId author, PersonId recipient) {}
