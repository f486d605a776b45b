package org.waymark.careerpath.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.OneLine;
import org.waymark.testing.chance.Chance;

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

    private final Chance chance;

    private AnyLadder(Chance chance) {
        this.chance = chance;
    }

    static PathDocument document(Chance chance) {
        return new AnyLadder(chance).document();
    }

    private PathDocument document() {
        int tracks = chance.between(0, 2);
        int competencies = chance.between(1, 3);
        List<PathDocument.Role> roles = all(chance.between(1, 4), number -> role(number, tracks, competencies));
        Map<String, Move> moves = new LinkedHashMap<>();
        chance.list(0, 4, () -> move(roles.size())).forEach(move -> moves.putIfAbsent(move.target(), move));
        return new PathDocument(
                "path",
                line(),
                chance.maybe(this::line),
                chance.maybe(this::text),
                chance.maybe(this::text),
                family(),
                all(tracks, this::track),
                all(competencies, this::competency),
                linked(roles),
                moves.values().stream()
                        .filter(move -> move.isAcross() || move.from() != move.to())
                        .map(move -> move.step(roles))
                        .toList());
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
            linked.add(role.withExpectations(expectations));
        }
        return roles.stream()
                .map(role -> linked.stream()
                        .filter(one -> one.id().equals(role.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** One line of text as the reader leaves it: no line break, no blanks around it, not empty. */
    private String line() {
        return chance.such(
                text -> text.length() <= 200
                        && text.matches("[^\\r\\n]*")
                        && !OneLine.of(text).isEmpty(),
                () -> words(EASY));
    }

    /** Text as the reader leaves it, of one line or of several. */
    private String text() {
        return chance.such(text -> text.matches("(?s).*\\S.*"), () -> words(LINE_BREAKS));
    }

    private String words(List<String> more) {
        return String.join("", chance.list(1, 6, () -> part(more))).strip();
    }

    private String part(List<String> more) {
        int kind = chance.between(1, 17);
        return kind <= 6
                ? chance.of(HARD)
                : kind <= 12
                        ? chance.of(EASY)
                        : kind <= 16 ? chance.of(more) : chance.such(AnyLadder::isOfWholeCharacters, this::characters);
    }

    private String characters() {
        StringBuilder text = new StringBuilder();
        chance.list(0, 3, () -> chance.between(0, Character.MAX_VALUE)).forEach(unit -> text.append((char) (int) unit));
        return text.toString();
    }

    /** Half of a pair makes no character that a file in UTF-8 could hold. */
    private static boolean isOfWholeCharacters(String text) {
        return text.chars()
                .noneMatch(unit -> Character.isSurrogate((char) unit) || unit == 0 || unit == '\r' || unit == '\n');
    }

    private @Nullable RoleFamily family() {
        return chance.maybe(() -> chance.of(RoleFamily.values()));
    }

    private static <T> List<T> all(int count, IntFunction<T> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }

    private PathDocument.Track track(int number) {
        return new PathDocument.Track("track-" + number, line(), chance.maybe(this::text));
    }

    private PathDocument.Competency competency(int number) {
        return new PathDocument.Competency("competency-" + number, line(), chance.maybe(this::text));
    }

    private PathDocument.Role role(int number, int tracks, int competencies) {
        int track = chance.between(0, tracks);
        return new PathDocument.Role(
                "role-" + number,
                line(),
                chance.between(1, 99),
                track == tracks ? null : "track-" + track,
                chance.maybe(this::text),
                IntStream.range(0, competencies)
                        .mapToObj(competency -> "competency-" + competency)
                        .flatMap(competency -> chance.list(0, 3, () -> expectation(competency)).stream())
                        .toList(),
                notes());
    }

    private RoleNotes notes() {
        return new RoleNotes(
                chance.list(0, 2, this::text),
                chance.maybe(this::text),
                chance.maybe(() -> chance.between(0, 100_000)),
                chance.maybe(this::text),
                family());
    }

    private PathDocument.Expectation expectation(String competency) {
        return new PathDocument.Expectation(
                competency, text(), chance.maybe(this::line), chance.list(0, 2, this::text));
    }

    private Move move(int roles) {
        return new Move(
                chance.between(0, roles - 1), chance.between(0, roles - 1), chance.in(0.5), chance.maybe(this::text));
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
