package org.waymark.meeting.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.waymark.base.text.OneLine;
import org.waymark.base.text.TextRule;
import org.waymark.meeting.time.MeetingTime;

/**
 * What two people agree on.
 *
 * @param rhythm how often
 * @param firstDay the first day it holds for; it gives the weekday, too
 * @param start the time on the clocks of the zone, whatever that is elsewhere
 * @param minutes 5 to 480
 * @param zone whose clocks
 * @param place a room or a link, at most 200 characters, empty for none
 */
public record SeriesPlan(Rhythm rhythm, LocalDate firstDay, LocalTime start, int minutes, ZoneId zone, String place) {

    /** The longest place, in characters. */
    public static final int LONGEST_PLACE = 200;

    public SeriesPlan {
        place = OneLine.of(place);
        MeetingTime.Clock.requireLength(minutes);
        TextRule.requireFits(place, LONGEST_PLACE);
    }
}
