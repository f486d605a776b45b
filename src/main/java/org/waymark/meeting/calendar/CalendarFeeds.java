package org.waymark.meeting.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForVisitors;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;

/** A person's one-on-ones as a calendar that programs subscribe to, at an address that only they know. */
@Service
@DeniedByDefault
public class CalendarFeeds {

    /** The page of the portal that an event leads to. */
    static final String PAGE = "one-on-ones";

    /** More than a year of weekly meetings with fifty people. */
    private static final int MOST = 3_000;

    private final MeetingSeries series;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CalendarFeeds(
            MeetingSeries series,
            JdbcClient jdbc,
            CurrentUser currentUser,
            MessageSource messages,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.series = series;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.messages = messages;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Since when the viewer has a feed.
     *
     * @return empty without one
     */
    @ForEmployees
    public Optional<Instant> since() {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select made_at from calendar_feed where person_id = :person")
                        .param("person", currentUser.require().value())
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant)));
    }

    /**
     * Gives the viewer's feed a new address. An earlier one answers no more, at once.
     *
     * @return the secret in it; it is told here and never again
     */
    @ForEmployees
    public String renew() {
        String secret = Hashes.newSecret();
        transaction.executeWithoutResult(status -> jdbc.sql("""
            insert into calendar_feed values (:person, :hash, :now)
            on conflict (person_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """)
                .param("person", currentUser.require().value())
                .param("hash", Hashes.sha256(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return secret;
    }

    /** Ends the viewer's feed: its address answers no more, at once. */
    @ForEmployees
    public void revoke() {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from calendar_feed where person_id = :person")
                .param("person", currentUser.require().value())
                .update());
    }

    /**
     * The feed behind an address, for whoever knows its secret.
     *
     * @param secret from the address
     * @param portal the address of the portal, with a slash at its end
     * @return iCalendar; empty if it is no secret of anybody who may sign in
     */
    @ForVisitors
    public Optional<String> open(String secret, URI portal) {
        if (!Hashes.isSecret(secret)) {
            return Optional.empty();
        }
        return RunAs.operator(() -> owner(secret)).map(person -> RunAs.person(person, () -> write(portal)));
    }

    private Optional<PersonId> owner(String secret) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
            select person_id from calendar_feed
            where secret_hash = :hash and not account_is_closed(person_id)
            """)
                .param("hash", Hashes.sha256(secret))
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional()));
    }

    private String write(URI portal) {
        List<ListedOneOnOne> coming = series.coming(MOST);
        CalendarText text = new CalendarText();
        coming.stream()
                // A subscribed calendar is read anew as a whole: what is not in it is gone.
                .filter(meeting -> !meeting.skipped())
                .forEach(meeting -> text.add(meeting, summary(messages, meeting), portal.resolve(PAGE)));
        return text.text(null);
    }

    static String summary(MessageSource messages, ListedOneOnOne meeting) {
        return messages.getMessage(
                "meeting.calendar.summary", new Object[] {meeting.other().called()}, Locale.ENGLISH);
    }
}
