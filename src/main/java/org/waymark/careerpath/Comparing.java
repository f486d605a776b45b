package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.careerpath.LadderRepository.ExpectationRow;
import org.waymark.careerpath.RoleDetail.Asked;

/**
 * Sets what roles ask side by side, each beside the first, as {@link Pairing} tells what becomes of it. Roles of several paths meet in
 * competencies of the same name.
 */
final class Comparing {

    private Comparing() {}

    static List<Row> rows(List<RoleReference> roles, List<ExpectationRow> expectations) {
        boolean isOnePath = roles.stream().map(RoleReference::path).distinct().count() == 1;
        Map<String, List<ExpectationRow>> topics = new LinkedHashMap<>();
        // The first role's competencies come first, in the order of its path.
        for (RoleReference role : roles) {
            for (ExpectationRow row : of(role, expectations)) {
                String topic = isOnePath ? row.competencyId() : CarryOver.sameName(row.competency());
                topics.computeIfAbsent(topic, ignored -> new ArrayList<>()).add(row);
            }
        }
        if (isOnePath) {
            topics = inOrderOfPath(topics, expectations);
        }
        return topics.values().stream().map(asked -> row(roles, asked)).toList();
    }

    private static Map<String, List<ExpectationRow>> inOrderOfPath(
            Map<String, List<ExpectationRow>> topics, List<ExpectationRow> expectations) {
        Map<String, List<ExpectationRow>> ordered = new LinkedHashMap<>();
        expectations.forEach(
                row -> ordered.computeIfAbsent(row.competencyId(), id -> topics.getOrDefault(id, List.of())));
        return ordered;
    }

    private static List<ExpectationRow> of(RoleReference role, List<ExpectationRow> rows) {
        return rows.stream().filter(row -> row.role().equals(role.address())).toList();
    }

    private static Row row(List<RoleReference> roles, List<ExpectationRow> asked) {
        List<ExpectationRow> first = of(roles.getFirst(), asked);
        List<List<ExpectationRow>> others =
                roles.stream().skip(1).map(role -> of(role, asked)).toList();
        List<Pairing> pairings =
                others.stream().map(other -> new Pairing(first, other)).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            lines.add(new Line(first.get(i).text(), becomes(i, pairings)));
        }
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(proficiency(first), lines));
        for (int i = 0; i < others.size(); i++) {
            cells.add(new Cell(proficiency(others.get(i)), pairings.get(i).lines()));
        }
        return new Row(asked.getFirst().competency(), cells);
    }

    /** What becomes of one that the first role asks: the same in all others, or nothing in any; else it changes. */
    private static Difference becomes(int place, List<Pairing> others) {
        List<Difference> all =
                others.stream().map(other -> other.becomes(place)).distinct().toList();
        return all.size() == 1 ? all.getFirst() : Difference.CHANGED;
    }

    /** The words of a cell, usually one that all its expectations share. */
    static @Nullable String proficiency(List<ExpectationRow> cell) {
        return Asked.inWords(cell.stream().map(ExpectationRow::proficiency));
    }
}
