package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.careerpath.LadderFileReport.Format;

/** All formats that Waymark understands. */
final class PathReaders {

    private static final List<PathReader> ALL =
            List.of(new WaymarkYamlReader(), new ThemesAndLevelsReader(), new TopicsMarkdownReader());

    /**
     * What reading a file came to.
     *
     * @param format what the file is taken for
     * @param document empty if nothing in the file could be understood
     * @param problems in the order of their lines; while there is one, the document is only good for showing
     */
    record Result(Format format, Optional<PathDocument> document, List<ImportProblem> problems) {}

    private PathReaders() {}

    static Result read(String content, ImportOptions options) {
        List<ImportProblem> problems = new ArrayList<>();
        Optional<PathSource> parsed = PathSource.parse(content, problems);
        if (parsed.isEmpty() && !content.isBlank() && problems.stream().noneMatch(YamlFile::isTab)) {
            problems.add(ImportProblem.ofFile("Is this a path? " + formats()));
        }
        Optional<PathReader> reader = parsed.flatMap(
                source -> ALL.stream().filter(one -> one.recognises(source)).findFirst());
        if (parsed.isPresent() && reader.isEmpty()) {
            problems.add(ImportProblem.ofFile((parsed.get().body() == null
                            ? "This is no path in a known format. "
                            : "This is prose: without “topics” above it, no role can be seen in it. ")
                    + formats()));
        }
        Optional<PathDocument> document =
                parsed.flatMap(source -> reader.flatMap(one -> one.read(source, options, problems)));
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        return new Result(reader.map(PathReader::format).orElse(Format.UNKNOWN), document, List.copyOf(problems));
    }

    private static String formats() {
        return ALL.stream().map(PathReader::description).collect(Collectors.joining("; ", "Waymark reads: ", "."));
    }
}
