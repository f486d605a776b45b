package org.waymark.organization.leaver;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what somebody who has left wrote.
 *
 * @param closedAt since when they cannot sign in
 * @param eraseAt when everything they never shared is erased; until then that can be undone
 * @param erasedAt when it was, null if it is still there
 * @param releaseAt when what they had shared is erased
 * @param releasedAt when it was, null if it is still there
 */
public record Departure(
        Instant closedAt,
        Instant eraseAt,
        @Nullable Instant erasedAt,
        Instant releaseAt,
        @Nullable Instant releasedAt) implements Serializable {}
