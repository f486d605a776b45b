package org.waymark.notification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.notification.Outbox.Change;
import org.waymark.notification.Outbox.Due;

/** Mail as if somebody had planned it for the current viewer, about whatever meeting. */
public class CraftedMail {

    private final MailWriter writer;
    private final MeetingSeries series;
    private final CurrentUser currentUser;

    CraftedMail(MailWriter writer, MeetingSeries series, CurrentUser currentUser) {
        this.writer = writer;
        this.series = series;
        this.currentUser = currentUser;
    }

    /** What the mail says, and what goes along for calendars: on every subject, about a meeting of an employee's in a week. */
    public List<Supplier<Object>> about(OneOnOneId meeting, PersonId employee) {
        return Stream.of(
                        MailKind.OPENED,
                        MailKind.BRIEF,
                        MailKind.INVITATION,
                        MailKind.PROMISE_TODAY,
                        MailKind.STEP_TODAY)
                .<Supplier<Object>>map(kind -> () -> written(kind, meeting, employee))
                .toList();
    }

    private Object written(MailKind kind, OneOnOneId meeting, PersonId employee) {
        Change change = kind.subject() == MailSubject.CALENDAR
                ? series.find(meeting)
                        .map(known -> new Change(known.uid(), known.sequence()))
                        .orElse(null)
                : null;
        if (kind.subject() == MailSubject.CALENDAR && change == null) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(7);
        return writer.write(new Due(-1, employee, currentUser.require(), kind, day, change, 0, false))
                .map(text -> List.of(
                        text.subject(),
                        text.text(),
                        Objects.requireNonNull(text.off()).link(),
                        text.calendar() == null ? "" : text.calendar().text()));
    }
}
