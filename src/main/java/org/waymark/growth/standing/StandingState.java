package org.waymark.growth.standing;

import org.waymark.sharing.SharedQuery;
import org.waymark.sharing.SharedQuery.Found;

/**
 * How far a standing is, for one of its two people and in short.
 *
 * @param id which
 * @param title what the role was called when it began
 * @param isOpened whether both have shared, and read each other
 * @param isAwaited whether the other one has shared their side, and the viewer has not
 */
public record StandingState(StandingId id, String title, boolean isOpened, boolean isAwaited) {

    private static final String OPENED = "opened";
    private static final String AWAITED = "awaited";

    /**
     * Asks how far standings are that somebody, as a manager, has with whoever shares with them: those that can still be opened, and those that
     * are. The latest comes first, without what the manager has set aside.
     */
    public static final SharedQuery<StandingState> BESIDE = new SharedQuery<>("""
        select cast(id as text), title, case when opened then 'opened' when awaited then 'awaited' end, cast(null as date)
        from (
            select id, title, begun_at, is_managed_by_since(employee_id, manager_id, begun_at) as takes_words,
                are_sides_opened('growth.own.standing', 'standing-' || id) as opened,
                exists (
                    select from sides_waiting('growth.own.standing') waiting
                    where waiting.what = 'standing-' || id) as awaited
            from standing
            where employee_id = asked.author and manager_id = asked.reader
              and not exists (select from standing_aside aside where aside.standing_id = standing.id)) standing
        where takes_words or opened
        order by begun_at desc, id desc
        """, StandingState::read);

    private static StandingState read(Found found) {
        return new StandingState(
                new StandingId(Long.parseLong(found.subject())),
                found.title(),
                found.detail().equals(OPENED),
                found.detail().equals(AWAITED));
    }
}
