package org.waymark.careerpath;

import java.util.List;
import org.waymark.careerpath.document.StepKind;

/**
 * One way from a role to another, step by step.
 *
 * @param steps at least one, at most {@value CareerPaths#FARTHEST}; the last one leads to where the way ends
 */
public record Way(List<WayStep> steps) {

    /**
     * One step of a way.
     *
     * @param kind how it changes somebody's place
     * @param role where it leads
     * @param asks what the role asks that the one before does not, by competency; empty if nothing
     */
    public record WayStep(StepKind kind, RoleReference role, List<NewlyAsked> asks) {}

    /**
     * What a step newly asks in one competency.
     *
     * @param competency its name
     * @param sentences at least one
     */
    public record NewlyAsked(String competency, List<String> sentences) {}
}
