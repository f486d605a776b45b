package org.waymark.meeting.talk.ui;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.meeting.handover.MeetingHandedOver;
import org.waymark.meeting.series.OneOnOneSet;
import org.waymark.meeting.wrapup.MeetingChanged;
import org.waymark.organization.ManagerChanged;

/** Makes open pages look again: of people who get another date or manager, and of managers who get to know more. */
@Component
class MeetingUpdates {

    private final LiveUpdates updates;

    MeetingUpdates(LiveUpdates updates) {
        this.updates = updates;
    }

    /** A former manager's open page loses what it shows as soon as the line ends. */
    @EventListener
    void on(ManagerChanged event) {
        Stream.of(event.person(), event.from(), event.to())
                .filter(Objects::nonNull)
                .forEach(updates::announce);
    }

    /** The pages of their meetings, and the homes of both, where promises stand. */
    @EventListener
    void on(MeetingChanged event) {
        event.seenBy().forEach(updates::announce);
    }

    @EventListener
    void on(MeetingHandedOver event) {
        updates.announce(event.recipient());
        updates.announce(event.employee());
    }

    @EventListener
    void on(OneOnOneSet event) {
        updates.announce(event.employee());
        updates.announce(event.manager());
    }
}
