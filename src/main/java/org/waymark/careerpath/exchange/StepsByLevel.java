package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.Promotions;
import org.waymark.careerpath.document.RoleAddress;
import org.waymark.careerpath.document.StepKind;

/**
 * The steps of a path whose file has levels alone. Promotions follow the levels, but only where these changed: a path that
 * was drawn by hand stays as it was drawn, and so do its steps to the side and to other paths.
 */
final class StepsByLevel {

    private StepsByLevel() {}

    /**
     * The steps.
     *
     * @param here the path as it is, without a role if it is new
     * @param rungs the roles as they are to be
     */
    static List<PathDocument.Step> of(
            String path, PathDocument here, List<PathDocument.Role> rungs, List<PathDocument.Track> tracks) {
        Set<String> kept = rungs.stream().map(PathDocument.Role::id).collect(Collectors.toSet());
        List<PathDocument.Step> before = here.steps().stream()
                .filter(step -> kept.contains(step.from()))
                .filter(step -> step.kind() == StepKind.ACROSS || kept.contains(RoleAddress.role(step.to())))
                .toList();
        if (places(rungs).equals(places(here.roles()))) {
            return before;
        }
        Map<String, PathDocument.Step> byEnds =
                before.stream().collect(Collectors.toMap(StepsByLevel::ends, Function.identity()));
        List<PathDocument.Step> steps = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (PathDocument.Role from : rungs) {
            for (PathDocument.Role to : Promotions.from(from, rungs, tracks)) {
                PathDocument.Step step =
                        new PathDocument.Step(from.id(), RoleAddress.of(path, to.id()), StepKind.PROMOTION, null);
                PathDocument.Step same = byEnds.get(ends(step));
                String note = same == null ? null : same.note();
                steps.add(new PathDocument.Step(step.from(), step.to(), step.kind(), note));
                drawn.add(ends(step));
            }
        }
        before.stream()
                .filter(step -> step.kind() != StepKind.PROMOTION && !drawn.contains(ends(step)))
                .forEach(steps::add);
        return steps;
    }

    private static String ends(PathDocument.Step step) {
        return step.from() + " " + step.to();
    }

    private static Set<List<String>> places(List<PathDocument.Role> roles) {
        return roles.stream()
                .map(role ->
                        List.of(role.id(), Integer.toString(role.level()), role.track() == null ? "" : role.track()))
                .collect(Collectors.toSet());
    }
}
