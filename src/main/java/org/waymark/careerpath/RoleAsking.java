package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role asks in some competencies.
 *
 * @param role which
 * @param week what a usual week in it holds, in Markdown; null if nobody wrote it
 * @param asked what it asks, at least in one of the competencies
 */
public record RoleAsking(RoleReference role, @Nullable String week, List<RoleDetail.Asked> asked) {}
