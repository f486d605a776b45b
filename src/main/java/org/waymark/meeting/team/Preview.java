package org.waymark.meeting.team;

import org.waymark.organization.PersonReference;

/**
 * The page about the viewer as their manager finds it.
 *
 * @param manager whose page it is
 * @param page without what the manager writes and plans for themselves
 */
public record Preview(PersonReference manager, Preparation page) {}
