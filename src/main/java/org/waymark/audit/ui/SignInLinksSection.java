package org.waymark.audit.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditTrail;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.time.TimeZones;

/**
 * Who asked for a link with which somebody signs in as the viewer, who saw it, and that it was used. Not shown where there never was
 * one.
 */
@Component
@Order(40)
class SignInLinksSection implements AccountSection {

    /** What the names of these kinds begin with. */
    private static final String LINK = "LINK_";

    private final AuditTrail trail;
    private final TimeZones zones;
    private final Clock clock;

    SignInLinksSection(AuditTrail trail, TimeZones zones, Clock clock) {
        this.trail = trail;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Section section() {
        Section section = Components.section();
        List<AuditEntry> links = trail.ownLinks();
        section.setVisible(!links.isEmpty());
        if (!links.isEmpty()) {
            ZoneId zone = zones.own().orElse(clock.getZone());
            UnorderedList list = Components.list(
                    links.stream().map(link -> row(section, link, zone)).toList());
            section.add(
                    new H2(section.getTranslation("audit.own")),
                    Components.paragraph("wm-meta", section.getTranslation("audit.own.lede")),
                    new StaticHtml(list));
        }
        return section;
    }

    private static ListItem row(Section reader, AuditEntry link, ZoneId zone) {
        ListItem row = new ListItem(reader.getTranslation(
                "audit.own." + link.kind().substring(LINK.length()).toLowerCase(Locale.ROOT),
                AuditSentences.moment(reader, link.at(), zone),
                AuditSentences.actor(reader, link)));
        row.addClassName("wm-row");
        return row;
    }
}
