package org.waymark.sharing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.Freshness;

/**
 * Something that was shared, as its reader has it.
 *
 * @param subject what of its kind
 * @param author whose
 * @param reader for whom
 * @param texts by name, in the order of the kind; empty for a topic. A text that does not open any more is there without words
 * @param sharedAt when this version was shared
 * @param freshness whether its reader has read it in this form
 */
public record SharedContent(
        String subject,
        PersonId author,
        PersonId reader,
        Map<String, Optional<String>> texts,
        Instant sharedAt,
        Freshness freshness) {}
