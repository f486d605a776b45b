package org.waymark.meeting.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.meeting.MeetingTime;

/** Says when people meet, on the clocks of the viewer. */
final class MeetingTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private MeetingTimes() {}

    /**
     * Day and time.
     *
     * @param zone of the viewer, null for that of the meeting
     */
    static String inWords(Component reader, MeetingTime time, @Nullable ZoneId zone) {
        ZonedDateTime begin = time.begin();
        if (begin == null) {
            return Dates.day(reader, time.day());
        }
        ZonedDateTime here = zone == null ? begin : begin.withZoneSameInstant(zone);
        return reader.getTranslation("meeting.list.at", Dates.day(reader, here.toLocalDate()), TIME.format(here));
    }
}
