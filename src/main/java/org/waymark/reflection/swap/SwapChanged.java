package org.waymark.reflection.swap;

import org.waymark.base.domain.PersonId;

/**
 * A sealed swap was offered, or one of its two people has shared their part or taken it back.
 *
 * @param employee who reports
 * @param manager to whom
 */
public record SwapChanged(PersonId employee, PersonId manager) {}
