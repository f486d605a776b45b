package org.waymark.identity.factor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's second factor.
 *
 * @param since when they set it up, null if they have none
 * @param recoveryLeft how many recovery codes are left
 * @param required whether they have to have one
 * @param changes what became of it lately, the latest first
 */
public record OwnFactor(@Nullable Instant since, int recoveryLeft, boolean required, List<FactorChange> changes) {}
