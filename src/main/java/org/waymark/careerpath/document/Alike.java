package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a problem that many lines of a file have once, with how many they are and where some of them stand. */
public final class Alike {

    /** So many can be read one by one. */
    private static final int FEW = 3;

    /** What a sentence quotes, and the numbers that it names, are those of one line. */
    private static final Pattern OF_ITS_LINE = Pattern.compile("“[^”]*”|\\d+");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private Alike() {}

    /**
     * The same problems, of which many that are alike are one.
     *
     * @param problems in the order of the file
     * @return in the order of the first of each kind
     */
    public static List<ImportProblem> together(List<ImportProblem> problems) {
        Map<List<String>, List<ImportProblem>> kinds = new LinkedHashMap<>();
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

    private static List<String> kind(ImportProblem problem) {
        return List.of(
                OF_ITS_LINE.matcher(problem.place()).replaceAll("#"),
                OF_ITS_LINE.matcher(problem.message()).replaceAll("#"));
    }

    private static ImportProblem one(List<ImportProblem> kind) {
        ImportProblem first = kind.getFirst();
        String examples = kind.subList(1, 1 + FEW).stream()
                .map(problem -> example(problem, first))
                .collect(Collectors.joining(", "));
        int others = kind.size() - 1;
        String more = " It is the same in " + others + " more places: " + examples
                + (others > FEW ? " and " + (others - FEW) + " others." : ".");
        return new ImportProblem(first.line(), first.place(), first.message() + more, first.onCommandLine());
    }

    private static String example(ImportProblem problem, ImportProblem first) {
        List<String> known = quoted(first);
        String own = quoted(problem).stream()
                .filter(quote -> !known.contains(quote))
                .distinct()
                .collect(Collectors.joining(", "));
        return "line " + problem.line() + (own.isEmpty() ? "" : " (" + own + ")");
    }

    private static List<String> quoted(ImportProblem problem) {
        return QUOTED.matcher(problem.place() + " " + problem.message())
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
