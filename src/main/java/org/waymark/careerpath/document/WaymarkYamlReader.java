package org.waymark.careerpath.document;

import static org.waymark.careerpath.document.Fields.optional;
import static org.waymark.careerpath.document.Fields.text;
import static org.waymark.careerpath.document.Fields.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/** Waymark's own format: what {@code /schema/path.schema.json} describes, plus everything that refers to something else. */
final class WaymarkYamlReader implements PathReader {

    private static final SchemaCheck SCHEMA = new SchemaCheck("META-INF/resources/schema/path.schema.json");

    private static final String BUILDS_ON = "builds-on";

    @Override
    public Sentence description() {
        return ImportProblem.say("format.waymark");
    }

    @Override
    public PathReaders.Format format() {
        return PathReaders.Format.WAYMARK;
    }

    @Override
    public boolean recognises(PathSource source) {
        JsonNode root = source.yaml().root();
        return root.path("format").asString("").startsWith("waymark/")
                || (root.has("roles") && root.has("competencies"));
    }

    @Override
    public Optional<PathDocument> read(PathSource source, PathImportOptions options, List<ImportProblem> problems) {
        YamlFile file = source.yaml();
        if (!options.equals(PathImportOptions.NONE)) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("says-itself")));
        }
        List<ImportProblem> violations = SCHEMA.problems(file);
        problems.addAll(violations);
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        PathDocument document = document(file.root());
        new References(file, document, problems).check();
        return Optional.of(document);
    }

    /**
     * Reads what {@link WaymarkYamlWriter} has written, even if it lacks what a file needs: a draft may.
     *
     * @throws IllegalArgumentException if it is no YAML
     */
    static PathDocument parse(String yaml) {
        List<ImportProblem> problems = new ArrayList<>();
        return PathSource.parse(yaml, problems)
                .map(source -> document(source.yaml().root()))
                .orElseThrow(() -> new IllegalArgumentException("Not readable: " + problems));
    }

    private static PathDocument document(JsonNode root) {
        String id = text(root, "id");
        List<PathDocument.Track> tracks = new ArrayList<>();
        root.path("tracks")
                .forEach(track -> tracks.add(
                        new PathDocument.Track(text(track, "id"), text(track, "name"), optional(track, "summary"))));
        List<PathDocument.Competency> competencies = new ArrayList<>();
        root.path("competencies")
                .forEach(competency -> competencies.add(new PathDocument.Competency(
                        text(competency, "id"), text(competency, "name"), optional(competency, "summary"))));
        List<PathDocument.Role> roles = new ArrayList<>();
        root.path("roles").forEach(role -> roles.add(role(role)));
        List<PathDocument.Step> steps = new ArrayList<>();
        root.path("steps").forEach(step -> steps.add(step(id, step)));
        return new PathDocument(
                id,
                text(root, "name"),
                optional(root, "department"),
                optional(root, "summary"),
                optional(root, "promotions"),
                RoleFamily.of(text(root, "family")).orElse(null),
                tracks,
                competencies,
                roles,
                steps);
    }

    private static PathDocument.Role role(JsonNode role) {
        List<PathDocument.Expectation> expectations = new ArrayList<>();
        role.path("expectations")
                .properties()
                .forEach(cell -> cell.getValue()
                        .forEach(expectation -> expectations.add(expectation(cell.getKey(), expectation))));
        return new PathDocument.Role(
                text(role, "id"),
                text(role, "title"),
                role.path("level").asInt(),
                optional(role, "track"),
                optional(role, "summary"),
                expectations,
                RoleNotes.of(note -> note.read(role)));
    }

    private static PathDocument.Expectation expectation(String competency, JsonNode expectation) {
        return expectation.isString()
                ? new PathDocument.Expectation(
                        competency, expectation.asString().strip(), null, List.of())
                : new PathDocument.Expectation(
                        competency,
                        text(expectation, "text"),
                        optional(expectation, "proficiency"),
                        texts(expectation.path("examples")),
                        optional(expectation, "id"),
                        optional(expectation, BUILDS_ON));
    }

    private static PathDocument.Step step(String path, JsonNode step) {
        String to = text(step, "to");
        return new PathDocument.Step(
                text(step, "from"),
                RoleAddress.isWhole(to) ? to : RoleAddress.of(path, to),
                StepKind.of(text(step, "kind")),
                optional(step, "note"));
    }

    /** What a schema cannot say: ids are used once, and whatever is referred to exists and fits. */
    private record References(YamlFile file, PathDocument document, List<ImportProblem> problems) {

        void check() {
            checkUnique(
                    "/tracks",
                    document.tracks().stream().map(PathDocument.Track::id).toList());
            checkUnique(
                    "/competencies",
                    document.competencies().stream()
                            .map(PathDocument.Competency::id)
                            .toList());
            checkUnique(
                    "/roles",
                    document.roles().stream().map(PathDocument.Role::id).toList());
            checkRoles();
            checkExpectations();
            checkSteps();
        }

        private void checkUnique(String list, List<String> ids) {
            Map<String, Integer> lines = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                checkFree(YamlFile.pointer(YamlFile.pointer(list, i), "id"), ids.get(i), lines);
            }
        }

        private void checkFree(String place, String id, Map<String, Integer> lines) {
            Integer first = lines.putIfAbsent(id, file.line(place));
            if (first != null) {
                problems.add(file.problem(place, ImportProblem.say("id-taken-by", id, Integer.toString(first))));
            }
        }

        private void checkRoles() {
            Set<String> tracks = new HashSet<>();
            document.tracks().forEach(track -> tracks.add(track.id()));
            Set<String> competencies = new HashSet<>();
            document.competencies().forEach(competency -> competencies.add(competency.id()));
            for (int i = 0; i < document.roles().size(); i++) {
                PathDocument.Role role = document.roles().get(i);
                String place = YamlFile.pointer("/roles", i);
                if (role.track() != null && !tracks.contains(role.track())) {
                    problems.add(
                            file.problem(YamlFile.pointer(place, "track"), unknown("no-track", role.track(), tracks)));
                }
                role.expectations().stream()
                        .map(PathDocument.Expectation::competency)
                        .distinct()
                        .filter(competency -> !competencies.contains(competency))
                        .forEach(competency -> problems.add(file.problem(
                                YamlFile.pointer(YamlFile.pointer(place, "expectations"), competency),
                                unknown("no-competency", competency, competencies))));
            }
        }

        private void checkExpectations() {
            Foundations foundations = Foundations.of(document);
            Map<String, Integer> lines = new HashMap<>();
            for (int i = 0; i < document.roles().size(); i++) {
                PathDocument.Role role = document.roles().get(i);
                String cells = YamlFile.pointer(YamlFile.pointer("/roles", i), "expectations");
                Map<String, Integer> read = new HashMap<>();
                for (PathDocument.Expectation expectation : role.expectations()) {
                    int number = read.merge(expectation.competency(), 1, Integer::sum) - 1;
                    String place = YamlFile.pointer(YamlFile.pointer(cells, expectation.competency()), number);
                    if (expectation.id() != null) {
                        checkFree(YamlFile.pointer(place, "id"), expectation.id(), lines);
                    }
                    foundations
                            .flaw(role, expectation)
                            .ifPresent(flaw -> problems.add(file.problem(YamlFile.pointer(place, BUILDS_ON), flaw)));
                }
            }
        }

        private static Sentence unknown(String problem, String id, Set<String> known) {
            return known.isEmpty()
                    ? ImportProblem.say(problem, id)
                    : ImportProblem.say(
                            problem + "-of",
                            id,
                            Sentence.joined(
                                    "base.list.comma", known.stream().sorted().toList()));
        }

        private void checkSteps() {
            Map<String, PathDocument.Role> roles = new HashMap<>();
            document.roles().forEach(role -> roles.put(document.address(role.id()), role));
            Map<String, Integer> lines = new HashMap<>();
            for (int i = 0; i < document.steps().size(); i++) {
                PathDocument.Step step = document.steps().get(i);
                String place = YamlFile.pointer("/steps", i);
                Integer first = lines.putIfAbsent(step.from() + " " + step.to(), file.line(place));
                if (first != null) {
                    problems.add(file.problem(place, ImportProblem.say("same-step", Integer.toString(first))));
                }
                PathDocument.Role from = roles.get(document.address(step.from()));
                if (from == null) {
                    problems.add(
                            file.problem(YamlFile.pointer(place, "from"), ImportProblem.say("no-role", step.from())));
                }
                checkTarget(step, place, from, roles);
            }
        }

        private void checkTarget(
                PathDocument.Step step,
                String place,
                PathDocument.@Nullable Role from,
                Map<String, PathDocument.Role> roles) {
            boolean isAcross = !RoleAddress.path(step.to()).equals(document.id());
            PathDocument.Role to = roles.get(step.to());
            if (!isAcross && to == null) {
                problems.add(file.problem(
                        YamlFile.pointer(place, "to"), ImportProblem.say("no-target", RoleAddress.role(step.to()))));
            } else if (isAcross != (step.kind() == StepKind.ACROSS)) {
                problems.add(file.problem(
                        YamlFile.pointer(place, "kind"), ImportProblem.say(isAcross ? "not-across" : "across")));
            } else if (from != null && to != null && from.id().equals(to.id())) {
                problems.add(file.problem(place, ImportProblem.say("step-to-itself")));
            } else if (from != null && to != null && step.kind() == StepKind.PROMOTION && to.level() <= from.level()) {
                problems.add(file.problem(
                        YamlFile.pointer(place, "kind"),
                        ImportProblem.say(
                                "no-promotion", Integer.toString(from.level()), Integer.toString(to.level()))));
            }
        }
    }
}
