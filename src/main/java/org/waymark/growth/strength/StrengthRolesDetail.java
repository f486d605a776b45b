package org.waymark.growth.strength;

import java.util.List;

/**
 * Roles with what the viewer says beside them.
 *
 * @param strength which strength they use, in its author's words; empty if it was not put into words, or for roles of any strength
 * @param hasCompetencies whether the strength was put beside any competency; false for roles of any strength
 * @param roles by path, from the ground up
 */
public record StrengthRolesDetail(String strength, boolean hasCompetencies, List<StrengthRole> roles) {}
