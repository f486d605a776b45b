package org.waymark.growth.strength;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleReference;
import org.waymark.sharing.ContentDetail;

/**
 * A role with what the viewer says beside it.
 *
 * @param role which
 * @param week what a usual week in it holds, in Markdown; null if nobody wrote it
 * @param asked what it asks in the competencies beside which the strength was put; empty where it is not looked at for a strength
 * @param content what the viewer says of it
 */
public record StrengthRole(RoleReference role, @Nullable String week, List<Asked> asked, ContentDetail content) {}
