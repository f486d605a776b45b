package org.waymark.careerpath;

/**
 * That a role asks something.
 *
 * @param role which
 * @param competency name of the competency
 * @param text what it asks
 */
public record Asking(RoleReference role, String competency, String text) {}
