package org.waymark.sharing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.Freshness;

/**
 * Something that was shared, as its reader has it.
 *
 * @param subject what of its kind
 * @param author whose
 * @param reader for whom
 * @param texts by name, in the order of the kind; for a topic those that belong to it. A text that does not open any more is there
 *     without words
 * @param sharedAt when this version was shared
 * @param freshness whether its reader has read it in this form
 * @param openedAt when its reader last opened a version that was new to them, null if they did not
 */
public record SharedContent(
        String subject,
        PersonId author,
        PersonId reader,
        Map<String, Optional<String>> texts,
        Instant sharedAt,
        Freshness freshness,
        @Nullable Instant openedAt) {}
