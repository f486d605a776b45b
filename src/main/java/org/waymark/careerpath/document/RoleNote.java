package org.waymark.careerpath.document;

import static org.waymark.careerpath.document.Fields.optional;
import static org.waymark.careerpath.document.Fields.texts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.SaidException;
import org.waymark.base.text.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * One of the {@link RoleNotes}. Files, tables, drafts, differences and pages all go by what stands here. Another one takes a constant
 * here, its value in {@link RoleNotes} and its place among the columns of tables; a test tells what else is missing: its column of the
 * database, its property in the schema, and its texts.
 *
 * @param key what it is called in our files, in the database and in the keys of its texts
 * @param kind what its value is
 * @param section where a role's page shows it
 * @param said its value, of the type of its kind; null for nothing
 * @param headers of columns that hold it, the one in our own tables first
 */
public record RoleNote(
        String key, Kind kind, Section section, Function<RoleNotes, @Nullable Object> said, List<String> headers) {

    /** Skills and experiences that help. */
    public static final RoleNote HELPS = new RoleNote(
            "helps",
            Kind.LIST,
            Section.LIKENESS,
            notes -> notes.helps().isEmpty() ? null : notes.helps(),
            List.of("helps", "whathelps"));

    /** What a usual week holds. */
    public static final RoleNote WEEK =
            new RoleNote("week", Kind.MARKDOWN, Section.LIKENESS, RoleNotes::week, List.of("week", "usualweek"));

    /** How many people can hold the role at a time. */
    public static final RoleNote SEATS =
            new RoleNote("seats", Kind.NUMBER, Section.SEATS, RoleNotes::seats, List.of("seats", "headcount"));

    /** When a seat is likely to be free. */
    public static final RoleNote OPENING =
            new RoleNote("opening", Kind.LINE, Section.SEATS, RoleNotes::opening, List.of("opening", "nextopening"));

    /** What kind of work it is. A column called “family” holds paths in most tables. */
    public static final RoleNote FAMILY =
            new RoleNote("family", Kind.FAMILY, Section.NONE, RoleNotes::family, List.of("destination family"));

    /** In the order of our files. */
    public static final List<RoleNote> ALL = List.of(HELPS, WEEK, SEATS, OPENING, FAMILY);

    /** What a value is, and so how it is written, read and edited. */
    public enum Kind {
        /** A {@link List} of texts, one on each line. */
        LIST,
        /** A text in Markdown. */
        MARKDOWN,
        /** A text of a sentence. */
        LINE,
        /** An {@link Integer} from 0 to {@value RoleNote#MOST}. */
        NUMBER,
        /** A {@link RoleFamily}, by its word. */
        FAMILY
    }

    /** Where a role's page shows it: in a section of its own on what the role is like, in the one on seats, or nowhere. */
    public enum Section {
        LIKENESS,
        SEATS,
        NONE
    }

    static final int MOST = 100_000;

    /**
     * What is said of a role, in words.
     *
     * @param notes of the role
     * @param between what stands between the items of a list
     * @return null for nothing
     */
    public @Nullable String text(RoleNotes notes, String between) {
        return switch (said.apply(notes)) {
            case null -> null;
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(between));
            case RoleFamily family -> family.word();
            case Object one -> one.toString();
        };
    }

    /**
     * Reads words that somebody wrote.
     *
     * @param words without blanks at their ends; empty for nothing
     * @return of the type of its kind, null for nothing
     * @throws SaidException if they are no number of this size, or no family
     */
    public @Nullable Object parse(String words) {
        if (words.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case LIST ->
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case MARKDOWN, LINE -> words;
            case NUMBER -> {
                if (!words.matches("\\d{1,6}") || Integer.parseInt(words) > MOST) {
                    throw new SaidException("careerpath.problem.no-" + key, words);
                }
                yield Integer.valueOf(words);
            }
            case FAMILY ->
                RoleFamily.of(words)
                        .orElseThrow(() -> new SaidException(
                                "careerpath.problem.no-" + key,
                                words,
                                Sentence.joined(
                                        "base.list.comma",
                                        Stream.of(RoleFamily.values())
                                                .map(RoleFamily::word)
                                                .toList())));
        };
    }

    /** Reads it from a role of a file that its schema has approved; null for nothing. */
    @Nullable
    Object read(JsonNode role) {
        return switch (kind) {
            case LIST -> texts(role.path(key));
            case MARKDOWN, LINE -> optional(role, key);
            case NUMBER -> role.has(key) ? role.path(key).asInt() : null;
            case FAMILY -> RoleFamily.of(role.path(key).asString("").strip()).orElse(null);
        };
    }
}
