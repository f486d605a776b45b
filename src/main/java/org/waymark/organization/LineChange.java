package org.waymark.organization;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reporting line that has ended so recently that it can be put back.
 *
 * @param line which, for {@link LineChanges#putBack}
 * @param person who reported
 * @param before to whom
 * @param now to whom today, null for nobody
 * @param at when it ended
 * @param until when it is too late to put it back
 */
public record LineChange(
        long line,
        PersonReference person,
        PersonReference before,
        @Nullable PersonReference now,
        Instant at,
        Instant until)
        implements Serializable {}
