package org.waymark.base.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells of a CSV file.
 *
 * @param header the first line that is not empty
 * @param rows what follows it, without empty lines
 */
public record CsvTable(Line header, List<Line> rows) {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** What a spreadsheet writes before the header, so that it reads its own file in every country. */
    private static final Pattern STATED_SEPARATOR =
            Pattern.compile("\"?sep=(?<separator>[,;\t|])\"?\\R", Pattern.CASE_INSENSITIVE);

    /** Put after the last line: if it does not come back as a line of its own, a quote before it was never closed. */
    private static final String END = "\0";

    /** More than any export of a company has, and few enough to be looked at one by one. */
    public static final int MOST_COLUMNS = 500;

    /** A company of 100,000 people with everybody who has left. */
    public static final int MOST_ROWS = 300_000;

    /** Longer is no name of a column, but a line that is taken for a header. */
    public static final int LONGEST_HEADER = 500;

    /**
     * The cells of one record.
     *
     * @param number where the record starts in the file, from 1; a quoted cell may go on over further lines
     * @param cells from left to right, as they stand in the file
     */
    public record Line(long number, List<String> cells) {

        /** Spreadsheets leave out the last cells of a row that are empty. */
        private Line filledUpTo(int width) {
            return cells.size() >= width ? this : new Line(number, new Filled(cells, width));
        }

        private boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Empty cells at the end that take no room: a wide header makes a small file no large table. */
    private static final class Filled extends AbstractList<String> {

        private final List<String> cells;
        private final int width;

        private Filled(List<String> cells, int width) {
            this.cells = cells;
            this.width = width;
        }

        @Override
        public String get(int index) {
            Objects.checkIndex(index, width);
            return index < cells.size() ? cells.get(index) : "";
        }

        @Override
        public int size() {
            return width;
        }
    }

    /** Why a file cannot be read as a table. */
    public enum Reason {
        /** The bytes are neither UTF-8 nor UTF-16. */
        NOT_UTF_8,
        /** There is not even a header. */
        EMPTY_FILE,
        /** A quoted cell does not end, or goes on after its end. */
        BROKEN_QUOTES,
        /** A line has more than {@link #MOST_COLUMNS} cells. */
        TOO_MANY_COLUMNS,
        /** There are more than {@link #MOST_ROWS} lines with something in them. */
        TOO_MANY_ROWS,
        /** A cell of the header has more than {@link #LONGEST_HEADER} characters. */
        LONG_HEADER
    }

    /** The file cannot be read as a table at all. */
    public static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        private final long line;
        private final Reason reason;

        private UnreadableException(long line, Reason reason) {
            super(reason + " in line " + line);
            this.line = line;
            this.reason = reason;
        }

        /**
         * Where reading ended.
         *
         * @return the line of the file, from 1
         */
        public long line() {
            return line;
        }

        /**
         * What is wrong there.
         *
         * @return the reason
         */
        public Reason reason() {
            return reason;
        }
    }

    /**
     * Reads a file in an encoding that {@link FileText} knows. Cells and rows are counted while they are read, and reading ends
     * where there are too many: a small file can have millions.
     * A row with fewer cells than the header has empty ones at its end. A first line such as {@code sep=;} states the separator and
     * is no header.
     *
     * @param file its bytes
     * @param understood counts the cells of a header that are understood; the separator with most of them is the right one
     * @return the cells as they stand in the file
     * @throws UnreadableException if it is in no such encoding, is empty, has a quote that does not end, or too much of something
     */
    public static CsvTable read(byte[] file, ToIntFunction<List<String>> understood) throws UnreadableException {
        String text = decode(file);
        Matcher stated = STATED_SEPARATOR.matcher(text);
        boolean isStated = stated.lookingAt();
        char separator = isStated
                ? stated.group("separator").charAt(0)
                : SEPARATORS.stream()
                        .max(Comparator.comparingInt(candidate -> understood.applyAsInt(header(text, candidate))))
                        .orElseThrow();
        List<Line> lines =
                parse(text, separator).stream().skip(isStated ? 1 : 0).toList();
        if (lines.isEmpty()) {
            throw new UnreadableException(1, Reason.EMPTY_FILE);
        }
        Line header = lines.getFirst();
        if (header.cells().stream().anyMatch(cell -> cell.length() > LONGEST_HEADER)) {
            throw new UnreadableException(header.number(), Reason.LONG_HEADER);
        }
        return new CsvTable(
                header,
                lines.stream()
                        .skip(1)
                        .map(line -> line.filledUpTo(header.cells().size()))
                        .toList());
    }

    /**
     * What counts of a header when it is looked up among known names.
     *
     * @param header a cell of the first line
     * @return its letters and digits alone, in lower case
     */
    public static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> header(String text, char separator) {
        LineHandler handler = new LineHandler();
        try (Stream<Line> lines = reader(text, separator, handler).stream()) {
            Optional<Line> first = lines.filter(line -> !line.isBlank()).findFirst();
            return first.map(Line::cells).orElse(List.of());
        } catch (TooManyException e) {
            return List.copyOf(handler.cells);
        } catch (CsvParseException e) {
            return e.getCause() instanceof TooManyException ? List.copyOf(handler.cells) : List.of();
        }
    }

    private static List<Line> parse(String text, char separator) throws UnreadableException {
        List<Line> lines = new ArrayList<>();
        LineHandler handler = new LineHandler();
        try (Stream<Line> stream = reader(text + "\n" + END, separator, handler).stream()) {
            stream.filter(line -> !line.isBlank()).forEach(line -> {
                if (lines.size() > MOST_ROWS && !isEnd(line)) {
                    throw new TooManyException(line.number(), Reason.TOO_MANY_ROWS);
                }
                lines.add(line);
            });
        } catch (TooManyException e) {
            throw new UnreadableException(e.line, e.reason);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof TooManyException tooMany) {
                throw new UnreadableException(tooMany.line, tooMany.reason);
            }
            throw new UnreadableException(handler.startingLine(), Reason.BROKEN_QUOTES);
        }
        Line last = lines.removeLast();
        if (!isEnd(last)) {
            throw new UnreadableException(last.number(), Reason.BROKEN_QUOTES);
        }
        return List.copyOf(lines);
    }

    private static boolean isEnd(Line line) {
        return line.cells().equals(List.of(END));
    }

    private static CsvReader<Line> reader(String text, char separator, LineHandler handler) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, text);
    }

    private static String decode(byte[] file) throws UnreadableException {
        try {
            return FileText.decode(file);
        } catch (FileText.UndecodableException e) {
            throw new UnreadableException(e.line(), Reason.NOT_UTF_8);
        }
    }

    /** Ends the reading from within. */
    private static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long line;
        private final Reason reason;

        private TooManyException(long line, Reason reason) {
            super(reason.name(), null, false, false);
            this.line = line;
            this.reason = reason;
        }
    }

    /** Keeps the line on which the record that is being read started, also for one that turns out to be broken. */
    private static final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {

        private final List<String> cells = new ArrayList<>();

        long startingLine() {
            return getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.clear();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (cells.size() == MOST_COLUMNS) {
                throw new TooManyException(getStartingLineNumber(), Reason.TOO_MANY_COLUMNS);
            }
            cells.add(length == 0 ? "" : new String(buffer, offset, length));
        }

        @Override
        protected Line buildRecord() {
            return new Line(getStartingLineNumber(), List.copyOf(cells));
        }
    }
}
