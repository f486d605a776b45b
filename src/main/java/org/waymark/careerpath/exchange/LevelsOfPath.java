package org.waymark.careerpath.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.exchange.RowsOfRole.Said;

/**
 * On which level each role of a path stands.
 *
 * @param ranks the level, from 1 at the ground, by the id of the role
 * @param words the levels from the ground up, where they are words; otherwise none
 * @param isSettled whether somebody has set that order; otherwise it is the one of the table
 */
record LevelsOfPath(Map<String, Integer> ranks, List<String> words, boolean isSettled) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final int HIGHEST = 99;

    /**
     * Finds the levels: numbers as they are; words in an order that somebody set. Where the roles themselves are the levels
     * and nobody set an order, roles that are here all of them stay where they are.
     *
     * @param roles what the table says, by the id of the role; not empty
     * @param problems takes what keeps the levels from being known
     */
    static LevelsOfPath of(
            String path,
            Map<String, RowsOfRole> roles,
            PathDocument here,
            ColumnMapping mapping,
            LevelOrders orders,
            List<ImportProblem> problems) {
        LadderColumn column = mapping.has(LadderColumn.LEVEL) ? LadderColumn.LEVEL : LadderColumn.ROLE;
        Map<String, String> wordOf = new LinkedHashMap<>();
        roles.forEach((role, rows) -> {
            Said level = rows.said(column);
            if (level == null) {
                problems.add(
                        mapping.problem(rows.line(), column, ImportProblem.say("no-row-says-level", rows.title())));
            } else {
                wordOf.put(role, level.text());
            }
        });
        Map<String, Integer> ranks = new HashMap<>();
        if (wordOf.values().stream().allMatch(word -> NUMBER.matcher(word).matches())) {
            wordOf.forEach((role, word) -> ranks.put(role, Integer.valueOf(word)));
            return new LevelsOfPath(ranks, List.of(), true);
        }
        Optional<List<String>> order = orders.of(wordOf.values());
        Map<String, Integer> ranksHere =
                here.roles().stream().collect(Collectors.toMap(PathDocument.Role::id, PathDocument.Role::level));
        if (order.isEmpty() && column == LadderColumn.ROLE && ranksHere.keySet().containsAll(roles.keySet())) {
            return new LevelsOfPath(ranksHere, List.of(), true);
        }
        List<String> words = order.orElseGet(() -> LevelOrders.distinct(wordOf.values()));
        int line = roles.values().iterator().next().line();
        if (words.size() > HIGHEST) {
            problems.add(mapping.problem(
                    line,
                    column,
                    ImportProblem.say("many-levels", path, Integer.toString(words.size()), Integer.toString(HIGHEST))));
        } else if (order.isEmpty() && words.size() > 1) {
            problems.add(mapping.problem(line, column, ImportProblem.say("no-order", path))
                    .onCommandLine(ImportProblem.say("option-levels", LevelOrders.format(words))));
        }
        List<String> keys = words.stream().map(LevelOrders::key).toList();
        wordOf.forEach((role, word) -> ranks.put(role, keys.indexOf(LevelOrders.key(word)) + 1));
        return new LevelsOfPath(ranks, words, order.isPresent() || words.size() < 2);
    }
}
