package org.waymark.meeting.series.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.ui.ArrangeDialog;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Undo;
import org.waymark.meeting.series.DateProposal;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.SkippedMeeting;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.time.MeetingTime;

/** Moves or skips one meeting, or takes its skip back; the others stay. Times are those of the viewer's clocks. */
class MoveDialog extends ArrangeDialog {

    private static final long serialVersionUID = 1;

    private final ListedOneOnOne meeting;
    private final ZoneId zone;
    private final transient MeetingSeries series;

    MoveDialog(ListedOneOnOne meeting, ZoneId zone, Clock clock, MeetingSeries series) {
        this.meeting = meeting;
        this.zone = zone;
        this.series = series;
        setHeaderTitle(getTranslation("meeting.move.title", meeting.other().called()));
        LocalMeetingTime when = LocalMeetingTime.on(meeting.time(), zone);
        content().add(paragraph("wm-lede", Dates.moment(this, when.day(), when.start())));
        if (meeting.skipped()) {
            content().add(paragraph("wm-meta", getTranslation("meeting.move.skipped")));
            offer(getTranslation("meeting.move.take-back"), () -> series.takeBack(meeting.id()));
        } else {
            move(when, when.today(clock));
        }
    }

    private void move(LocalMeetingTime when, LocalDate today) {
        ComingDay day = new ComingDay(getTranslation("base.day.label"), today, when.day());
        Div fields = new Div(day);
        fields.addClassName("wm-fields");
        fields.setWidthFull();
        content().add(fields);
        if (meeting.inSeries()) {
            moveOfSeries(fields, day, when);
        } else {
            moveAlone(fields, day, when);
        }
    }

    /** A single one may get a time, another length, or none. */
    private void moveAlone(Div fields, ComingDay day, LocalMeetingTime when) {
        TimeField start = TimeField.optional(getTranslation("meeting.series.start"), when.start());
        start.setHelperText(getTranslation("meeting.date.time.help", MeetingTimePresenter.city(zone)));
        MeetingTime.Clock set = meeting.time().clock();
        LengthField minutes = new LengthField(set == null ? DateProposal.USUAL_MINUTES : set.minutes());
        fields.add(start, minutes);
        offer(getTranslation("meeting.move.move"), () -> {
            if (!day.isFine() || !start.isFine()) {
                return false;
            }
            @Nullable LocalTime time = start.getValue();
            series.move(
                    meeting.id(),
                    new MeetingTime(
                            day.getValue(),
                            time == null ? null : new MeetingTime.Clock(time, zone, minutes.getValue())));
            return true;
        });
    }

    private void moveOfSeries(Div fields, ComingDay day, LocalMeetingTime when) {
        TimeField start = new TimeField(getTranslation("meeting.series.start"), when.start());
        if (when.start() != null) {
            start.setHelperText(getTranslation("meeting.series.zone", MeetingTimePresenter.city(zone)));
            fields.add(start);
        }
        content().add(paragraph("wm-meta", getTranslation("meeting.move.about")));
        Button skip = new Button(getTranslation("meeting.move.skip"), click -> attempt(this::skip));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(skip);
        offer(getTranslation("meeting.move.move"), () -> {
            if (!day.isFine() || (when.start() != null && !start.isFine())) {
                return false;
            }
            move(day.getValue(), start.getValue());
            return true;
        });
    }

    private void skip() {
        series.skip(meeting.id())
                .ifPresent(skipped ->
                        Undo.offer(getTranslation("meeting.move.skipped-told"), () -> undo(series, skipped)));
    }

    private static boolean undo(MeetingSeries series, SkippedMeeting skipped) {
        try {
            return series.undo(skipped);
        } catch (AccessDeniedException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What was chosen on the viewer's clocks becomes a time on those of the meeting. */
    private void move(LocalDate day, LocalTime start) {
        MeetingTime.Clock clock = meeting.time().clock();
        if (clock == null) {
            series.move(meeting.id(), day, null);
            return;
        }
        ZonedDateTime there =
                ZonedDateTime.of(day, Objects.requireNonNull(start), zone).withZoneSameInstant(clock.zone());
        series.move(meeting.id(), there.toLocalDate(), there.toLocalTime());
    }
}
