package org.waymark.careerpath.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.careerpath.document.Origins;
import org.waymark.careerpath.document.PathDocument;

/**
 * What a role asks in one competency, as a list in Markdown: an item is an expectation, an item within it is an example. Indented
 * lines go on with the item above; text without a dash is an expectation of its own.
 */
final class CellText {

    private static final String ITEM = "- ";
    private static final String INDENT = "  ";
    private static final String ESCAPE = "\\";

    /** A line that would be taken for an item, or that begins as an escaped one does. */
    private static final Pattern MARKED = Pattern.compile("\\\\*[-*] ");

    private CellText() {}

    static String write(List<PathDocument.Expectation> cell) {
        List<String> items = new ArrayList<>();
        for (PathDocument.Expectation expectation : cell) {
            items.add(item(expectation.text(), ""));
            expectation.examples().forEach(example -> items.add(item(example, INDENT)));
        }
        return String.join("\n", items);
    }

    private static String item(String text, String indent) {
        return text.lines()
                .map(line -> MARKED.matcher(line).lookingAt() ? ESCAPE + line : line)
                .collect(Collectors.joining("\n" + indent + INDENT, indent + ITEM, ""));
    }

    /**
     * Reads a cell that was edited.
     *
     * @param before what stood there: what has the same words keeps its proficiency, and what was reworded the others that build on it
     */
    static List<PathDocument.Expectation> read(String text, String competency, List<PathDocument.Expectation> before) {
        List<Item> items = new ArrayList<>();
        for (String line : text.lines().toList()) {
            read(line.replace("\t", INDENT), items);
        }
        @Nullable String common = commonProficiency(before);
        List<PathDocument.Expectation> read = items.stream()
                .map(item -> new PathDocument.Expectation(
                        competency,
                        item.text(),
                        before.stream()
                                .filter(one -> one.text().equals(item.text()))
                                .findFirst()
                                .map(one -> Optional.ofNullable(one.proficiency()))
                                .orElse(Optional.ofNullable(common))
                                .orElse(null),
                        item.examples.stream().map(CellText::joined).toList()))
                .toList();
        List<Integer> origins = Origins.of(before, read);
        return IntStream.range(0, read.size())
                .mapToObj(i -> origins.get(i) < 0
                        ? read.get(i)
                        : read.get(i)
                                .linked(
                                        before.get(origins.get(i)).id(),
                                        before.get(origins.get(i)).buildsOn()))
                .toList();
    }

    /** The proficiency that all of a cell share, null if they share none. */
    static @Nullable String commonProficiency(List<PathDocument.Expectation> cell) {
        List<Optional<String>> words = cell.stream()
                .map(one -> Optional.ofNullable(one.proficiency()))
                .distinct()
                .toList();
        return words.size() == 1 ? words.getFirst().orElse(null) : null;
    }

    private record Item(List<String> lines, List<List<String>> examples) {

        String text() {
            return joined(lines);
        }
    }

    private static void read(String line, List<Item> items) {
        String text = line.strip();
        boolean isIndented = line.startsWith(INDENT);
        if (text.isEmpty()) {
            if (!items.isEmpty()) {
                last(items).add("");
            }
        } else if (!isIndented && (isItem(text) || items.isEmpty() || endsWithBlank(items))) {
            items.add(new Item(new ArrayList<>(List.of(plain(text))), new ArrayList<>()));
        } else if (isIndented && isItem(text) && !items.isEmpty()) {
            items.getLast().examples().add(new ArrayList<>(List.of(plain(text))));
        } else if (items.isEmpty()) {
            items.add(new Item(new ArrayList<>(List.of(plain(text))), new ArrayList<>()));
        } else {
            last(items).add(unescaped(text));
        }
    }

    private static boolean isItem(String text) {
        return text.startsWith(ITEM) || text.startsWith("* ");
    }

    private static String plain(String text) {
        String words = isItem(text) ? text.substring(ITEM.length()).strip() : text;
        return unescaped(words);
    }

    private static String unescaped(String text) {
        return text.startsWith(ESCAPE) && MARKED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static boolean endsWithBlank(List<Item> items) {
        return last(items).getLast().isEmpty();
    }

    /** The lines that the next one goes on with. */
    private static List<String> last(List<Item> items) {
        Item item = items.getLast();
        return item.examples().isEmpty() ? item.lines() : item.examples().getLast();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
