package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.careerpath.LadderRepository.ExpectationRow;

/**
 * Sets what two roles ask side by side. The same words stay; whatever else the right role asks takes, in order, the place of
 * what the left role asks no longer, and beyond that is new. Roles of two paths meet in competencies of the same name.
 */
final class Comparing {

    private Comparing() {}

    static List<Row> rows(RoleReference left, RoleReference right, List<ExpectationRow> expectations) {
        boolean isOnePath = left.path().equals(right.path());
        Map<String, List<ExpectationRow>> topics = new LinkedHashMap<>();
        // The left role's competencies come first, in the order of its path.
        for (RoleReference role : List.of(left, right)) {
            for (ExpectationRow row : expectations) {
                if (row.role().equals(role.address())) {
                    String topic = isOnePath
                            ? row.competencyId()
                            : row.competency().strip().toLowerCase(Locale.ROOT);
                    topics.computeIfAbsent(topic, ignored -> new ArrayList<>()).add(row);
                }
            }
        }
        if (isOnePath) {
            topics = inOrderOfPath(topics, expectations);
        }
        List<Row> rows = new ArrayList<>();
        topics.values().forEach(asked -> rows.add(row(of(left, asked), of(right, asked))));
        return rows;
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

    private static Row row(List<ExpectationRow> left, List<ExpectationRow> right) {
        List<String> leaving =
                new ArrayList<>(left.stream().map(ExpectationRow::text).toList());
        right.forEach(row -> leaving.remove(row.text()));
        List<String> staying =
                new ArrayList<>(left.stream().map(ExpectationRow::text).toList());
        int replaceable = leaving.size();
        List<Line> lines = new ArrayList<>();
        for (ExpectationRow row : right) {
            Difference difference;
            if (staying.remove(row.text())) {
                difference = Difference.STAYS;
            } else if (replaceable > 0) {
                replaceable--;
                difference = Difference.CHANGED;
            } else {
                difference = Difference.NEW;
            }
            lines.add(new Line(row.text(), difference));
        }
        return new Row(
                (left.isEmpty() ? right : left).getFirst().competency(),
                new Cell(
                        proficiency(left),
                        left.stream().map(row -> new Line(row.text(), null)).toList()),
                new Cell(proficiency(right), lines));
    }

    /** The words of a cell, usually one that all its expectations share. */
    static @Nullable String proficiency(List<ExpectationRow> cell) {
        List<String> words = new ArrayList<>();
        for (ExpectationRow row : cell) {
            if (row.proficiency() != null && !words.contains(row.proficiency())) {
                words.add(row.proficiency());
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
