package org.waymark.sharing;

import org.waymark.base.domain.PersonId;

/**
 * Somebody asked somebody for something, called that off, or was told what becomes of it.
 *
 * @param kind key of its kind
 * @param asker who asked
 * @param asked whom
 */
public record ContentRequested(String kind, PersonId asker, PersonId asked) {}
