package org.waymark.careerpath.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import org.waymark.careerpath.document.ForeignId;
import org.waymark.careerpath.document.Foundations;
import org.waymark.careerpath.document.ImportProblem;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.RoleNotes;
import org.waymark.careerpath.document.Slug;
import org.waymark.careerpath.exchange.LadderRows.Row;
import org.waymark.careerpath.exchange.NamesOfPath.UnusableException;
import org.waymark.careerpath.exchange.RowsOfRole.Said;

/**
 * Puts one path together from its rows of a table. What the table has no column for stays as it is here: texts, notes,
 * and steps to the side and to other paths.
 */
final class PathFromRows {

    private static final PathDocument NOTHING_HERE =
            new PathDocument("", "", null, null, null, null, List.of(), List.of(), List.of(), List.of());

    private final String id;
    private final String name;
    private final ColumnMapping mapping;
    private final LevelOrders orders;
    private final PathDocument here;
    private final List<ImportProblem> problems;
    private final List<Integer> unusedLines = new ArrayList<>();
    private final Map<String, Said> summaries = new LinkedHashMap<>();
    private final Map<String, Said> ids = new HashMap<>();
    private final Map<String, RowsOfRole> roleRows = new LinkedHashMap<>();
    private final NamesOfPath roles;
    private final NamesOfPath competencies;
    private final NamesOfPath tracks;
    private List<String> levels = List.of();
    private boolean isOrderSettled;

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
        this.roles = NamesOfPath.of("role", here.roles(), PathDocument.Role::title, PathDocument.Role::id);
        this.competencies = NamesOfPath.of(
                "competency", here.competencies(), PathDocument.Competency::name, PathDocument.Competency::id);
        this.tracks = NamesOfPath.of("track", here.tracks(), PathDocument.Track::name, PathDocument.Track::id);
    }

    String name() {
        return name;
    }

    /** The path's levels from the ground up, where they are words; known once the document is. */
    LadderTableReport.Levels levels() {
        return new LadderTableReport.Levels(name, levels, isOrderSettled);
    }

    /** Rows with a proficiency or examples of nothing: there is no expectation that they would belong to. */
    List<Integer> unusedLines() {
        return unusedLines;
    }

    void add(Row row) {
        LadderColumn titled = mapping.has(LadderColumn.ROLE) ? LadderColumn.ROLE : LadderColumn.LEVEL;
        String title = row.get(titled);
        if (title.isEmpty()) {
            problem(row.line(), titled, ImportProblem.say("no-role-in-row"));
            return;
        }
        String role = roleId(row, titled, title);
        if (role == null) {
            return;
        }
        RowsOfRole rows =
                roleRows.computeIfAbsent(role, ignored -> new RowsOfRole(title, row.line(), mapping, problems));
        rows.add(row);
        addExpectation(row, rows);
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

    private void addExpectation(Row row, RowsOfRole rows) {
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
            problem(row.line(), LadderColumn.COMPETENCY, ImportProblem.say("no-competency-in-row"));
            return;
        }
        String competency = id(competencies, LadderColumn.COMPETENCY, topic, row.line());
        if (competency != null) {
            rows.add(row, competency);
            describe(competency, topic, row);
            checkId(row, List.of(Integer.toString(rows.line()), competency, text));
        }
    }

    /** An expectation may stand in several rows, of which each may say its id; two of them may not say the same. */
    private void checkId(Row row, List<String> expectation) {
        String given = row.get(LadderColumn.EXPECTATION_ID);
        if (given.isEmpty()) {
            return;
        }
        if (!Slug.FORM.matcher(given).matches()) {
            problem(row.line(), LadderColumn.EXPECTATION_ID, ForeignId.noId(given));
        }
        String words = expectation.toString();
        Said first = ids.computeIfAbsent(given, ignored -> new Said(words, row.line()));
        if (!first.text().equals(words)) {
            problem(
                    row.line(),
                    LadderColumn.EXPECTATION_ID,
                    ImportProblem.say("id-taken-by", given, Integer.toString(first.line())));
        }
    }

    private void describe(String competency, String topic, Row row) {
        String text = row.get(LadderColumn.COMPETENCY_SUMMARY);
        if (!text.isEmpty()) {
            Said first = summaries.computeIfAbsent(competency, ignored -> new Said(text, row.line()));
            if (!first.text().equals(text)) {
                problem(
                        row.line(),
                        LadderColumn.COMPETENCY_SUMMARY,
                        first.conflict(Sentence.of("careerpath.quote", topic), text));
            }
        }
    }

    private @Nullable String id(NamesOfPath names, LadderColumn column, String text, int line) {
        try {
            return names.id(text, line);
        } catch (UnusableException e) {
            problem(line, column, e.why());
            return null;
        }
    }

    /**
     * The path.
     *
     * @return empty if its rows make none, which is then among the problems
     */
    Optional<PathDocument> document(@Nullable String department) {
        if (roleRows.isEmpty()) {
            return Optional.empty();
        }
        LevelsOfPath found = LevelsOfPath.of(name, roleRows, here, mapping, orders, problems);
        levels = found.words();
        isOrderSettled = found.isSettled();
        List<PathDocument.Competency> topics = topics();
        if (topics.isEmpty()) {
            problem(
                    roleRows.values().iterator().next().line(),
                    LadderColumn.EXPECTATION,
                    ImportProblem.say("no-row-with-expectation", name));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<PathDocument.Role> rungs = new ArrayList<>();
        Map<String, PathDocument.Role> rolesHere = byId(here.roles(), PathDocument.Role::id);
        roleRows.forEach((role, rows) ->
                rungs.add(rung(role, rows, found.ranks().getOrDefault(role, 1), rolesHere.get(role), topics)));
        if (!levels.isEmpty()) {
            rungs.sort(Comparator.comparingInt(PathDocument.Role::level));
        }
        List<PathDocument.Role> ordered = inOrderOf(here.roles(), rungs, PathDocument.Role::id);
        List<PathDocument.Track> columns = columns(ordered);
        PathDocument document = new PathDocument(
                id,
                name,
                department == null ? here.department() : department,
                here.summary(),
                here.promotions(),
                here.family(),
                columns,
                topics,
                ordered,
                StepsByLevel.of(id, here, ordered, columns));
        if (!mapping.has(LadderColumn.BUILDS_ON)) {
            return Optional.of(Foundations.settled(document, null));
        }
        checkFoundations(document);
        return problems.isEmpty() ? Optional.of(document) : Optional.empty();
    }

    private void checkFoundations(PathDocument document) {
        Foundations foundations = Foundations.of(document);
        for (PathDocument.Role role : document.roles()) {
            Map<List<String>, Said> lines = Objects.requireNonNull(roleRows.get(role.id())).asked().stream()
                    .collect(Collectors.toMap(
                            asked -> List.of(asked.competency(), asked.text()), RowsOfRole.Asked::buildsOn));
            role.expectations()
                    .forEach(one -> foundations.flaw(role, one).ifPresent(flaw -> {
                        Said said = Objects.requireNonNull(lines.get(List.of(one.competency(), one.text())));
                        problem(said.line(), LadderColumn.BUILDS_ON, flaw);
                    }));
        }
    }

    /** What is asked, and what nobody was asked before: a table has no row that could say so. */
    private List<PathDocument.Competency> topics() {
        Set<String> ids = new LinkedHashSet<>();
        roleRows.values().forEach(rows -> rows.asked().forEach(asked -> ids.add(asked.competency())));
        Set<String> asked = here.roles().stream()
                .flatMap(role -> role.expectations().stream())
                .map(PathDocument.Expectation::competency)
                .collect(Collectors.toSet());
        Map<String, PathDocument.Competency> known = byId(here.competencies(), PathDocument.Competency::id);
        known.keySet().stream().filter(one -> !asked.contains(one)).forEach(ids::add);
        List<PathDocument.Competency> topics = ids.stream()
                .map(one -> {
                    PathDocument.Competency before = known.get(one);
                    return before == null
                            ? new PathDocument.Competency(
                                    one, competencies.name(one).orElse(one), orNull(summaries.get(one)))
                            : new PathDocument.Competency(
                                    one, competencies.name(one).orElse(before.name()), summary(before));
                })
                .toList();
        return inOrderOf(here.competencies(), topics, PathDocument.Competency::id);
    }

    /** What the table does not name has no row that could say anything of it. */
    private @Nullable String summary(PathDocument.Competency before) {
        return mapping.has(LadderColumn.COMPETENCY_SUMMARY)
                        && competencies.name(before.id()).isPresent()
                ? orNull(summaries.get(before.id()))
                : before.summary();
    }

    private PathDocument.Role rung(
            String role,
            RowsOfRole rows,
            int level,
            PathDocument.@Nullable Role before,
            List<PathDocument.Competency> topics) {
        List<String> order = topics.stream().map(PathDocument.Competency::id).toList();
        List<PathDocument.Expectation> expectations = rows.asked().stream()
                .map(asked -> expectation(asked, before))
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.competency())))
                .toList();
        return new PathDocument.Role(
                role,
                rows.title(),
                level,
                track(rows, before),
                mapping.has(LadderColumn.SUMMARY)
                        ? orNull(rows.said(LadderColumn.SUMMARY))
                        : before == null ? null : before.summary(),
                expectations,
                rows.notes(before == null ? RoleNotes.NONE : before.notes()));
    }

    private PathDocument.Expectation expectation(RowsOfRole.Asked asked, PathDocument.@Nullable Role before) {
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
                        ? orNull(asked.proficiency())
                        : same.map(PathDocument.Expectation::proficiency).orElse(null),
                mapping.has(LadderColumn.EXAMPLES)
                        ? List.copyOf(asked.examples())
                        : same.map(PathDocument.Expectation::examples).orElse(List.of()),
                mapping.has(LadderColumn.EXPECTATION_ID)
                        ? orNull(asked.id())
                        : same.map(PathDocument.Expectation::id).orElse(null),
                mapping.has(LadderColumn.BUILDS_ON)
                        ? orNull(asked.buildsOn())
                        : same.map(PathDocument.Expectation::buildsOn).orElse(null));
    }

    private @Nullable String track(RowsOfRole rows, PathDocument.@Nullable Role before) {
        if (!mapping.has(LadderColumn.TRACK)) {
            return before == null ? null : before.track();
        }
        Said track = rows.said(LadderColumn.TRACK);
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
                    return new PathDocument.Track(
                            one, tracks.name(one).orElse(one), before == null ? null : before.summary());
                })
                .toList();
        return inOrderOf(here.tracks(), columns, PathDocument.Track::id);
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

    private static @Nullable String orNull(@Nullable Said said) {
        return said == null || said.text().isEmpty() ? null : said.text();
    }

    private void problem(int line, LadderColumn column, Sentence message) {
        problems.add(mapping.problem(line, column, message));
    }
}
