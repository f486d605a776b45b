package org.waymark.careerpath.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.document.StepKind;

/** The words of the map, for {@code ladder-map-words.ts}. */
final class MapLabels {

    private static final String MAP = "careerpath.map.";

    private MapLabels() {}

    /**
     * What the map says.
     *
     * @param reader the component that shows it
     * @return by name: a text, several of them in order, or one for each kind of step
     */
    static Map<String, Object> of(Component reader) {
        Map<String, Object> labels = new LinkedHashMap<>();
        Stream.of(
                        "map",
                        "help",
                        "find",
                        "find-nothing",
                        "department",
                        "track",
                        "distance",
                        "all",
                        "list",
                        "drawing",
                        "larger",
                        "smaller",
                        "whole",
                        "mine",
                        "beyond",
                        "shown",
                        "shown-one",
                        "nothing",
                        "clear",
                        "next",
                        "legend",
                        "legend-reach")
                .forEach(label -> labels.put(label, reader.getTranslation(MAP + label)));
        labels.put("here", reader.getTranslation("careerpath.here"));
        labels.put("every-track", reader.getTranslation("careerpath.every-track"));
        labels.put("away", distances(reader, "away"));
        labels.put("up-to", distances(reader, "up-to"));
        labels.put("step", kinds(kind -> reader.getTranslation("careerpath.step." + kind.word() + ".to")));
        labels.put("kind", kinds(kind -> reader.getTranslation(MAP + "kind." + kind.word())));
        return labels;
    }

    /** From one step to the farthest that is looked at. */
    private static List<String> distances(Component reader, String label) {
        return IntStream.rangeClosed(1, CareerPaths.FARTHEST)
                .mapToObj(distance -> reader.getTranslation(MAP + label, distance))
                .toList();
    }

    private static Map<String, String> kinds(Function<StepKind, String> label) {
        return Arrays.stream(StepKind.values()).collect(Collectors.toMap(StepKind::word, label));
    }
}
