package org.waymark.careerpath.document;

import static org.waymark.careerpath.document.Fields.text;
import static org.waymark.careerpath.document.Fields.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Markdown below front matter with topics, numbered levels, criteria and examples: the shape in which Monzo publishes its
 * ladders. The Markdown says how the ladder is used, so it becomes the text on promotions.
 */
final class TopicsMarkdownReader implements PathReader {

    private static final SchemaCheck SCHEMA = new SchemaCheck("careerpath/topics.schema.json");

    /** Pictures in titles are left out: screen readers spell them, and lists sort by them. */
    private static final Pattern PICTURE = Pattern.compile(
            "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{200D}]+");

    /** Criteria may link in Markdown; here they are plain text, so the target follows the words. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    private static final Pattern FRAMEWORK = Pattern.compile("\\s+framework$", Pattern.CASE_INSENSITIVE);

    @Override
    public Sentence description() {
        return ImportProblem.say("format.topics");
    }

    @Override
    public boolean recognises(PathSource source) {
        return source.yaml().root().has("topics");
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
        String title = withoutPictures(text(root, "title"));
        String name = options.name() != null ? options.name() : title;
        Optional<String> id = ForeignId.of(options, root.has("path") ? text(root, "path") : title, problems);
        List<PathDocument.Competency> competencies = competencies(file, problems);
        Map<Integer, List<PathDocument.Expectation>> levels = levels(file, competencies, problems);
        if (name.isEmpty()) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("title-without-words"))
                    .onCommandLine(ImportProblem.say("option-name")));
        }
        if (id.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        List<PathDocument.Role> roles = roles(FRAMEWORK.matcher(name).replaceFirst(""), levels);
        String body = source.body() == null ? "" : source.body();
        return Optional.of(new PathDocument(
                id.get(),
                name,
                options.department(),
                null,
                body.isBlank() ? null : body,
                null,
                List.of(),
                competencies,
                roles,
                steps(id.get(), roles)));
    }

    private static List<PathDocument.Competency> competencies(YamlFile file, List<ImportProblem> problems) {
        List<PathDocument.Competency> competencies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (JsonNode topic : file.root().path("topics")) {
            String name = text(topic, "name");
            String place = YamlFile.pointer(YamlFile.pointer("/topics", competencies.size()), "name");
            boolean isTwice =
                    ids.contains(Slug.of(name)) && names.stream().anyMatch(other -> Slug.isAlike(other, name));
            if (!Slug.isSpoken(name)) {
                problems.add(file.problem(place, ImportProblem.say("this-no-letter")));
            } else if (isTwice) {
                problems.add(file.problem(place, ImportProblem.say("topic-taken")));
            }
            names.add(name);
            String id = Slug.free(name, "topic", ids::contains);
            ids.add(id);
            String title = withoutPictures(text(topic, "title"));
            competencies.add(new PathDocument.Competency(id, title.isEmpty() ? sentence(name) : title, null));
        }
        return competencies;
    }

    /** What each level asks, in the order of the topics; a level without any criterion is a level all the same. */
    private static Map<Integer, List<PathDocument.Expectation>> levels(
            YamlFile file, List<PathDocument.Competency> competencies, List<ImportProblem> problems) {
        Map<Integer, List<PathDocument.Expectation>> levels = new TreeMap<>();
        JsonNode root = file.root();
        int declared = root.path("levels").asInt(0);
        for (int level = 1; level <= declared; level++) {
            levels.put(level, new ArrayList<>());
        }
        JsonNode topics = root.path("topics");
        for (int i = 0; i < topics.size(); i++) {
            String competency = competencies.get(i).id();
            JsonNode content = topics.path(i).path("content");
            for (int j = 0; j < content.size(); j++) {
                JsonNode entry = content.path(j);
                int level = entry.path("level").asInt();
                if (declared > 0 && level > declared) {
                    String place = YamlFile.pointer(YamlFile.pointer(YamlFile.pointer("/topics", i), "content"), j);
                    problems.add(file.problem(
                            YamlFile.pointer(place, "level"),
                            ImportProblem.say("says-levels", Integer.toString(declared))));
                }
                List<PathDocument.Expectation> expectations =
                        levels.computeIfAbsent(level, ignored -> new ArrayList<>());
                texts(entry.path("criteria"))
                        .forEach(text -> expectations.add(
                                new PathDocument.Expectation(competency, plain(text), null, List.of())));
                entry.path("exampleCriteria")
                        .forEach(criterion -> expectations.add(new PathDocument.Expectation(
                                competency,
                                plain(text(criterion, "criteria")),
                                null,
                                texts(criterion.path("examples")).stream()
                                        .map(TopicsMarkdownReader::plain)
                                        .toList())));
            }
        }
        return levels;
    }

    private static List<PathDocument.Role> roles(String name, Map<Integer, List<PathDocument.Expectation>> levels) {
        List<PathDocument.Role> roles = new ArrayList<>();
        levels.forEach((level, expectations) -> roles.add(new PathDocument.Role(
                "level-" + level,
                name + ", level " + level,
                level,
                null,
                null,
                List.copyOf(expectations),
                RoleNotes.NONE)));
        return roles;
    }

    private static List<PathDocument.Step> steps(String path, List<PathDocument.Role> roles) {
        List<PathDocument.Step> steps = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            steps.add(new PathDocument.Step(
                    roles.get(i - 1).id(), RoleAddress.of(path, roles.get(i).id()), StepKind.PROMOTION, null));
        }
        return steps;
    }

    private static String withoutPictures(String title) {
        return PICTURE.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    private static String sentence(String name) {
        String words = name.replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1 ($2)");
    }
}
