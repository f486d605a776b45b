package org.waymark.sharing;

import org.waymark.base.domain.PersonId;

/**
 * Something was shared, or its topic, or an update; or it no longer is.
 *
 * @param kind key of its kind
 * @param author whose
 * @param reader who may read it, or could until now
 */
public record ContentShared(String kind, PersonId author, PersonId reader) {}
