package org.waymark.audit.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditKind;
import org.waymark.audit.AuditTrail;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.time.TimeZones;

/**
 * Who made a link with which somebody could sign in as the viewer, and that it was used: an administrator could do both. Not
 * shown where there never was one.
 */
@Component
@Order(40)
class SignInLinksSection implements AccountSection {

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
        boolean used = link.kind().equals(AuditKind.LINK_USED.name());
        ListItem row = new ListItem(reader.getTranslation(
                used ? "audit.own.used" : "audit.own.made",
                AuditSentences.moment(reader, link.at(), zone),
                AuditSentences.actor(reader, link)));
        row.addClassName("wm-row");
        return row;
    }
}
