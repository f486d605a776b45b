package org.waymark.organization.importing;

import java.util.Locale;
import java.util.Optional;
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
 */
public record PeopleImportOptions(
        @Nullable String domain, @Nullable String dateFormat) {

    /** A file that needs no explanation. */
    public static final PeopleImportOptions NONE = new PeopleImportOptions(null, null);

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
