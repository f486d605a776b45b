package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.LadderRows.Row;
import org.waymark.careerpath.NamesOfPath.UnusableException;

/**
 * Puts one path together from its rows of a table. What the table has no column for stays as it is here: texts, notes,
 * and steps to the side and to other paths.
 */
final class PathFromRows {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final int HIGHEST = 99;

    private static final PathDocument NOTHING_HERE =
            new PathDocument("", "", null, null, null, List.of(), List.of(), List.of(), List.of());

    /** What all rows of a role have to agree on. */
    private static final List<LadderColumn> OF_A_ROLE =
            List.of(LadderColumn.ROLE, LadderColumn.LEVEL, LadderColumn.TRACK, LadderColumn.SUMMARY);

    private record Said(String text, int line) {}

    private record Asked(String competency, String text, Said proficiency, Set<String> examples) {}

    private static final class Draft {

        final String title;
        final int line;
        final Map<LadderColumn, Said> said = new EnumMap<>(LadderColumn.class);
        final Map<List<String>, Asked> asked = new LinkedHashMap<>();

        Draft(String title, int line) {
            this.title = title;
            this.line = line;
        }

        String get(LadderColumn column) {
            Said one = said.get(column);
            return one == null ? "" : one.text();
        }
    }

    private final String id;
    private final String name;
    private final ColumnMapping mapping;
    private final LevelOrders orders;
    private final PathDocument here;
    private final List<ImportProblem> problems;
    private final List<Integer> unusedLines = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final NamesOfPath roles;
    private final NamesOfPath competencies;
    private final NamesOfPath tracks;
    private List<String> levels = List.of();

    PathFromRows(
            String id,
            String name,
            ColumnMapping mapping,
            LevelOrders orders,
            @Nullable PathDocument stored,
            List<ImportProblem> problems) {
        this.id = id;
        this.name = name;
        this.mapping = mapping;
        this.orders = orders;
        this.here = stored == null ? NOTHING_HERE : stored;
        this.problems = problems;
        this.roles = NamesOfPath.of(here.roles(), PathDocument.Role::title, PathDocument.Role::id);
        this.competencies =
                NamesOfPath.of(here.competencies(), PathDocument.Competency::name, PathDocument.Competency::id);
        this.tracks = NamesOfPath.of(here.tracks(), PathDocument.Track::name, PathDocument.Track::id);
    }

    String name() {
        return name;
    }

    /** The path's levels from the ground up, where they are words; known once the document is. */
    List<String> levels() {
        return levels;
    }

    /** Rows with a proficiency or examples of nothing: there is no expectation that they would belong to. */
    List<Integer> unusedLines() {
        return unusedLines;
    }

    void add(Row row) {
        LadderColumn titled = mapping.has(LadderColumn.ROLE) ? LadderColumn.ROLE : LadderColumn.LEVEL;
        String title = row.get(titled);
        if (title.isEmpty()) {
            problem(row.line(), titled, "The cell is empty. Each row belongs to a role.");
            return;
        }
        String role = roleId(row, titled, title);
        if (role == null) {
            return;
        }
        Draft draft = drafts.computeIfAbsent(role, ignored -> new Draft(title, row.line()));
        for (LadderColumn column : OF_A_ROLE) {
            String text = row.get(column);
            if (!text.isEmpty()) {
                Said first = draft.said.computeIfAbsent(column, ignored -> new Said(text, row.line()));
                if (!first.text().equals(text)) {
                    problem(
                            row.line(),
                            column,
                            contradiction("“" + draft.title + "”", first, text)
                                    + (column == LadderColumn.LEVEL ? mapping.levelsAsRoles() : ""));
                }
            }
        }
        addExpectation(row, draft);
    }

    private @Nullable String roleId(Row row, LadderColumn titled, String title) {
        if (!mapping.has(LadderColumn.ROLE_ID)) {
            return id(roles, titled, title, row.line());
        }
        String given = row.get(LadderColumn.ROLE_ID);
        if (!Slug.FORM.matcher(given).matches()) {
            problem(row.line(), LadderColumn.ROLE_ID, ForeignId.noId(given));
            return null;
        }
        return given;
    }

    private void addExpectation(Row row, Draft draft) {
        String text = row.get(LadderColumn.EXPECTATION);
        if (text.isEmpty()) {
            if (!row.get(LadderColumn.PROFICIENCY).isEmpty()
                    || !row.get(LadderColumn.EXAMPLES).isEmpty()) {
                unusedLines.add(row.line());
            }
            return;
        }
        String topic = row.get(LadderColumn.COMPETENCY);
        if (topic.isEmpty()) {
            problem(
                    row.line(),
                    LadderColumn.COMPETENCY,
                    "The cell is empty. Each expectation belongs to a competency.");
            return;
        }
        String competency = id(competencies, LadderColumn.COMPETENCY, topic, row.line());
        if (competency == null) {
            return;
        }
        Said proficiency = new Said(row.get(LadderColumn.PROFICIENCY), row.line());
        Asked asked = draft.asked.computeIfAbsent(
                List.of(competency, text), ignored -> new Asked(competency, text, proficiency, new LinkedHashSet<>()));
        if (!asked.proficiency().text().equals(proficiency.text())) {
            problem(
                    row.line(),
                    LadderColumn.PROFICIENCY,
                    contradiction("This expectation", asked.proficiency(), proficiency.text()));
        }
        row.get(LadderColumn.EXAMPLES)
                .lines()
                .map(String::strip)
                .filter(example -> !example.isEmpty())
                .forEach(asked.examples()::add);
    }

    private static String contradiction(String what, Said first, String text) {
        return what + " has “" + text + "” here, and “" + first.text() + "” in line " + first.line() + ".";
    }

    private @Nullable String id(NamesOfPath names, LadderColumn column, String text, int line) {
        try {
            return names.id(text, line);
        } catch (UnusableException e) {
            problem(line, column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * The path.
     *
     * @return empty if its rows make none, which is then among the problems
     */
    Optional<PathDocument> document(@Nullable String department) {
        Map<String, Integer> ranks = ranks();
        if (drafts.values().stream().allMatch(draft -> draft.asked.isEmpty())) {
            problems.add(ImportProblem.ofFile("No row of the path “" + name + "” has an expectation."));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<PathDocument.Competency> topics = topics();
        List<PathDocument.Role> rungs = new ArrayList<>();
        Map<String, PathDocument.Role> rolesHere = byId(here.roles(), PathDocument.Role::id);
        drafts.forEach((role, draft) ->
                rungs.add(rung(role, draft, ranks.getOrDefault(role, 1), rolesHere.get(role), topics)));
        if (!levels.isEmpty()) {
            rungs.sort(Comparator.comparingInt(PathDocument.Role::level));
        }
        List<PathDocument.Role> ordered = inOrderOf(here.roles(), rungs, PathDocument.Role::id);
        List<PathDocument.Track> columns = columns(ordered);
        return Optional.of(new PathDocument(
                id,
                name,
                department == null ? here.department() : department,
                here.summary(),
                here.promotions(),
                columns,
                topics,
                ordered,
                StepsByLevel.of(id, here, ordered, columns)));
    }

    private List<PathDocument.Competency> topics() {
        Map<String, PathDocument.Competency> known = byId(here.competencies(), PathDocument.Competency::id);
        List<PathDocument.Competency> used = drafts.values().stream()
                .flatMap(draft -> draft.asked.values().stream())
                .map(Asked::competency)
                .distinct()
                .map(one -> {
                    PathDocument.Competency before = known.get(one);
                    return new PathDocument.Competency(
                            one, competencies.name(one), before == null ? null : before.summary());
                })
                .toList();
        return inOrderOf(here.competencies(), used, PathDocument.Competency::id);
    }

    private PathDocument.Role rung(
            String role,
            Draft draft,
            int level,
            PathDocument.@Nullable Role before,
            List<PathDocument.Competency> topics) {
        List<String> order = topics.stream().map(PathDocument.Competency::id).toList();
        List<PathDocument.Expectation> expectations = draft.asked.values().stream()
                .map(asked -> expectation(asked, before))
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.competency())))
                .toList();
        return new PathDocument.Role(
                role,
                draft.title,
                level,
                track(draft, before),
                mapping.has(LadderColumn.SUMMARY)
                        ? orNull(draft.get(LadderColumn.SUMMARY))
                        : before == null ? null : before.summary(),
                expectations);
    }

    private PathDocument.Expectation expectation(Asked asked, PathDocument.@Nullable Role before) {
        Optional<PathDocument.Expectation> same = before == null
                ? Optional.empty()
                : before.expectations().stream()
                        .filter(one -> one.competency().equals(asked.competency())
                                && one.text().equals(asked.text()))
                        .findFirst();
        return new PathDocument.Expectation(
                asked.competency(),
                asked.text(),
                mapping.has(LadderColumn.PROFICIENCY)
                        ? orNull(asked.proficiency().text())
                        : same.map(PathDocument.Expectation::proficiency).orElse(null),
                mapping.has(LadderColumn.EXAMPLES)
                        ? List.copyOf(asked.examples())
                        : same.map(PathDocument.Expectation::examples).orElse(List.of()));
    }

    private @Nullable String track(Draft draft, PathDocument.@Nullable Role before) {
        if (!mapping.has(LadderColumn.TRACK)) {
            return before == null ? null : before.track();
        }
        Said track = draft.said.get(LadderColumn.TRACK);
        return track == null ? null : id(tracks, LadderColumn.TRACK, track.text(), track.line());
    }

    private List<PathDocument.Track> columns(List<PathDocument.Role> rungs) {
        if (!mapping.has(LadderColumn.TRACK)) {
            return here.tracks();
        }
        Map<String, PathDocument.Track> known = byId(here.tracks(), PathDocument.Track::id);
        Set<String> used = new LinkedHashSet<>();
        rungs.forEach(rung -> {
            if (rung.track() != null) {
                used.add(rung.track());
            }
        });
        List<PathDocument.Track> columns = used.stream()
                .map(one -> {
                    PathDocument.Track before = known.get(one);
                    return new PathDocument.Track(one, tracks.name(one), before == null ? null : before.summary());
                })
                .toList();
        return inOrderOf(here.tracks(), columns, PathDocument.Track::id);
    }

    /** The level of each role, by its id. */
    private Map<String, Integer> ranks() {
        LadderColumn column = mapping.has(LadderColumn.LEVEL) ? LadderColumn.LEVEL : LadderColumn.ROLE;
        Set<String> words = new LinkedHashSet<>();
        for (Draft draft : drafts.values()) {
            String word = draft.get(column);
            if (word.isEmpty()) {
                problem(draft.line, column, "No row says the level of “" + draft.title + "”.");
            } else {
                words.add(word);
            }
        }
        Map<String, Integer> levelOf = new HashMap<>();
        if (words.stream().allMatch(word -> NUMBER.matcher(word).matches())) {
            words.forEach(word -> levelOf.put(word, Integer.valueOf(word)));
        } else {
            Optional<List<String>> order = orders.of(words);
            if (order.isEmpty() && column == LadderColumn.ROLE && isEveryRoleHere()) {
                return here.roles().stream().collect(Collectors.toMap(PathDocument.Role::id, PathDocument.Role::level));
            }
            levels = order.orElseGet(() -> List.copyOf(words));
            levels.forEach(word -> levelOf.put(word, levelOf.size() + 1));
            checkOrder(order.isPresent(), column);
        }
        Map<String, Integer> ranks = new HashMap<>();
        drafts.forEach((role, draft) -> ranks.put(role, levelOf.getOrDefault(draft.get(column), 1)));
        return ranks;
    }

    private void checkOrder(boolean isKnown, LadderColumn column) {
        int line = drafts.values().iterator().next().line;
        if (levels.size() > HIGHEST) {
            problem(line, column, "“" + name + "” has " + levels.size() + " levels; at most " + HIGHEST + " fit.");
        } else if (!isKnown && levels.size() > 1) {
            problem(
                    line,
                    column,
                    "Nobody has said yet how the levels of “" + name
                            + "” follow on one another. Say it once, from the ground up: --levels \""
                            + LevelOrders.format(levels) + "\".");
        }
    }

    private boolean isEveryRoleHere() {
        return byId(here.roles(), PathDocument.Role::id).keySet().containsAll(drafts.keySet());
    }

    /** What is here keeps its place; what is new follows in the order of the table. */
    private static <T> List<T> inOrderOf(List<T> here, List<T> fresh, Function<T, String> id) {
        List<String> order = here.stream().map(id).toList();
        return fresh.stream()
                .sorted(Comparator.comparingInt(
                        one -> order.contains(id.apply(one)) ? order.indexOf(id.apply(one)) : Integer.MAX_VALUE))
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void problem(int line, LadderColumn column, String message) {
        problems.add(new ImportProblem(line, mapping.place(column), message));
    }
}
