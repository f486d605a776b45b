package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
import org.waymark.base.domain.SideBySide.Row;
import org.waymark.careerpath.LadderRepository.ExpectationRow;

/**
 * Sets what roles ask side by side. The same words as in the first one stay; whatever else a role asks takes, in order, the
 * place of what the first role asks and it does not, and beyond that is new. Roles of several paths meet in competencies of
 * the same name.
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
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(
                proficiency(first),
                first.stream().map(row -> new Line(row.text(), null)).toList()));
        roles.stream().skip(1).map(role -> beside(first, of(role, asked))).forEach(cells::add);
        return new Row(asked.getFirst().competency(), cells);
    }

    private static Cell beside(List<ExpectationRow> first, List<ExpectationRow> other) {
        List<String> leaving =
                new ArrayList<>(first.stream().map(ExpectationRow::text).toList());
        other.forEach(row -> leaving.remove(row.text()));
        List<String> staying =
                new ArrayList<>(first.stream().map(ExpectationRow::text).toList());
        int replaceable = leaving.size();
        List<Line> lines = new ArrayList<>();
        for (ExpectationRow row : other) {
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
        return new Cell(proficiency(other), lines);
    }

    /** The words of a cell, usually one that all its expectations share. */
    static @Nullable String proficiency(List<ExpectationRow> cell) {
        return inWords(cell.stream().map(ExpectationRow::proficiency));
    }

    static @Nullable String inWords(Stream<? extends @Nullable String> proficiencies) {
        String words = proficiencies.filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }
}
