package org.waymark.organization.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waymark.base.text.SaidException;

/**
 * Reads dates of one stated form. What does not fit it, or is no day of the calendar, is no date.
 *
 * @param form how to tell a person
 * @param anySeparator whether a dot, a slash or a blank between the parts is as good as a hyphen
 */
record DateReader(String form, List<DateTimeFormatter> formatters, boolean anySeparator) {

    /** Of a moment, the day that it was where it was written. */
    static final DateReader ISO = new DateReader(
            "yyyy-MM-dd", List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_DATE_TIME), false);

    /** Two numbers of a day and a month, and four digits of a year. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<first>\\d{1,2})(?<separator>[./ -])(?<second>\\d{1,2})\\k<separator>\\d{4}");

    private static final int MONTHS = 12;

    /** The orders that a header may state; it gives the order alone, since headers rarely repeat the separator. */
    private static final Map<String, DateReader> BY_HEADER = Map.of(
            "ddmmyyyy", ofOrder("dd-MM-yyyy", "d-M-uuuu", "ddMMuuuu"),
            "mmddyyyy", ofOrder("MM-dd-yyyy", "M-d-uuuu", "MMdduuuu"),
            "yyyymmdd", ofOrder("yyyy-MM-dd", "uuuu-M-d", "uuuuMMdd"));

    /** Days and months of two digits; names of months have more letters. */
    private static final Pattern TWO_DIGITS = Pattern.compile("\\b([dM])\\1\\b");

    private static final Pattern YEAR = Pattern.compile("[yu]+");

    /** Days that tell every part of a date from every other, and two digits of a year from four. */
    private static final List<LocalDate> PROBES = List.of(LocalDate.of(1987, 11, 23), LocalDate.of(2004, 5, 6));

    /**
     * Dates as a header states them.
     *
     * @param suffix the end of a header such as {@code hire_date_ddMMyyyy}, in lower case
     */
    static Optional<DateReader> ofHeader(String suffix) {
        return Optional.ofNullable(BY_HEADER.get(suffix));
    }

    /**
     * Dates as they stand in a column: day or month first, if every one of them is written so and it cannot be the other way round. Dots
     * stand after the day.
     *
     * @param cells gives the cells of the column, empty ones among them
     * @return ISO dates where the cells do not settle it
     */
    static DateReader ofCells(Supplier<Stream<String>> cells) {
        boolean areNumbers = cells.get()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> NUMBERS.matcher(cell).matches());
        if (!areNumbers) {
            return ISO;
        }
        boolean dayFirst = has(cells, "first") || cells.get().anyMatch(cell -> cell.indexOf('.') >= 0);
        boolean monthFirst = has(cells, "second");
        return dayFirst == monthFirst
                ? ISO
                : ofHeader(dayFirst ? "ddmmyyyy" : "mmddyyyy").orElseThrow();
    }

    /** Whether a number stands somewhere that no month has. */
    private static boolean has(Supplier<Stream<String>> cells, String group) {
        return cells.get()
                .map(NUMBERS::matcher)
                .anyMatch(numbers -> numbers.matches() && Integer.parseInt(numbers.group(group)) > MONTHS);
    }

    /**
     * Dates of a stated pattern.
     *
     * @throws SaidException if it is no pattern, or leaves a part of the date open
     */
    static DateReader ofPattern(String pattern) {
        try {
            // "y" is the year of an era and would need the era; everybody who writes it means "u".
            DateReader reader = new DateReader(pattern, List.of(strict(pattern.replace('y', 'u'))), false);
            if (PROBES.stream().allMatch(reader::restores)) {
                return reader;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noPattern(pattern);
        }
        throw leavesOnlyTheCenturyOpen(pattern)
                ? new ShortYearException(pattern, YEAR.matcher(pattern).replaceAll("yyyy"))
                : noPattern(pattern);
    }

    /** Only the year is short: with four digits of it, the pattern says how a date is written. */
    private static boolean leavesOnlyTheCenturyOpen(String pattern) {
        String whole = YEAR.matcher(pattern).replaceAll("uuuu");
        return !whole.equals(pattern.replace('y', 'u'))
                && PROBES.stream().allMatch(new DateReader(whole, List.of(strict(whole)), false)::restores);
    }

    /** A pattern that is fine but for two digits of the year. */
    static final class ShortYearException extends SaidException {

        private static final long serialVersionUID = 1;

        private final String better;

        private ShortYearException(String pattern, String better) {
            super("organization.import.short-year-pattern", pattern, better);
            this.better = better;
        }

        String better() {
            return better;
        }
    }

    Optional<LocalDate> read(String text) {
        String normal = anySeparator ? withHyphens(text) : text;
        for (DateTimeFormatter formatter : formatters) {
            try {
                return Optional.of(LocalDate.parse(normal, formatter));
            } catch (DateTimeParseException e) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }

    /** Whether a text would be a date but for its year, of which it gives two digits: of which century, nobody knows. */
    boolean hasShortYear(String text) {
        String pattern = withHyphens(YEAR.matcher(form).replaceAll("uu"));
        boolean isSeparated = pattern.contains("-");
        DateTimeFormatter shortened =
                strict(isSeparated ? TWO_DIGITS.matcher(pattern).replaceAll("$1") : pattern);
        try {
            LocalDate.parse(withHyphens(text), shortened);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String withHyphens(String text) {
        return text.replaceAll("[./ ]", "-");
    }

    private boolean restores(LocalDate day) {
        return read(formatters.getFirst().format(day)).equals(Optional.of(day));
    }

    private static DateReader ofOrder(String form, String separated, String digits) {
        return new DateReader(form, List.of(strict(separated), strict(digits)), true);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    private static SaidException noPattern(String pattern) {
        return new SaidException("organization.import.no-pattern", pattern);
    }
}
