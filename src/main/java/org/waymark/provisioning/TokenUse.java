package org.waymark.provisioning;

import org.waymark.base.domain.PersonId;

/**
 * A token that counts, as it is used.
 *
 * @param source whose it is
 * @param madeBy who made it
 */
record TokenUse(Source source, PersonId madeBy) {}
