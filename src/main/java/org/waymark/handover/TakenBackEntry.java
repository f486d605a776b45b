package org.waymark.handover;

import java.util.Optional;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.handover.HandoverPage.Entry;

/**
 * What somebody took back from their manager.
 *
 * @param entry what it is
 * @param withdrawn for {@link Handovers#putBack}; empty for a meeting, which can be handed over again where it stands
 */
public record TakenBackEntry(Entry<?> entry, Optional<Withdrawn> withdrawn) {}
