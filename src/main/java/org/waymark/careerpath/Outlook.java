package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.ReachableRole;
import org.waymark.base.domain.SideBySide;

/**
 * A role with what lies ahead of it, for a conversation about it.
 *
 * @param role which
 * @param next the next role, one of the choices; null at the top of a path
 * @param choices where promotions from the role lead: several where the path forks
 * @param rows both side by side, by competency; empty without a next role
 * @param ways roles up to {@value CareerPaths#FARTHEST} steps away, the nearest first
 */
public record Outlook(
        RoleReference role,
        @Nullable RoleReference next,
        List<RoleReference> choices,
        List<SideBySide.Row> rows,
        List<ReachableRole> ways) {}
