package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/** Says in words where in a file something stands: {@code role “engineer”, expectations, craft, no. 2}. */
final class Place {

    /** Lists whose items have a name in the bundle. */
    private static final Set<String> NAMED = Set.of(
            "roles",
            "tracks",
            "competencies",
            "steps",
            "levels",
            "themes",
            "topics",
            "examples",
            "criteria",
            "exampleCriteria");

    private static final List<String> NAMES = List.of("id", "name", "title", "level");

    private Place() {}

    /** Null for the file as a whole. */
    static @Nullable Sentence inWords(YamlFile file, String pointer) {
        List<Sentence> words = new ArrayList<>();
        JsonNode node = file.root();
        String list = "";
        String at = "";
        for (String escaped :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String step = escaped.replace("~1", "/").replace("~0", "~");
            at += "/" + escaped;
            if (node.isArray()) {
                int index = Integer.parseInt(step);
                node = node.path(index);
                words.add(item(file, at, list, node, index));
            } else {
                node = node.path(step);
                list = step;
                if (!(node.isArray() && NAMED.contains(step))) {
                    words.add(place("entry", step));
                }
            }
        }
        return words.isEmpty() ? null : (Sentence) Sentence.joined("base.list.comma", words);
    }

    private static Sentence item(YamlFile file, String pointer, String list, JsonNode item, int index) {
        String number = Integer.toString(index + 1);
        Sentence name = name(file, pointer, item);
        if (!NAMED.contains(list)) {
            return name == null ? place("number", number) : place("number-and-name", number, name);
        }
        Sentence what = place("one-of." + list);
        return name == null ? place("item-number", what, number) : place("item", what, name);
    }

    private static @Nullable Sentence name(YamlFile file, String pointer, JsonNode item) {
        if (item.path("from").isString() && item.path("to").isString()) {
            return place(
                    "from-to", item.path("from").asString(), item.path("to").asString());
        }
        if (item.path("level").isString() && item.path("theme").isString()) {
            return place(
                    "level-and-theme",
                    item.path("level").asString(),
                    item.path("theme").asString());
        }
        for (String name : NAMES) {
            JsonNode value = item.path(name);
            if (value.isString()) {
                return Sentence.of("careerpath.quote", value.asString());
            }
            if (value.isNumber()) {
                return place("number-named", name, file.written(YamlFile.pointer(pointer, name), value));
            }
        }
        return null;
    }

    private static Sentence place(String name, Object... arguments) {
        return Sentence.of("careerpath.place." + name, arguments);
    }
}
