package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.Sentence;

/** Finds what belongs in no text, and what could not even be kept in a database. */
public final class UnusableText {

    /** Ends of lines, of whichever system, and tabs. */
    private static final String FINE = "\n\r\t\u0085";

    private UnusableText() {}

    /**
     * Finds the first control character or half of a character.
     *
     * @param text any text
     * @return a sentence about it; empty if there is none
     */
    public static Optional<Sentence> find(String text) {
        return find(text, point -> isControl(point) || isLost(point));
    }

    /** The first character that could not be kept, as a sentence: zero, or half of a character. */
    static Optional<Sentence> findLost(String text) {
        return find(text, UnusableText::isLost);
    }

    /**
     * Finds what stands in the names of a path and cannot be seen, turns the direction of writing, or is no character.
     *
     * @param document any path
     * @return a problem for each name with a flaw, and for each that is empty
     */
    public static List<ImportProblem> inNames(PathDocument document) {
        List<ImportProblem> problems = new ArrayList<>();
        check(place("path"), document.name(), problems);
        if (document.department() != null) {
            check(place("department"), document.department(), problems);
        }
        document.tracks().forEach(track -> check(place("track", track.id()), track.name(), problems));
        document.competencies().forEach(one -> check(place("competency", one.id()), one.name(), problems));
        document.roles().forEach(role -> check(place("role", role.id()), role.title(), problems));
        return problems;
    }

    private static Sentence place(String name, Object... arguments) {
        return Sentence.of("careerpath.place.name-of." + name, arguments);
    }

    private static void check(Sentence place, String name, List<ImportProblem> problems) {
        if (name.isEmpty()) {
            problems.add(new ImportProblem(0, place, ImportProblem.say("nothing-to-read")));
        }
        OneLine.flaw(name)
                .map(flaw -> new ImportProblem(0, place, ImportProblem.say("hidden-character", flaw.code())))
                .ifPresent(problems::add);
    }

    private static Optional<Sentence> find(String text, IntPredicate isUnusable) {
        return text.codePoints()
                .filter(isUnusable)
                .mapToObj(point -> ImportProblem.say("no-character", String.format("U+%04X", point)))
                .findFirst();
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) && FINE.indexOf(point) < 0;
    }

    private static boolean isLost(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
