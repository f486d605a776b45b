package org.waymark.careerpath.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
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
import org.waymark.base.text.Sentence;
import org.waymark.base.yaml.ShallowParser;
import org.waymark.base.yaml.ShallowParser.TooDeepException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML document that remembers the line of each of its values, by JSON pointer. Jackson's own reader knows no lines
 * and takes an alias for a string.
 */
final class YamlFile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Tag, ConstructNode> SCALARS = new CoreSchema().getSchemaTagConstructors();

    /** Aliases can make a small file huge or endless; no ladder comes near these. */
    private static final int MOST_VALUES = 100_000;

    private static final int DEEPEST = 50;

    /** YAML allows a tab between the dash and its item; the parser does not. */
    private static final Pattern TAB_AFTER_DASH = Pattern.compile("(?m)^( *(?:- +)*-)[ \\t]*\\t[ \\t]*");

    private static final Sentence TAB = ImportProblem.say("tab");

    /** All places together: each is kept with the names around it, which may be of any length. */
    private static final long MOST_POINTED = 20_000_000;

    /** More than anybody writes, or nothing that a file can hold. */
    private static final class TooMuchException extends YamlEngineException {

        private static final long serialVersionUID = 1;

        private final Sentence why;

        private TooMuchException(String name, int line) {
            super(name);
            this.why = ImportProblem.say(name, Integer.toString(line));
        }
    }

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final int linesBefore;
    private final List<ImportProblem> problems;
    private final JsonNode root;
    private int values;
    private long pointed;

    private YamlFile(Node root, int linesBefore, List<ImportProblem> problems) {
        this.linesBefore = linesBefore;
        this.problems = problems;
        this.root = convert(root, "", line(root), 0);
    }

    /**
     * Reads a document.
     *
     * @param linesBefore how many lines of the file stand before the text
     * @param problems takes what is wrong
     * @return empty if the text is no YAML, which is then among the problems
     */
    static Optional<YamlFile> parse(String text, int linesBefore, List<ImportProblem> problems) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setLabel("file")
                // All of it at once: the parser fails on a character beyond the first 65,536 at the end of its buffer.
                .setBufferSize(text.length() + 1)
                .build();
        try {
            Optional<Node> node = compose(text, settings);
            if (node.isEmpty()) {
                problems.add(ImportProblem.ofFile(ImportProblem.say("empty-file")));
                return Optional.empty();
            }
            return Optional.of(new YamlFile(node.get(), linesBefore, problems));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark()
                    .map(mark -> mark.getLine() + 1 + linesBefore)
                    .orElse(0);
            Object why = e instanceof TooDeepException ? ImportProblem.say("yaml.deep") : e.getProblem();
            problems.add(new ImportProblem(line, null, isAtTab(e) ? TAB : ImportProblem.say("yaml", why)));
            return Optional.empty();
        } catch (TooMuchException e) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("yaml", e.why)));
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("yaml.told", String.valueOf(e.getMessage()))));
            return Optional.empty();
        }
    }

    /** Tabs within texts stay as long as the parser can read them: they are only replaced where it would give up. */
    private static Optional<Node> compose(String text, LoadSettings settings) {
        try {
            return composeShallow(text, settings);
        } catch (MarkedYamlEngineException e) {
            String mended = TAB_AFTER_DASH.matcher(text).replaceAll("$1 ");
            if (!isAtTab(e) || mended.equals(text)) {
                throw e;
            }
            return composeShallow(mended, settings);
        }
    }

    private static Optional<Node> composeShallow(String text, LoadSettings settings) {
        return new Composer(settings, new ShallowParser(settings, text, DEEPEST)).getSingleNode();
    }

    private static boolean isAtTab(MarkedYamlEngineException e) {
        return e.getProblemMark()
                .filter(mark ->
                        mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '\t')
                .isPresent();
    }

    /** Whether a file cannot be read for a tab alone. */
    static boolean isTab(ImportProblem problem) {
        return problem.message().equals(TAB);
    }

    JsonNode root() {
        return root;
    }

    /** A value as it stands in the file, where that is more than what it was taken for: {@code 007} is a 7. */
    String written(String pointer, JsonNode value) {
        return written.getOrDefault(pointer, value.asString(""));
    }

    /** The line of a value, or of the nearest value around it that has one. */
    int line(String pointer) {
        Integer line = lines.get(pointer);
        return line != null || pointer.isEmpty()
                ? line == null ? 0 : line
                : line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    static String pointer(String parent, Object step) {
        return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }

    ImportProblem problem(String pointer, Sentence message) {
        return new ImportProblem(line(pointer), Place.inWords(this, pointer), message);
    }

    private int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1 + linesBefore).orElse(0);
    }

    private JsonNode convert(Node node, String pointer, int line, int depth) {
        pointed += pointer.length();
        if (pointed > MOST_POINTED) {
            throw new TooMuchException("yaml.long-names", line);
        }
        lines.put(pointer, line);
        // An alias can repeat what is nested, and so be nested deeper than the file.
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new TooMuchException("yaml.repeats", line);
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar, pointer, line);
            default -> throw new TooMuchException("yaml.unknown-kind", line);
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String place = pointer(pointer, key);
            if (object.has(key)) {
                problems.add(new ImportProblem(
                        line(entry.getKeyNode()),
                        null,
                        ImportProblem.say("twice", key, String.valueOf(lines.get(place)))));
            } else {
                object.set(key, convert(entry.getValueNode(), place, line(entry.getKeyNode()), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer(pointer, array.size()), line(item), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String pointer, int line) {
        UnusableText.findLost(scalar.getValue()).ifPresent(what -> problems.add(new ImportProblem(line, null, what)));
        written.put(pointer, scalar.getValue());
        ConstructNode constructor = SCALARS.get(scalar.getTag());
        return switch (constructor == null ? scalar.getValue() : constructor.construct(scalar)) {
            case null -> JSON.nullNode();
            case Boolean value -> JSON.booleanNode(value);
            case Integer value -> JSON.numberNode(value.intValue());
            case Long value -> JSON.numberNode(value.longValue());
            case Double value -> JSON.numberNode(value.doubleValue());
            case Object value -> JSON.stringNode(value.toString());
        };
    }
}
