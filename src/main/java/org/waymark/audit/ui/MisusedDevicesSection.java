package org.waymark.audit.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditTrail;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.time.TimeZones;

/** That a device on which the viewer stayed signed in was used by two. Before everything else, and not shown where it never happened. */
@Component
@Order(5)
class MisusedDevicesSection implements AccountSection {

    private final AuditTrail trail;
    private final TimeZones zones;
    private final Clock clock;

    MisusedDevicesSection(AuditTrail trail, TimeZones zones, Clock clock) {
        this.trail = trail;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Section section() {
        Section section = Components.section();
        List<AuditEntry> misused = trail.ownMisusedDevices();
        section.setVisible(!misused.isEmpty());
        if (!misused.isEmpty()) {
            ZoneId zone = zones.own().orElse(clock.getZone());
            section.add(
                    new H2(section.getTranslation("audit.misused")),
                    Components.paragraph("wm-meta", section.getTranslation("audit.misused.lede")),
                    new StaticHtml(Components.list(misused.stream()
                            .map(entry -> row(section, entry, zone))
                            .toList())));
        }
        return section;
    }

    private static ListItem row(Section reader, AuditEntry entry, ZoneId zone) {
        ListItem row = new ListItem(
                reader.getTranslation("audit.misused.entry", AuditSentences.moment(reader, entry.at(), zone)));
        row.addClassName("wm-row");
        return row;
    }
}
