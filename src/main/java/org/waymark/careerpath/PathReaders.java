package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats that Waymark understands. */
final class PathReaders {

    private static final List<PathReader> ALL =
            List.of(new WaymarkYamlReader(), new ThemesAndLevelsReader(), new TopicsMarkdownReader());

    /**
     * What reading a file came to.
     *
     * @param document empty if nothing in the file could be understood
     * @param problems in the order of their lines; while there is one, the document is only good for showing
     */
    record Result(Optional<PathDocument> document, List<ImportProblem> problems) {}

    private PathReaders() {}

    static Result read(String content, ImportOptions options) {
        List<ImportProblem> problems = new ArrayList<>();
        Optional<PathSource> parsed = PathSource.parse(content, problems);
        if (parsed.isEmpty() && !content.isBlank()) {
            problems.add(ImportProblem.ofFile("Is this a ladder? " + formats()));
        }
        Optional<PathDocument> document = parsed.flatMap(source -> {
            Optional<PathReader> reader =
                    ALL.stream().filter(one -> one.recognises(source)).findFirst();
            if (reader.isEmpty()) {
                problems.add(ImportProblem.ofFile("This is not a ladder of a known format. " + formats()));
            }
            return reader.flatMap(one -> one.read(source, options, problems));
        });
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        return new Result(document, List.copyOf(problems));
    }

    private static String formats() {
        return ALL.stream().map(PathReader::description).collect(Collectors.joining("; ", "Waymark reads: ", "."));
    }
}
