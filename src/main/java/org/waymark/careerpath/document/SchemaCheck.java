package org.waymark.careerpath.document;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/** Holds a file against a JSON Schema and tells each violation with its line, its place and what to do, in words. */
final class SchemaCheck {

    private static final String CHOICE = "oneOf";

    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer");

    private final Schema schema;

    SchemaCheck(String resource) {
        try (InputStream stream = new ClassPathResource(resource).getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ImportProblem> problems(YamlFile file) {
        List<Error> errors = schema.validate(file.root());
        return errors.stream()
                .filter(error -> !isOfUnwantedAlternative(error, errors))
                .map(error -> file.problem(pointer(error), message(file, error)))
                .sorted(Comparator.comparingInt(ImportProblem::line))
                .distinct()
                .toList();
    }

    /**
     * A value that fits no alternative fails once in each of them. The alternatives whose type it does not even have were
     * not meant; and if one was meant, its own message says more than that of the choice.
     */
    private static boolean isOfUnwantedAlternative(Error error, List<Error> all) {
        List<String> path = elements(error.getEvaluationPath());
        if (error.getKeyword().equals(CHOICE)) {
            return all.stream()
                    .anyMatch(other -> elements(other.getEvaluationPath()).size() > path.size()
                            && elements(other.getEvaluationPath())
                                    .subList(0, path.size())
                                    .equals(path)
                            && startsWith(other.getInstanceLocation(), error.getInstanceLocation())
                            && !isOfUnwantedAlternative(other, all));
        }
        int choice = path.lastIndexOf(CHOICE);
        if (choice < 0) {
            return false;
        }
        List<String> alternative = path.subList(0, choice + 2);
        return all.stream()
                .anyMatch(other -> other.getKeyword().equals("type")
                        && elements(other.getEvaluationPath()).size() >= alternative.size()
                        && elements(other.getEvaluationPath())
                                .subList(0, alternative.size())
                                .equals(alternative)
                        && startsWith(error.getInstanceLocation(), other.getInstanceLocation())
                        && isAtChoice(other, choice));
    }

    /** Whether the type that is wrong is that of the chosen value itself, not of something inside it. */
    private static boolean isAtChoice(Error error, int choice) {
        return elements(error.getEvaluationPath())
                .subList(choice + 2, error.getEvaluationPath().getNameCount())
                .stream()
                .allMatch(step -> step.equals("$ref") || step.equals("type"));
    }

    private static boolean startsWith(NodePath path, NodePath start) {
        List<String> elements = elements(path);
        List<String> begin = elements(start);
        return elements.size() >= begin.size()
                && elements.subList(0, begin.size()).equals(begin);
    }

    private static List<String> elements(NodePath path) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(String.valueOf(path.getElement(i)));
        }
        return elements;
    }

    private static String pointer(Error error) {
        String pointer = "";
        for (String element : elements(error.getInstanceLocation())) {
            pointer = YamlFile.pointer(pointer, element);
        }
        boolean isUnknown = error.getKeyword().equals("additionalProperties");
        return isUnknown && error.getProperty() != null ? YamlFile.pointer(pointer, error.getProperty()) : pointer;
    }

    private static Sentence message(YamlFile file, Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> ImportProblem.say("required", error.getProperty());
            case "additionalProperties" -> ImportProblem.say("unknown-entry");
            case "type" -> type(value, file.written(pointer(error), value), rule);
            case "const" -> ImportProblem.say("must-be-quoted", rule.asString());
            case "enum" -> ImportProblem.say("must-be-one-of", words(rule));
            case "minLength" -> ImportProblem.say("must-not-be-empty");
            case "maxLength" -> ImportProblem.say("too-long", rule.asString());
            case "minItems" -> ImportProblem.say("empty-list");
            case "minimum" -> ImportProblem.say("at-least", rule.asString());
            case "maximum" -> ImportProblem.say("at-most", rule.asString());
            case "pattern" -> pattern(value, rule.asString());
            case CHOICE -> ImportProblem.say("no-form");
            default -> ImportProblem.say("other", error.getMessage());
        };
    }

    private static Sentence type(JsonNode value, String written, JsonNode rule) {
        // Of several types the first is the one that is meant; the other only lets the value be left empty.
        String type = rule.isArray() ? rule.path(0).asString() : rule.asString();
        Sentence wanted = TYPES.contains(type) ? ImportProblem.say("type." + type) : ImportProblem.say("other", type);
        if (value.isNull() && !written.matches("\\p{L}+")) {
            return ImportProblem.say("empty", wanted);
        }
        boolean isUnquoted = type.equals("string") && value.isValueNode();
        return isUnquoted
                ? ImportProblem.say("must-be-in-quotes", wanted, written)
                : ImportProblem.say("must-be", wanted);
    }

    private static Sentence pattern(JsonNode value, String pattern) {
        if (pattern.contains("a-z0-9")) {
            return ForeignId.noId(value.asString());
        }
        if (value.asString().isBlank()) {
            return ImportProblem.say("blank");
        }
        return ImportProblem.say(
                "single-line", value.asString().lines().findFirst().orElse(""));
    }

    private static Object words(JsonNode list) {
        return Sentence.joined(
                "base.list.comma",
                StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }
}
