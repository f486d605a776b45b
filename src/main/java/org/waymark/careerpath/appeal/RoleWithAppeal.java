package org.waymark.careerpath.appeal;

import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.RoleDetail;

/**
 * A role as its page shows it.
 *
 * @param detail the role in full
 * @param appeal whether it appeals to the viewer; null for the operator, and where the role is not shown as it is today
 */
public record RoleWithAppeal(RoleDetail detail, @Nullable AppealDetail appeal) {}
