package org.waymark.organization.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.MailAddressRule;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.SaidException;

/**
 * What a file with people does not say itself.
 *
 * @param domain completes mail addresses that are given without one, such as {@code example.com}; null if they are whole
 * @param dateFormat how dates are written, as a pattern of {@link java.time.format.DateTimeFormatter} with day, month and
 *     four digits of the year; null for ISO dates or for what the header says
 * @param columns what columns hold, by their numbers from 1: one of {@link #words}, or empty for one that is not read; the others are
 *     taken for what they were when such a file was imported before, else for what their headers say
 */
public record PeopleImportOptions(
        @Nullable String domain, @Nullable String dateFormat, Map<Integer, String> columns) {

    /** A file that needs no explanation. */
    public static final PeopleImportOptions NONE = new PeopleImportOptions(null, null);

    /**
     * Without a word about columns.
     *
     * @param domain as above
     * @param dateFormat as above
     */
    public PeopleImportOptions(@Nullable String domain, @Nullable String dateFormat) {
        this(domain, dateFormat, Map.of());
    }

    /**
     * What a column may hold.
     *
     * @return a word for each
     */
    public static List<String> words() {
        return Stream.of(PeopleColumn.values()).map(PeopleColumn::word).toList();
    }

    /**
     * The pattern that somebody meant who wrote only two digits of the year.
     *
     * @param dateFormat how they say that dates are written
     * @return the same with four digits; empty if that is not what is wrong with it
     */
    public static Optional<String> withWholeYear(String dateFormat) {
        try {
            DateReader.ofPattern(dateFormat);
        } catch (DateReader.ShortYearException e) {
            return Optional.of(e.better());
        } catch (SaidException e) {
            // Something else is wrong with it.
        }
        return Optional.empty();
    }

    /**
     * Checks both options.
     *
     * @throws SaidException if one of them cannot be what it is meant to be
     */
    public PeopleImportOptions {
        columns = Map.copyOf(columns);
        if (domain != null) {
            domain = OneLine.of(domain).toLowerCase(Locale.ROOT);
            if (!MailAddressRule.isDomain(domain)) {
                throw new SaidException("organization.import.no-domain", domain);
            }
        }
        if (dateFormat != null) {
            DateReader.ofPattern(dateFormat);
        }
    }
}
