package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.SideBySide;
import org.waymark.careerpath.LadderRepository.ExpectationRow;
import org.waymark.careerpath.LadderRepository.WayThereRow;
import org.waymark.careerpath.Way.NewlyAsked;
import org.waymark.careerpath.Way.WayStep;
import org.waymark.careerpath.document.StepKind;

/** Finds every way between two roles, in three statements however many there are. */
@Component
class Ways {

    private static final String BETWEEN = ",";

    private final LadderRepository ladders;

    Ways(LadderRepository ladders) {
        this.ladders = ladders;
    }

    List<Way> between(String from, String to, int farthest, int most) {
        List<WayThereRow> rows = ladders.findWaysThere(from, to, farthest, most);
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<String> addresses =
                rows.stream().flatMap(row -> Arrays.stream(stops(row))).collect(Collectors.toSet());
        Map<String, RoleReference> roles = ladders.findReferences(addresses).stream()
                .collect(Collectors.toMap(RoleReference::address, Function.identity()));
        Map<String, List<ExpectationRow>> asked =
                ladders.findExpectations(addresses).stream().collect(Collectors.groupingBy(ExpectationRow::role));
        // Many ways share their steps.
        Map<List<RoleReference>, List<NewlyAsked>> known = new HashMap<>();
        return rows.stream()
                .map(row -> way(row, roles, pair -> known.computeIfAbsent(pair, ignored -> newlyAsked(pair, asked))))
                .toList();
    }

    private static Way way(
            WayThereRow row,
            Map<String, RoleReference> roles,
            Function<List<RoleReference>, List<NewlyAsked>> newlyAsked) {
        List<RoleReference> stops = Arrays.stream(stops(row)).map(roles::get).toList();
        String[] kinds = row.getKinds().split(BETWEEN, -1);
        List<WayStep> steps = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            List<RoleReference> pair = stops.subList(i, i + 2);
            steps.add(new WayStep(StepKind.valueOf(kinds[i]), pair.getLast(), newlyAsked.apply(pair)));
        }
        return new Way(steps);
    }

    private static String[] stops(WayThereRow row) {
        return row.getAddresses().split(BETWEEN, -1);
    }

    private static List<NewlyAsked> newlyAsked(List<RoleReference> pair, Map<String, List<ExpectationRow>> asked) {
        List<ExpectationRow> both = pair.stream()
                .flatMap(role -> asked.getOrDefault(role.address(), List.of()).stream())
                .toList();
        return Comparing.rows(pair, both).stream()
                .map(row -> new NewlyAsked(
                        row.topic(),
                        row.cells().getLast().lines().stream()
                                .filter(line -> line.difference() != SideBySide.Difference.STAYS)
                                .map(SideBySide.Line::text)
                                .toList()))
                .filter(competency -> !competency.sentences().isEmpty())
                .toList();
    }
}
