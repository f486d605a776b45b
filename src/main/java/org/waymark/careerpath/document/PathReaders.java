package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.base.text.Sentence;

/** All formats that Waymark understands. */
public final class PathReaders {

    private static final List<PathReader> ALL =
            List.of(new WaymarkYamlReader(), new ThemesAndLevelsReader(), new TopicsMarkdownReader());

    /** What a file can be. */
    public enum Format {
        /** Our own YAML, which says all of a path. */
        WAYMARK,
        /** A ladder as somebody else writes it; id, name and department may be chosen. */
        FOREIGN,
        /** Rows, whose columns mean what is settled about them. */
        TABLE,
        /** Nothing that is understood. */
        UNKNOWN
    }

    /**
     * What reading a file came to.
     *
     * @param format what the file is taken for
     * @param document empty if nothing in the file could be understood
     * @param problems in the order of their lines; while there is one, the document is only good for showing
     */
    public record Result(Format format, Optional<PathDocument> document, List<ImportProblem> problems) {}

    private PathReaders() {}

    /**
     * Reads a file of whichever format it is in.
     *
     * @param content the file's text
     * @param options what the file leaves open
     * @return what it says, and what is wrong with it
     */
    public static Result read(String content, PathImportOptions options) {
        List<ImportProblem> problems = new ArrayList<>();
        Optional<PathSource> parsed = PathSource.parse(content, problems);
        if (parsed.isEmpty() && !content.isBlank() && problems.stream().noneMatch(YamlFile::isTab)) {
            problems.add(ImportProblem.ofFile(ImportProblem.say("is-this-a-path", formats())));
        }
        Optional<PathReader> reader = parsed.flatMap(
                source -> ALL.stream().filter(one -> one.recognises(source)).findFirst());
        if (parsed.isPresent() && reader.isEmpty()) {
            problems.add(ImportProblem.ofFile(
                    ImportProblem.say(parsed.get().body() == null ? "unknown-format" : "prose", formats())));
        }
        Optional<PathDocument> document =
                parsed.flatMap(source -> reader.flatMap(one -> one.read(source, options, problems)));
        problems.sort(Comparator.comparingInt(ImportProblem::line));
        return new Result(reader.map(PathReader::format).orElse(Format.UNKNOWN), document, List.copyOf(problems));
    }

    /**
     * Reads what {@link WaymarkYamlWriter} has written, even if it lacks what a file needs: a draft may.
     *
     * @param yaml our own format
     * @return what was written
     * @throws IllegalArgumentException if it is no YAML
     */
    public static PathDocument parse(String yaml) {
        return WaymarkYamlReader.parse(yaml);
    }

    private static Sentence formats() {
        return ImportProblem.say(
                "formats",
                Sentence.joined(
                        "base.list.semicolon",
                        ALL.stream().map(PathReader::description).toList()));
    }
}
