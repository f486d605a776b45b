package org.waymark.meeting.series.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ArrangeDialog;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Longest;
import org.waymark.meeting.series.Agreement;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.Overview;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;

/** Sets up in which rhythm two people meet, changes it, or ends it. */
class RhythmDialog extends ArrangeDialog {

    private static final long serialVersionUID = 1;

    private static final SeriesPlan USUAL =
            new SeriesPlan(Rhythm.EVERY_TWO_WEEKS, LocalDate.EPOCH, LocalTime.of(10, 0), 30, ZoneId.of("UTC"), "");

    RhythmDialog(Agreement agreement, Overview overview, Clock clock, MeetingSeries series) {
        SeriesPlan agreed = agreement.plan();
        SeriesPlan plan = Objects.requireNonNullElse(agreed, USUAL);
        LocalDate today = LocalDate.now(clock);
        setHeaderTitle(getTranslation("meeting.series.title", agreement.other().called()));
        Select<Rhythm> rhythm = new Select<>();
        rhythm.setLabel(getTranslation("meeting.series.rhythm"));
        rhythm.setItems(Rhythm.values());
        rhythm.setValue(plan.rhythm());
        // From the next day on that the series gives: whoever changes only the place moves nothing.
        String from = getTranslation("meeting.series.first");
        ComingDay first = agreed == null
                ? ComingDay.proposing(from, today, today.plusWeeks(1))
                : new ComingDay(from, today, agreed.rhythm().next(agreed.firstDay(), today));
        first.setHelperText(getTranslation("meeting.series.first.help"));
        // Which of the weekdays of a month it is follows from the day, so the choice says it anew with each.
        rhythm.setItemLabelGenerator(value -> label(value, first.getValue(), agreed, today));
        first.addValueChangeListener(change -> rhythm.getDataProvider().refreshAll());
        TimeField start = new TimeField(getTranslation("meeting.series.start"), plan.start());
        LengthField minutes = new LengthField(plan.minutes());
        Select<ZoneId> zone = new Select<>();
        zone.setLabel(getTranslation("meeting.series.clocks"));
        List<ZoneId> zones = zones(agreement, overview);
        zone.setItems(zones);
        zone.setItemLabelGenerator(MeetingTimePresenter::city);
        zone.setValue(zones.getFirst());
        zone.setHelperText(getTranslation("meeting.series.clocks.help"));
        TextField place = new TextField(getTranslation("meeting.series.place"));
        Longest.of(place, SeriesPlan.LONGEST_PLACE);
        place.setHelperText(getTranslation("meeting.series.place.help"));
        place.setValue(plan.place());
        place.setWidthFull();
        Div fields = new Div(rhythm, first, start, minutes, zone, place);
        fields.addClassName("wm-fields");
        fields.setWidthFull();
        content()
                .add(
                        fields,
                        paragraph(
                                "wm-meta",
                                getTranslation(
                                        "meeting.series.about",
                                        agreement.other().firstName())));
        if (agreed != null) {
            content().add(paragraph("wm-meta", getTranslation("meeting.series.end.about")));
            Button end = new Button(
                    getTranslation("meeting.series.end"),
                    click -> attempt(() ->
                            series.end(agreement.employee(), agreement.other().id())));
            end.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(end);
        }
        offer(getTranslation("meeting.series.save"), () -> {
            if (!first.isFine() || !start.isFine() || !Longest.isFine(place)) {
                return false;
            }
            series.set(
                    agreement.employee(),
                    agreement.other().id(),
                    new SeriesPlan(
                            rhythm.getValue(),
                            first.getValue(),
                            start.getValue(),
                            minutes.getValue(),
                            zone.getValue(),
                            place.getValue()));
            return true;
        });
    }

    private String label(Rhythm rhythm, @Nullable LocalDate first, @Nullable SeriesPlan agreed, LocalDate today) {
        if (rhythm != Rhythm.MONTHLY || first == null) {
            return getTranslation(MeetingTimePresenter.key(rhythm));
        }
        return MeetingTimePresenter.often(
                this,
                rhythm,
                agreed != null && agreed.rhythm() == rhythm ? rhythm.goOn(agreed.firstDay(), first, today) : first);
    }

    /** Whose clocks the time is told by: those it has, the viewer's, the other one's. */
    private static List<ZoneId> zones(Agreement agreement, Overview overview) {
        SeriesPlan agreed = agreement.plan();
        return Stream.of(
                        agreed == null ? overview.own() : agreed.zone(),
                        overview.own(),
                        overview.zones().getOrDefault(agreement.other().id(), overview.own()))
                .distinct()
                .toList();
    }
}
