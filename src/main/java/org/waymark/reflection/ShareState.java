package org.waymark.reflection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is shared, as its author sees it.
 *
 * @param audience who reads it
 * @param recipient the name of the person it is shared with, null for {@link AnswerAudience#ONLY_AUTHOR}
 * @param since when this version was shared, null for {@link AnswerAudience#ONLY_AUTHOR}
 * @param changedSince whether the draft differs from what was shared
 * @param read hash of the shared words, null if there are none that open
 * @param openedBy the name of the person who opened it, null if nobody did
 * @param openedAt when they last did, null if nobody did
 */
public record ShareState(
        AnswerAudience audience,
        @Nullable String recipient,
        @Nullable Instant since,
        boolean changedSince,
        @Nullable Integer read,
        @Nullable String openedBy,
        @Nullable Instant openedAt) {}
