package org.waymark.growth.story;

import org.waymark.base.domain.PersonId;

/**
 * Somebody was asked for a story, by whoever acts.
 *
 * @param asked whom
 */
public record StoryAsked(PersonId asked) {}
