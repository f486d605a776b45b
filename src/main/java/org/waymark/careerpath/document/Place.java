package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Says in words where in a file something stands: {@code role “engineer”, expectations, craft, no. 2}. */
final class Place {

    /** What one item of a list is called. */
    private static final Map<String, String> ONE_OF = Map.of(
            "roles", "role",
            "tracks", "track",
            "competencies", "competency",
            "steps", "step",
            "levels", "level",
            "themes", "theme",
            "topics", "topic",
            "examples", "example",
            "criteria", "criterion",
            "exampleCriteria", "criterion with examples");

    private static final List<String> NAMES = List.of("id", "name", "title", "level");

    private Place() {}

    static String inWords(YamlFile file, String pointer) {
        List<String> words = new ArrayList<>();
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
                if (!(node.isArray() && ONE_OF.containsKey(step))) {
                    words.add(step);
                }
            }
        }
        return String.join(", ", words);
    }

    private static String item(YamlFile file, String pointer, String list, JsonNode item, int index) {
        String what = ONE_OF.get(list);
        String number = "no. " + (index + 1);
        String name = name(file, pointer, item);
        if (what == null) {
            return name.isEmpty() ? number : number + " (" + name + ")";
        }
        return name.isEmpty() ? what + " " + number : what + " " + name;
    }

    private static String name(YamlFile file, String pointer, JsonNode item) {
        if (item.path("from").isString() && item.path("to").isString()) {
            return "“" + item.path("from").asString() + "” to “"
                    + item.path("to").asString() + "”";
        }
        if (item.path("level").isString() && item.path("theme").isString()) {
            return "of level “"
                    + item.path("level").asString() + "” in theme “"
                    + item.path("theme").asString() + "”";
        }
        for (String name : NAMES) {
            JsonNode value = item.path(name);
            if (value.isString()) {
                return "“" + value.asString() + "”";
            }
            if (value.isNumber()) {
                return name + " " + file.written(YamlFile.pointer(pointer, name), value);
            }
        }
        return "";
    }
}
