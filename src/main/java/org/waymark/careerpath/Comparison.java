package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide;

/**
 * Roles side by side, competency by competency.
 *
 * @param roles those that were asked for and exist, in that order
 * @param unknown addresses that were asked for and do not exist
 * @param step the step from the first to the second of two roles, null if there is none
 * @param rows by competency; empty for fewer than two roles
 * @param here the viewer's role, null if they hold none that is on a ladder
 */
public record Comparison(
        List<RoleReference> roles,
        List<String> unknown,
        @Nullable StepDetail step,
        List<SideBySide.Row> rows,
        @Nullable RoleReference here) {}
