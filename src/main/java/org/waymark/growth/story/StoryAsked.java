package org.waymark.growth.story;

import org.waymark.base.domain.PersonId;

/**
 * Somebody was asked for a story, by whoever acts, and it is news to them.
 *
 * @param asked whom
 */
public record StoryAsked(PersonId asked) {}
