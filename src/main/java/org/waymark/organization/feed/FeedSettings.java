package org.waymark.organization.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.waymark.organization.importing.PeopleImportOptions;

/**
 * What the installation says of feeds of people.
 *
 * @param folder where files appear; empty for none
 * @param at when they are read, as a cron expression of Spring's with seconds, on the clocks of the installation
 * @param stopAbove more than this share of those who work here may not change by one file, in percent
 * @param stopAboveLeaving more than this share may not get a last day by one file, in percent
 * @param always so many may do either in any company, however small the share is that they are
 * @param settled how long a file has not been changed before it is read
 * @param expected after how long without one administrators are told
 * @param domain completes mail addresses that have none; empty if they are whole
 * @param dateFormat how dates are written; empty for ISO dates or what the header says
 */
@ConfigurationProperties("waymark.people.feed")
record FeedSettings(
        @DefaultValue("") String folder,
        @DefaultValue("0 30 2 * * *") String at,
        @DefaultValue("10") int stopAbove,
        @DefaultValue("5") int stopAboveLeaving,
        @DefaultValue("5") int always,
        @DefaultValue("5m") Duration settled,
        @DefaultValue("3d") Duration expected,
        @DefaultValue("") String domain,
        @DefaultValue("") String dateFormat) {

    /** Has a portal not start whose feeds nobody could read. */
    FeedSettings {
        CronExpression _ = CronExpression.parse(at);
        if (stopAbove < 0 || stopAbove > 100 || stopAboveLeaving < 0 || stopAboveLeaving > 100 || always < 0) {
            throw new IllegalArgumentException("A share is none to a hundred percent");
        }
        PeopleImportOptions _ = options(domain, dateFormat);
    }

    /** Empty where no folder is looked at. */
    Optional<Path> place() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder.strip()));
    }

    /** When files are read next. */
    Instant next(Instant after, ZoneId zone) {
        ZonedDateTime next = CronExpression.parse(at).next(ZonedDateTime.ofInstant(after, zone));
        return next == null ? Instant.MAX : next.toInstant();
    }

    PeopleImportOptions options() {
        return options(domain, dateFormat);
    }

    private static PeopleImportOptions options(String domain, String dateFormat) {
        return new PeopleImportOptions(
                domain.isBlank() ? null : domain.strip(), dateFormat.isBlank() ? null : dateFormat.strip());
    }

    /** How many may change. */
    int mostChanges(int working) {
        return most(working, stopAbove);
    }

    /** How many may get a last day. */
    int mostLeaving(int working) {
        return most(working, stopAboveLeaving);
    }

    private int most(int working, int percent) {
        return Math.max(always, (int) ((long) working * percent / 100));
    }
}
