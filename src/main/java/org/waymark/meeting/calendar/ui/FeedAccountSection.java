package org.waymark.meeting.calendar.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.PortalAddress;
import org.waymark.meeting.calendar.CalendarFeeds;

/** The private address at which one's calendar program reads one's one-on-ones. */
@Component
@Order(20)
class FeedAccountSection implements AccountSection {

    private final CalendarFeeds feeds;
    private final PortalAddress portal;

    FeedAccountSection(CalendarFeeds feeds, PortalAddress portal) {
        this.feeds = feeds;
        this.portal = portal;
    }

    @Override
    public FeedSection section() {
        return new FeedSection(feeds, portal);
    }
}
