package org.waymark.meeting.series;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the latest 1:1 was held against, where that is not what holds today: the person has another role since, or its ladder
 * was published anew.
 *
 * @param day of that 1:1
 * @param role address of the role that the person held
 * @param version number of the version of its ladder that was in force
 */
public record EarlierLadder(LocalDate day, String role, int version) {

    /**
     * Reads what the database says of a day.
     *
     * @param then {@code path.role@version} on the day of the 1:1, null if no role is known
     * @param now likewise today
     * @return null if nothing is different
     */
    static @Nullable EarlierLadder of(LocalDate day, @Nullable String then, @Nullable String now) {
        if (then == null || then.equals(now)) {
            return null;
        }
        int at = then.indexOf('@');
        return new EarlierLadder(day, then.substring(0, at), Integer.parseInt(then.substring(at + 1)));
    }
}
