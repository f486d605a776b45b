package org.waymark.meeting.growth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.growth.plan.PlanWish;

/**
 * What somebody wishes of the viewer, and whether the viewer took it on.
 *
 * @param wish as it was shared
 * @param takenOn when the viewer took it on, null if they did not
 */
public record PlanOffer(PlanWish wish, @Nullable LocalDate takenOn) {}
