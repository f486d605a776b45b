package org.waymark.growth;

import java.time.Instant;
import java.util.List;
import org.waymark.base.domain.PersonId;

/**
 * What somebody thinks about a life beyond the company in the version that a manager could read, as its author sees it.
 *
 * @param texts what was shared, in the order of the questions; empty for a topic
 * @param recipient who could read it, or can since it was handed over
 * @param sharedAt since when
 */
public record EarlierBeyond(List<SharedBeyond.Text> texts, PersonId recipient, Instant sharedAt) {}
