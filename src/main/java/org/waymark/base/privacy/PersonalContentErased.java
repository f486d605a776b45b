package org.waymark.base.privacy;

import org.waymark.base.domain.PersonId;

/**
 * Somebody erased words of theirs. No table holds them any more; a backup made before still does, and opens as long as the
 * author's key of that time does.
 *
 * @param person whose words
 */
public record PersonalContentErased(PersonId person) {}
