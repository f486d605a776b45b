package org.waymark.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates of one stated form. What does not fit it, or is no day of the calendar, is no date.
 *
 * @param form how to tell a person
 * @param anySeparator whether a dot, a slash or a blank between the parts is as good as a hyphen
 */
record DateReader(String form, List<DateTimeFormatter> formatters, boolean anySeparator) {

    static final DateReader ISO = new DateReader("yyyy-MM-dd", List.of(DateTimeFormatter.ISO_LOCAL_DATE), false);

    /** The orders that a header may state; it gives the order alone, since headers rarely repeat the separator. */
    private static final Map<String, DateReader> BY_HEADER = Map.of(
            "ddmmyyyy", ofOrder("dd-MM-yyyy", "d-M-uuuu", "ddMMuuuu"),
            "mmddyyyy", ofOrder("MM-dd-yyyy", "M-d-uuuu", "MMdduuuu"),
            "yyyymmdd", ofOrder("yyyy-MM-dd", "uuuu-M-d", "uuuuMMdd"));

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
     * Dates of a stated pattern.
     *
     * @throws IllegalArgumentException if it is no pattern, or leaves a part of the date open
     */
    static DateReader ofPattern(String pattern) {
        try {
            // "y" is the year of an era and would need the era; everybody who writes it means "u".
            DateReader reader = new DateReader(pattern, List.of(strict(pattern.replace('y', 'u'))), false);
            if (PROBES.stream().allMatch(reader::restores)) {
                return reader;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw noPattern(pattern, e);
        }
        throw noPattern(pattern, null);
    }

    Optional<LocalDate> read(String text) {
        String normal = anySeparator ? text.replaceAll("[./ ]", "-") : text;
        for (DateTimeFormatter formatter : formatters) {
            try {
                return Optional.of(LocalDate.parse(normal, formatter));
            } catch (DateTimeParseException e) {
                // The next one may fit.
            }
        }
        return Optional.empty();
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

    private static IllegalArgumentException noPattern(String pattern, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "“" + pattern + "” does not say how a date is written. Write it like this: dd-MM-yyyy", cause);
    }
}
