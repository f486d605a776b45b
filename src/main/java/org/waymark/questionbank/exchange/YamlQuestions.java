package org.waymark.questionbank.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.waymark.base.csv.FileText;
import org.waymark.base.yaml.ShallowParser;

/** Reads questions and sets from our own YAML, each with its line. Values are taken as they are written. */
final class YamlQuestions {

    private static final int DEEPEST = 10;
    private static final Set<String> OF_A_SET = Set.of("id", "name", "about", "hidden", "questions", "agenda");

    private final List<FileProblem> problems = new ArrayList<>();

    static QuestionFile read(byte[] file) {
        String text;
        try {
            text = FileText.decode(file);
        } catch (FileText.UndecodableException e) {
            return QuestionFile.unreadable(FileProblem.of(e.line(), "csv.not-utf-8"));
        }
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setLabel("file")
                // All of it at once: the parser fails on a character beyond the first 65,536 at the end of its buffer.
                .setBufferSize(text.length() + 1)
                .build();
        try {
            Optional<Node> node = new Composer(settings, new ShallowParser(settings, text, DEEPEST)).getSingleNode();
            return node.map(root -> new YamlQuestions().file(root))
                    .orElseGet(() -> QuestionFile.unreadable(FileProblem.of(0, "csv.empty-file")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            return QuestionFile.unreadable(FileProblem.of(line, "yaml", e.getProblem()));
        } catch (YamlEngineException e) {
            return QuestionFile.unreadable(FileProblem.of(0, "yaml", String.valueOf(e.getMessage())));
        }
    }

    private QuestionFile file(Node root) {
        Map<String, Node> parts = fields(root, Set.of("format", "questions", "sets"));
        if (!QuestionFile.FORMAT.equals(text(parts.get("format")))) {
            return QuestionFile.unreadable(FileProblem.of(line(root), "format", QuestionFile.FORMAT));
        }
        List<FileQuestion> questions = new ArrayList<>();
        for (Node entry : items(parts.get("questions"))) {
            questions.add(question(entry));
        }
        List<FileSet> sets = new ArrayList<>();
        for (Node entry : items(parts.get("sets"))) {
            sets.add(set(entry));
        }
        return new QuestionFile(questions, sets, problems);
    }

    private FileQuestion question(Node entry) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        fields(entry, null)
                .forEach((key, value) -> FieldName.of(key)
                        .ifPresentOrElse(
                                name -> values.put(
                                        name,
                                        Objects.requireNonNullElse(text(value), "")
                                                .strip()),
                                () -> problems.add(FileProblem.of(line(value), "unknown-field", key))));
        return new FileQuestion(line(entry), values);
    }

    private FileSet set(Node entry) {
        Map<String, Node> fields = fields(entry, OF_A_SET);
        return new FileSet(
                line(entry),
                Objects.requireNonNullElse(text(fields.get("id")), ""),
                text(fields.get("name")),
                text(fields.get("about")),
                text(fields.get("hidden")),
                texts(fields.get("questions")),
                texts(fields.get("agenda")));
    }

    /** By name. Anything that is no field there is a problem; without names, all are taken. */
    private Map<String, Node> fields(Node node, @Nullable Set<String> known) {
        Map<String, Node> fields = new HashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(FileProblem.of(line(node), "no-fields"));
            return fields;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = text(entry.getKeyNode());
            if (key == null || (known != null && !known.contains(key))) {
                problems.add(FileProblem.of(line(entry.getKeyNode()), "unknown-field", String.valueOf(key)));
            } else if (fields.put(key, entry.getValueNode()) != null) {
                problems.add(FileProblem.of(line(entry.getKeyNode()), "field-twice", key));
            }
        }
        return fields;
    }

    private List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().size() > QuestionFile.MOST) {
                problems.add(FileProblem.of(line(node), "too-many", Integer.toString(QuestionFile.MOST)));
                return List.of();
            }
            return sequence.getValue();
        }
        problems.add(FileProblem.of(line(node), "no-list"));
        return List.of();
    }

    private @Nullable List<String> texts(@Nullable Node node) {
        return node == null
                ? null
                : items(node).stream()
                        .map(item -> Objects.requireNonNullElse(text(item), ""))
                        .toList();
    }

    /** Null for what is not there or empty. */
    private @Nullable String text(@Nullable Node node) {
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problems.add(FileProblem.of(line(node), "no-text"));
        return null;
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
