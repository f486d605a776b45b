package org.waymark.careerpath.document;

import static org.waymark.careerpath.document.Fields.optional;
import static org.waymark.careerpath.document.Fields.text;
import static org.waymark.careerpath.document.Fields.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Levels, themes, and one text for each level and theme: the shape in which the Financial Times publishes its ladders.
 * Levels of the same rank for individual contributors and for people managers are the two sides of a fork. The file has
 * no steps; they follow from the order of the levels.
 */
final class ThemesAndLevelsReader implements PathReader {

    private static final SchemaCheck SCHEMA = new SchemaCheck("careerpath/themes-and-levels.schema.json");

    private enum Side {
        CONTRIBUTOR("individual-contributor", "Individual contributor", "ic"),
        MANAGER("people-manager", "People manager", "pm");

        final String id;
        final String label;
        final Pattern idEnding;
        final Pattern nameEnding;

        Side(String id, String name, String letters) {
            this.id = id;
            this.label = name;
            idEnding = Pattern.compile("-" + letters + "$");
            nameEnding = Pattern.compile(
                    "\\s*\\((" + name + "|" + letters + ")\\)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        static @Nullable Side of(String id, String name) {
            for (Side side : values()) {
                if (side.idEnding.matcher(id).find()
                        || side.nameEnding.matcher(name).find()) {
                    return side;
                }
            }
            return null;
        }

        /** What the two sides of one rank have in common. */
        String stem(String id) {
            return idEnding.matcher(id).replaceFirst("");
        }
    }

    private static final Pattern ITEM = Pattern.compile("^\\s*(\\d+)[.)]\\s+(.*)$");

    @Override
    public Sentence description() {
        return ImportProblem.say("format.themes");
    }

    @Override
    public boolean recognises(PathSource source) {
        JsonNode root = source.yaml().root();
        return source.body() == null && root.has("levels") && root.has("themes");
    }

    @Override
    public Optional<PathDocument> read(PathSource source, PathImportOptions options, List<ImportProblem> problems) {
        YamlFile file = source.yaml();
        List<ImportProblem> violations = SCHEMA.problems(file);
        problems.addAll(violations);
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        JsonNode root = file.root();
        String name = options.name() != null ? options.name() : text(root, "name");
        Optional<String> id = ForeignId.of(options, text(root, "name"), problems);
        Map<String, String> levels = ids(file, "/levels", "level", root.path("levels"), problems);
        Map<String, String> themes = ids(file, "/themes", "theme", root.path("themes"), problems);
        Map<String, List<PathDocument.Expectation>> cells = cells(file, levels, themes, problems);
        if (id.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        List<PathDocument.Competency> competencies = new ArrayList<>();
        root.path("themes")
                .forEach(theme -> competencies.add(new PathDocument.Competency(
                        Objects.requireNonNull(themes.get(text(theme, "id"))),
                        text(theme, "name"),
                        optional(theme, "summary"))));
        List<PathDocument.Role> roles = roles(root.path("levels"), levels, cells, competencies);
        return Optional.of(new PathDocument(
                id.get(),
                name,
                options.department(),
                optional(root, "summary"),
                null,
                null,
                tracks(roles),
                competencies,
                roles,
                steps(id.get(), roles)));
    }

    /** The id that each item of a list has here, by the id that it has in the file. */
    private static Map<String, String> ids(
            YamlFile file, String list, String word, JsonNode items, List<ImportProblem> problems) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String id = text(items.path(i), "id");
            String place = YamlFile.pointer(YamlFile.pointer(list, i), "id");
            if (!Slug.isSpoken(id)) {
                problems.add(file.problem(place, ImportProblem.say("no-letter", id)));
            } else if (ids.keySet().stream()
                    .anyMatch(other -> Slug.of(other).equals(Slug.of(id)) && Slug.isAlike(other, id))) {
                problems.add(file.problem(place, ImportProblem.say("id-taken", id)));
            } else {
                ids.put(id, Slug.free(id, word, ids::containsValue));
            }
        }
        return ids;
    }

    private static Map<String, List<PathDocument.Expectation>> cells(
            YamlFile file, Map<String, String> levels, Map<String, String> themes, List<ImportProblem> problems) {
        Map<String, List<PathDocument.Expectation>> cells = new HashMap<>();
        JsonNode items = file.root().path("competencies");
        Map<List<String>, Integer> lines = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.path(i);
            String place = YamlFile.pointer("/competencies", i);
            String level = levels.get(text(item, "level"));
            String theme = themes.get(text(item, "theme"));
            if (level == null) {
                problems.add(file.problem(
                        YamlFile.pointer(place, "level"), ImportProblem.say("no-level", text(item, "level"))));
            }
            if (theme == null) {
                problems.add(file.problem(
                        YamlFile.pointer(place, "theme"), ImportProblem.say("no-theme", text(item, "theme"))));
            }
            if (level != null && theme != null) {
                // Two ids are two things that are asked, even in the same words.
                Integer first = lines.putIfAbsent(
                        List.of(level, theme, text(item, "summary"), text(item, "id")), file.line(place));
                if (first != null) {
                    problems.add(file.problem(place, ImportProblem.say("same-text", Integer.toString(first))));
                }
                cells.computeIfAbsent(level, ignored -> new ArrayList<>()).addAll(expectations(theme, item));
            }
        }
        return cells;
    }

    /** Examples and links say what the whole text means, so they follow the last item of a list. */
    private static List<PathDocument.Expectation> expectations(String theme, JsonNode item) {
        String proficiency = optional(item, "proficiency");
        List<String> examples = new ArrayList<>(texts(item.path("examples")));
        item.path("supportingUrls").forEach(link -> examples.add(text(link, "label") + " (" + text(link, "url") + ")"));
        List<String> items = items(text(item, "summary"));
        List<PathDocument.Expectation> expectations = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean isLast = i == items.size() - 1;
            expectations.add(new PathDocument.Expectation(
                    theme, items.get(i), proficiency, isLast ? List.copyOf(examples) : List.of()));
        }
        return expectations;
    }

    /** The items of a numbered list; a text that is none stays whole. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher item = ITEM.matcher(line);
            if (item.matches() && item.group(1).equals(Integer.toString(items.size() + 1))) {
                items.add(item.group(2).strip());
            } else if (items.isEmpty()) {
                return List.of(text);
            } else if (!line.isBlank()) {
                items.add(items.removeLast() + "\n" + line.strip());
            }
        }
        return items;
    }

    private static List<PathDocument.Role> roles(
            JsonNode levels,
            Map<String, String> ids,
            Map<String, List<PathDocument.Expectation>> cells,
            List<PathDocument.Competency> competencies) {
        List<String> order =
                competencies.stream().map(PathDocument.Competency::id).toList();
        List<String> ranks = new ArrayList<>();
        List<PathDocument.Role> roles = new ArrayList<>();
        for (JsonNode level : levels) {
            String id = Objects.requireNonNull(ids.get(text(level, "id")));
            Side side = Side.of(id, text(level, "name"));
            // A side by its name alone ranks with its sibling by the name they share.
            String rank = side == null
                    ? id
                    : side.idEnding.matcher(id).find()
                            ? side.stem(id)
                            : Slug.of(
                                    side.nameEnding.matcher(text(level, "name")).replaceFirst(""));
            if (!ranks.contains(rank)) {
                ranks.add(rank);
            }
            List<PathDocument.Expectation> expectations = new ArrayList<>(cells.getOrDefault(id, List.of()));
            expectations.sort(Comparator.comparingInt(one -> order.indexOf(one.competency())));
            roles.add(new PathDocument.Role(
                    id,
                    text(level, "name"),
                    ranks.indexOf(rank) + 1,
                    side == null ? null : side.id,
                    null,
                    expectations,
                    RoleNotes.NONE));
        }
        return roles;
    }

    private static List<PathDocument.Track> tracks(List<PathDocument.Role> roles) {
        List<PathDocument.Track> tracks = new ArrayList<>();
        for (Side side : Side.values()) {
            if (roles.stream().anyMatch(role -> side.id.equals(role.track()))) {
                tracks.add(new PathDocument.Track(side.id, side.label, null));
            }
        }
        return tracks;
    }

    /** Promotions follow from the levels; between two sides of one rank one can change. */
    private static List<PathDocument.Step> steps(String path, List<PathDocument.Role> roles) {
        List<PathDocument.Step> steps = new ArrayList<>();
        List<PathDocument.Track> sides = tracks(roles);
        for (PathDocument.Role from : roles) {
            Promotions.from(from, roles, sides).forEach(to -> steps.add(step(path, from, to, StepKind.PROMOTION)));
            roles.stream()
                    .filter(to -> to.level() == from.level()
                            && to.track() != null
                            && from.track() != null
                            && !to.track().equals(from.track()))
                    .forEach(to -> steps.add(step(path, from, to, StepKind.LATERAL)));
        }
        return steps;
    }

    private static PathDocument.Step step(String path, PathDocument.Role from, PathDocument.Role to, StepKind kind) {
        return new PathDocument.Step(from.id(), RoleAddress.of(path, to.id()), kind, null);
    }
}
