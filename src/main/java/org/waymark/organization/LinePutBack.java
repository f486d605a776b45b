package org.waymark.organization;

import org.waymark.base.domain.PersonId;

/**
 * A reporting line that had ended by mistake goes on, as if it had not; {@link ManagerChanged} tells of it as well.
 *
 * @param person who reports
 * @param manager to whom again
 */
public record LinePutBack(PersonId person, PersonId manager) {}
