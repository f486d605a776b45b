package org.waymark.meeting.series;

import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonReference;

/**
 * In which rhythm the viewer meets somebody of their lines of today.
 *
 * @param employee the one of the two who reports
 * @param other whom the viewer meets
 * @param plan what the two agreed on, null for nothing
 */
public record Agreement(
        PersonId employee, PersonReference other, @Nullable SeriesPlan plan) {}
