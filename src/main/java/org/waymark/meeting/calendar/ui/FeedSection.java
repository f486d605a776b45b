package org.waymark.meeting.calendar.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.waymark.base.ui.Copyable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.PortalAddress;
import org.waymark.meeting.calendar.CalendarFeeds;

/** Makes, renews and ends the address of one's calendar feed. */
class FeedSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient CalendarFeeds feeds;
    private final transient PortalAddress portal;

    FeedSection(CalendarFeeds feeds, PortalAddress portal) {
        this.feeds = feeds;
        this.portal = portal;
        addClassName("wm-section");
        show();
    }

    private void show(Component... fresh) {
        removeAll();
        Optional<Instant> since = feeds.since();
        add(new H2(getTranslation("meeting.account.feed")));
        add(fresh);
        if (since.isEmpty()) {
            add(
                    paragraph("wm-meta", getTranslation("meeting.account.feed.none")),
                    actions(new Button(getTranslation("meeting.account.feed.make"), click -> renew())));
        } else {
            add(
                    paragraph(
                            "wm-meta", getTranslation("meeting.account.feed.since", Dates.shortDay(this, since.get()))),
                    paragraph("wm-meta", getTranslation("meeting.account.feed.leaked")));
            addActions();
        }
    }

    private void addActions() {
        Button revoke = new Button(getTranslation("meeting.account.feed.revoke"), click -> {
            feeds.revoke();
            show();
            say("meeting.account.feed.revoked");
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        add(actions(new Button(getTranslation("meeting.account.feed.renew"), click -> renew()), revoke));
    }

    /** The address is told here, and nobody can show it again. */
    private void renew() {
        String address = portal.of("calendar", feeds.renew() + ".ics");
        show(new Copyable(
                getTranslation("meeting.account.feed.address"),
                address,
                getTranslation("meeting.account.feed.help"),
                getTranslation("meeting.account.feed.copy")));
    }

    private void say(String key) {
        Paragraph status = paragraph("wm-meta", getTranslation(key));
        status.getElement().setAttribute("role", "status");
        add(status);
    }
}
