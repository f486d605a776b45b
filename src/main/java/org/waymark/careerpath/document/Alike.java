package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.base.text.Sentence;

/** Tells a problem that many lines of a file have once, with how many they are and where some of them stand. */
public final class Alike {

    /** So many can be read one by one. */
    private static final int FEW = 3;

    /** Stands for what a sentence names, which is another thing in each line. */
    private static final String ANYTHING = "#";

    /** What these name is part of what is said, such as an entry of the format, and no word of the file. */
    private static final Set<String> OF_THE_FORMAT =
            Set.of("careerpath.place.entry", "careerpath.problem.other", "careerpath.problem.must-be-one-of");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Alike() {}

    /**
     * The same problems, of which many that are alike are one.
     *
     * @param problems in the order of the file
     * @return in the order of the first of each kind
     */
    public static List<ImportProblem> together(List<ImportProblem> problems) {
        Map<List<Object>, List<ImportProblem>> kinds = new LinkedHashMap<>();
        problems.stream()
                .distinct()
                .forEach(problem -> kinds.computeIfAbsent(kind(problem), ignored -> new ArrayList<>())
                        .add(problem));
        List<ImportProblem> told = new ArrayList<>();
        kinds.values().forEach(kind -> {
            if (kind.size() > FEW) {
                told.add(one(kind));
            } else {
                told.addAll(kind);
            }
        });
        return told.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList();
    }

    private static List<Object> kind(ImportProblem problem) {
        return List.of(problem.place() == null ? "" : withoutNames(problem.place()), withoutNames(problem.message()));
    }

    private static Object withoutNames(Object told) {
        if (!(told instanceof Sentence sentence)) {
            return ANYTHING;
        }
        return OF_THE_FORMAT.contains(sentence.key())
                ? sentence
                : new Sentence(
                        sentence.key(),
                        sentence.arguments().stream().map(Alike::withoutNames).toList());
    }

    private static ImportProblem one(List<ImportProblem> kind) {
        ImportProblem first = kind.getFirst();
        Object examples = Sentence.joined(
                "base.list.comma",
                kind.subList(1, 1 + FEW).stream()
                        .map(problem -> example(problem, first))
                        .toList());
        int others = kind.size() - 1;
        Sentence more = others > FEW
                ? ImportProblem.say(
                        "same-and-others", Integer.toString(others), examples, Integer.toString(others - FEW))
                : ImportProblem.say("same", Integer.toString(others), examples);
        return new ImportProblem(
                first.line(),
                first.place(),
                Sentence.of("base.list.sentences", first.message(), more),
                first.onCommandLine());
    }

    private static Sentence example(ImportProblem problem, ImportProblem first) {
        List<String> known = names(first);
        List<Sentence> own = names(problem).stream()
                .filter(name -> !known.contains(name))
                .distinct()
                .map(name -> Sentence.of("careerpath.quote", name))
                .toList();
        String line = Integer.toString(problem.line());
        return own.isEmpty()
                ? ImportProblem.say("example", line)
                : ImportProblem.say("example-with", line, Sentence.joined("base.list.comma", own));
    }

    /** What a problem names, but for numbers. */
    private static List<String> names(ImportProblem problem) {
        return Stream.concat(Stream.ofNullable(problem.place()), Stream.of(problem.message()))
                .flatMap(Alike::names)
                .filter(name -> !NUMBER.matcher(name).matches())
                .toList();
    }

    private static Stream<String> names(Object told) {
        if (!(told instanceof Sentence sentence)) {
            return Stream.of(told.toString());
        }
        return OF_THE_FORMAT.contains(sentence.key())
                ? Stream.of()
                : sentence.arguments().stream().flatMap(Alike::names);
    }
}
