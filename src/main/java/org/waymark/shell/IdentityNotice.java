package org.waymark.shell;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Undo;
import org.waymark.meeting.time.TimeZones;
import org.waymark.organization.IdentityChange;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.Profile;

/** Tells the viewer that their name, mail address or id was changed, on whichever page is open, until they say that they know. */
class IdentityNotice extends Section {

    private static final long serialVersionUID = 1;

    private final transient IdentityChanges changes;
    private final transient TimeZones zones;
    private final transient Clock clock;

    IdentityNotice(IdentityChanges changes, TimeZones zones, LiveUpdates updates, Profile me, Clock clock) {
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
        addClassName("wm-notice");
        setAriaLabel(getTranslation("shell.changed.title"));
        setVisible(false);
        updates.keepFresh(this, IdentityUpdates.topic(me.person().id()), this::refresh);
        if (me.changed()) {
            refresh();
        }
    }

    private void refresh() {
        List<IdentityChange> unseen = changes.ownUnseen();
        removeAll();
        setVisible(!unseen.isEmpty());
        if (unseen.isEmpty()) {
            return;
        }
        unseen.forEach(change -> add(new Paragraph(sentence(change))));
        add(paragraph("wm-meta", getTranslation("shell.changed.help")));
        Button seen = new Button(getTranslation("shell.changed.seen"), click -> {
            List<Long> ids = unseen.stream().map(IdentityChange::id).toList();
            changes.acknowledge(ids);
            Undo.offer(getTranslation("shell.changed.noted"), () -> {
                boolean isBack = changes.tellAgain(ids);
                refresh();
                return isBack;
            });
            refresh();
        });
        seen.addThemeVariants(ButtonVariant.TERTIARY);
        add(seen);
    }

    private String sentence(IdentityChange change) {
        ZonedDateTime at = change.at().atZone(zones.own().orElse(clock.getZone()));
        String by = change.by();
        return getTranslation(
                "shell.changed." + change.field().name().toLowerCase(Locale.ROOT),
                change.was(),
                change.became(),
                Dates.moment(this, at.toLocalDate(), at.toLocalTime()),
                by == null ? getTranslation("shell.changed.by-server") : by);
    }
}
