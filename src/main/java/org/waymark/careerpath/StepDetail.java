package org.waymark.careerpath;

import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.StepKind;

/**
 * A step, seen from one of its ends.
 *
 * @param kind how it changes somebody's place
 * @param role the role at the other end
 * @param note what it usually takes, null if nobody wrote it
 */
public record StepDetail(
        StepKind kind, RoleReference role, @Nullable String note) {

    /**
     * Whether it leads up.
     *
     * @return false for any other kind of step
     */
    public boolean isPromotion() {
        return kind == StepKind.PROMOTION;
    }
}
