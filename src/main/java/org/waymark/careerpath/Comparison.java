package org.waymark.careerpath;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide;

/**
 * Two roles, competency by competency.
 *
 * @param left null if there is no such role, or none was asked for
 * @param right null if there is no such role, or none was asked for
 * @param step the step from left to right, null if there is none
 * @param rows by competency; empty unless both roles are known
 * @param here the viewer's role, null if they hold none that is on a ladder
 */
public record Comparison(
        @Nullable RoleReference left,
        @Nullable RoleReference right,
        @Nullable StepDetail step,
        List<SideBySide.Row> rows,
        @Nullable RoleReference here) {}
