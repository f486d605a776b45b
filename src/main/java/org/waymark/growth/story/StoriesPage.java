package org.waymark.growth.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.ContentRequest;

/**
 * All that the page of stories shows.
 *
 * @param askingMe who asks the viewer, in the order in which they did
 * @param asked whom the viewer asked, in that order
 * @param told what was told to the viewer, the latest first
 * @param manager to whom a story could be passed on today, null for nobody or if none was told
 */
public record StoriesPage(
        List<ContentRequest> askingMe,
        List<ContentRequest> asked,
        List<Story> told,
        @Nullable PersonReference manager) {}
