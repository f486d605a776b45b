package org.waymark.meeting.series.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ArrangeDialog;
import org.waymark.base.ui.ComingDay;
import org.waymark.meeting.series.DateProposal;
import org.waymark.meeting.time.MeetingTime;

/** Asks on which day and at which time two people meet next. Times are those of the viewer's clocks. */
public final class DateDialog extends ArrangeDialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title says whose meeting it is
     * @param proposal what stands in it at first
     * @param clock tells the first day that can be chosen
     * @param chosen takes the day, and the time if there is one
     */
    public DateDialog(String title, DateProposal proposal, Clock clock, SerializableConsumer<MeetingTime> chosen) {
        setHeaderTitle(title);
        LocalDate today = LocalDate.now(clock.withZone(proposal.zone()));
        ComingDay day =
                ComingDay.proposing(getTranslation("base.day.label"), today, proposal.day(), today.plusWeeks(1));
        TimeField start = TimeField.optional(getTranslation("meeting.series.start"), proposal.start());
        start.setHelperText(getTranslation("meeting.date.time.help", MeetingTimePresenter.city(proposal.zone())));
        LengthField minutes = new LengthField(proposal.minutes());
        Div fields = new Div(day, start, minutes);
        fields.addClassName("wm-fields");
        fields.setWidthFull();
        content().add(fields);
        offer(getTranslation("base.day.set"), () -> {
            if (!day.isFine() || !start.isFine()) {
                return false;
            }
            @Nullable LocalTime time = start.getValue();
            chosen.accept(new MeetingTime(
                    day.getValue(),
                    time == null ? null : new MeetingTime.Clock(time, proposal.zone(), minutes.getValue())));
            return true;
        });
    }
}
