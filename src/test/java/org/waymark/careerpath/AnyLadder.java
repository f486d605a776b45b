package org.waymark.careerpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;

/** Makes ladders that a file could hold, out of words that are hard to write down. */
final class AnyLadder {

    /** What YAML takes for something else, or what begins or ends something in it, and characters beyond the ordinary. */
    private static final List<String> HARD = List.of(
            "yes",
            "no",
            "null",
            "~",
            "true",
            "5",
            "007",
            "0x1F",
            "1e3",
            ".inf",
            "2026-11-24",
            "12:30",
            "---",
            "...",
            "- item",
            "# comment",
            "a # b",
            "a: b",
            ": ",
            "a:",
            "? key",
            "!tag",
            "&anchor",
            "*alias",
            "|",
            ">",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "\\",
            "\\n",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "<<",
            "=1+1",
            "a\tb",
            "\u0001",
            "\u0007",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "Zoë",
            "日本語",
            "שלום",
            "🧭",
            "“quoted”");

    private static final List<String> EASY = List.of("a", "word", "Two words", " ", "  ", ". ", "**bold**", "1. ");

    private static final List<String> LINE_BREAKS =
            List.of("\n", "\n\n", " \n", "\n  ", "\n\t", "\n- ", "\n# ", "\n---\n", "\r", "\r\n");

    private AnyLadder() {}

    static Arbitrary<PathDocument> document() {
        return Combinators.combine(count(0, 2), count(1, 3), count(1, 4))
                .flatAs((tracks, competencies, roles) -> Combinators.combine(
                                head(),
                                all(tracks, AnyLadder::track),
                                all(competencies, AnyLadder::competency),
                                all(roles, id -> role(id, tracks, competencies)),
                                move(roles).list().ofMaxSize(4).uniqueElements(Move::target))
                        .as((head, columns, topics, rungs, moves) -> new PathDocument(
                                "path",
                                head.name(),
                                head.department(),
                                head.summary(),
                                head.promotions(),
                                head.family(),
                                columns,
                                topics,
                                linked(rungs),
                                moves.stream()
                                        .filter(move -> move.isAcross() || move.from() != move.to())
                                        .map(move -> move.step(rungs))
                                        .toList())));
    }

    /** Every other expectation has an id, and builds on one of a role below where there is one. */
    private static List<PathDocument.Role> linked(List<PathDocument.Role> roles) {
        Map<Integer, String> grounds = new TreeMap<>();
        List<PathDocument.Role> linked = new ArrayList<>();
        for (PathDocument.Role role : roles.stream()
                .sorted(Comparator.comparingInt(PathDocument.Role::level))
                .toList()) {
            List<PathDocument.Expectation> expectations = new ArrayList<>();
            String ground = null;
            for (PathDocument.Expectation one : role.expectations()) {
                String id = expectations.size() % 2 == 0 ? role.id() + "-asks-" + expectations.size() : null;
                String below = id == null
                        ? null
                        : grounds.entrySet().stream()
                                .filter(entry -> entry.getKey() < role.level())
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(null);
                expectations.add(one.linked(id, below));
                ground = ground == null ? id : ground;
            }
            if (ground != null) {
                grounds.putIfAbsent(role.level(), ground);
            }
            linked.add(DraftParts.withExpectations(role, expectations));
        }
        return roles.stream()
                .map(role -> linked.stream()
                        .filter(one -> one.id().equals(role.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** What a file says of the path as a whole. */
    private record Head(
            String name,
            @Nullable String department,
            @Nullable String summary,
            @Nullable String promotions,
            @Nullable RoleFamily family) {}

    private static Arbitrary<Head> head() {
        return Combinators.combine(
                        line(),
                        optional(line()),
                        optional(text()),
                        optional(text()),
                        optional(Arbitraries.of(RoleFamily.class)))
                .as(Head::new);
    }

    /** One line of text as the reader leaves it: no line break, no blanks around it, not empty. */
    private static Arbitrary<String> line() {
        return words(Arbitraries.of(EASY))
                .filter(text -> text.length() <= 200
                        && text.matches("[^\\r\\n]*")
                        && !OneLine.of(text).isEmpty());
    }

    /** Text as the reader leaves it, of one line or of several. */
    private static Arbitrary<String> text() {
        return words(Arbitraries.of(LINE_BREAKS)).filter(text -> text.matches("(?s).*\\S.*"));
    }

    private static Arbitrary<String> words(Arbitrary<String> more) {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(HARD)),
                        Tuple.of(6, Arbitraries.of(EASY)),
                        Tuple.of(4, more),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(3).filter(AnyLadder::isOfWholeCharacters)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts).strip());
    }

    /** Half of a pair makes no character that a file in UTF-8 could hold. */
    private static boolean isOfWholeCharacters(String text) {
        return text.chars()
                .noneMatch(unit -> Character.isSurrogate((char) unit) || unit == 0 || unit == '\r' || unit == '\n');
    }

    private static <T> Arbitrary<@Nullable T> optional(Arbitrary<T> value) {
        return value.injectNull(0.4);
    }

    private static Arbitrary<Integer> count(int least, int most) {
        return Arbitraries.integers().between(least, most);
    }

    private static <T> Arbitrary<List<T>> all(int count, IntFunction<Arbitrary<T>> item) {
        return Combinators.combine(IntStream.range(0, count).mapToObj(item).toList())
                .as(List::copyOf);
    }

    private static Arbitrary<PathDocument.Track> track(int number) {
        return Combinators.combine(line(), optional(text()))
                .as((name, summary) -> new PathDocument.Track("track-" + number, name, summary));
    }

    private static Arbitrary<PathDocument.Competency> competency(int number) {
        return Combinators.combine(line(), optional(text()))
                .as((name, summary) -> new PathDocument.Competency("competency-" + number, name, summary));
    }

    private static Arbitrary<PathDocument.Role> role(int number, int tracks, int competencies) {
        return Combinators.combine(
                        line(),
                        count(1, 99),
                        count(0, tracks),
                        optional(text()),
                        all(
                                competencies,
                                competency -> expectation("competency-" + competency)
                                        .list()
                                        .ofMaxSize(3)),
                        notes())
                .as((title, level, track, summary, expectations, notes) -> new PathDocument.Role(
                        "role-" + number,
                        title,
                        level,
                        track == tracks ? null : "track-" + track,
                        summary,
                        expectations.stream().flatMap(List::stream).toList(),
                        notes));
    }

    private static Arbitrary<RoleNotes> notes() {
        return Combinators.combine(
                        text().list().ofMaxSize(2),
                        optional(text()),
                        optional(count(0, 100_000)),
                        optional(text()),
                        optional(Arbitraries.of(RoleFamily.class)))
                .as(RoleNotes::new);
    }

    private static Arbitrary<PathDocument.Expectation> expectation(String competency) {
        return Combinators.combine(text(), optional(line()), text().list().ofMaxSize(2))
                .as((words, proficiency, examples) ->
                        new PathDocument.Expectation(competency, words, proficiency, examples));
    }

    private static Arbitrary<Move> move(int roles) {
        return Combinators.combine(
                        count(0, roles - 1), count(0, roles - 1), Arbitraries.of(true, false), optional(text()))
                .as(Move::new);
    }

    /** A step before its kind is known, which depends on the levels at its ends. */
    private record Move(
            int from, int to, boolean isAcross, @Nullable String note) {

        String target() {
            return from + " " + to + " " + isAcross;
        }

        PathDocument.Step step(List<PathDocument.Role> roles) {
            boolean isUp = roles.get(to).level() > roles.get(from).level();
            return new PathDocument.Step(
                    roles.get(from).id(),
                    RoleAddress.of(
                            isAcross ? "elsewhere" : "path", roles.get(to).id()),
                    isAcross ? StepKind.ACROSS : isUp ? StepKind.PROMOTION : StepKind.LATERAL,
                    note);
        }
    }
}
