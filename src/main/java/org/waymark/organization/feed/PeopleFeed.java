package org.waymark.organization.feed;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of people that came by itself, in numbers alone.
 *
 * @param id of it
 * @param way how it came
 * @param source the name of the file, or of whoever sent it
 * @param cameAt when it came, or was last changed
 * @param state what became of it
 * @param reason why it was stopped, null if it was not
 * @param readAt when it was read, null while it waits
 * @param counts what it did, or would do
 * @param isKept whether it is still there to be looked at
 * @param decidedBy the name of the administrator who decided, null if nobody had to
 */
public record PeopleFeed(
        long id,
        FeedWay way,
        String source,
        Instant cameAt,
        FeedState state,
        @Nullable StopReason reason,
        @Nullable Instant readAt,
        FeedCounts counts,
        boolean isKept,
        @Nullable String decidedBy)
        implements Serializable {}
