package org.waymark.meeting.series.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LivingZone;
import org.waymark.meeting.time.TimeZones;

/** In which time zone one lives. */
@Component
@Order(10)
class ZoneSection implements AccountSection {

    private final TimeZones zones;
    private final Clock clock;

    ZoneSection(TimeZones zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Section section() {
        H2 heading = new H2();
        heading.setText(heading.getTranslation("meeting.account.zone"));
        String own = zones.chosen(clock.getZone());
        ComboBox<String> field = new ComboBox<>(heading.getTranslation("meeting.account.zone.label"));
        List<String> all = zones.all();
        field.setItems(
                all.contains(own)
                        ? all
                        : Stream.concat(Stream.of(own), all.stream()).toList());
        field.setItemLabelGenerator(id -> id.replace('_', ' '));
        field.setRequired(true);
        field.setValue(own);
        Div status = new Div();
        status.addClassName("wm-meta");
        status.getElement().setAttribute("role", "status");
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                zones.choose(change.getValue());
                status.getUI().ifPresent(ui -> LivingZone.tell(ui, ZoneId.of(change.getValue())));
                status.setText(status.getTranslation("meeting.account.zone.set", city(change.getValue())));
            }
        });
        return Components.section(
                heading, paragraph("wm-meta", heading.getTranslation("meeting.account.zone.about")), field, status);
    }

    private static String city(String zone) {
        return MeetingTimePresenter.city(ZoneId.of(zone));
    }
}
