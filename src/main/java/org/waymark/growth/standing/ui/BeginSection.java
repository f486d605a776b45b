package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.UnopenedStanding;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/**
 * Begins a standing: with whom, for which role, and for all of it or for some competencies. Where the two have one on that role that is not
 * opened, it says so and goes on with that one.
 */
class BeginSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient Standings standings;
    private final transient CareerPaths ladders;
    private final transient People people;
    private final PersonId viewer;
    private final ComboBox<PersonReference> other = new ComboBox<>();
    private final ComboBox<RoleReference> role = new ComboBox<>();
    private final CheckboxGroup<String> competencies = new CheckboxGroup<>();

    private final Button begin = new Button("", click -> begin());
    private final StaticHtml goesOn = new StaticHtml(new Div());
    private final LazyFold only;
    private final boolean isPossible;

    private @Nullable StandingId shown;

    BeginSection(Standings standings, CareerPaths ladders, People people, PersonId viewer, String wanted) {
        this.standings = standings;
        this.ladders = ladders;
        this.people = people;
        this.viewer = viewer;
        addClassNames("wm-section", "wm-asking");
        competencies.setLabel(getTranslation("growth.standing.competencies"));
        competencies.setHelperText(getTranslation("growth.standing.competencies.hint"));
        only = new LazyFold(
                getTranslation("growth.standing.competencies"),
                () -> new LazyFold.Content(competencies, this::offerCompetencies));
        add(new H2(getTranslation("growth.standing.begin")));
        List<PersonReference> reports = people.reportsOf(viewer);
        List<PersonReference> others =
                new ArrayList<>(people.managerOf(viewer).stream().toList());
        others.addAll(reports);
        isPossible = !others.isEmpty();
        if (!isPossible) {
            add(paragraph("wm-meta", getTranslation("growth.standing.nobody-to-begin-with")));
            return;
        }
        add(paragraph("wm-meta", getTranslation("growth.standing.begin.hint")), fields(others), goesOn, only);
        add(actions(begin));
        // Read aloud when it comes, as another choice above brings it.
        goesOn.getElement().setAttribute("role", "status");
        other.setValue(others.getFirst());
        (wanted.isEmpty() ? Optional.<RoleReference>empty() : ladders.find(wanted))
                .or(() -> next(others.getFirst(), reports))
                .ifPresent(role::setValue);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                next(change.getValue(), reports).ifPresent(role::setValue);
            }
            showUnopened(unopened());
        });
        role.addValueChangeListener(change -> {
            competencies.deselectAll();
            only.refresh();
            showUnopened(unopened());
        });
    }

    /** Says anew whether the two have one that goes on. */
    void refresh() {
        if (isPossible) {
            showUnopened(unopened());
        }
    }

    private Optional<UnopenedStanding> unopened() {
        PersonReference with = other.getValue();
        RoleReference chosen = role.getValue();
        return with == null || chosen == null ? Optional.empty() : standings.unopened(with.id(), chosen.address());
    }

    private void showUnopened(Optional<UnopenedStanding> unopened) {
        shown = unopened.map(UnopenedStanding::id).orElse(null);
        goesOn.show(new Div(unopened
                .map(one -> paragraph(
                        "wm-meta",
                        getTranslation(
                                "growth.standing.goes-on",
                                other.getValue().called(),
                                Dates.day(
                                        this,
                                        one.begunAt()
                                                .atZone(ZoneId.systemDefault())
                                                .toLocalDate()),
                                String.join(", ", one.competencies()))))
                .stream()
                .toArray(Paragraph[]::new)));
        only.setVisible(shown == null);
        begin.setText(
                getTranslation(shown == null ? "growth.standing.begin.button" : "growth.standing.goes-on.button"));
    }

    /** Whether there is somebody to hold one with. */
    boolean isPossible() {
        return isPossible;
    }

    private Div fields(List<PersonReference> others) {
        other.setLabel(getTranslation("growth.standing.with"));
        other.setItems(others);
        other.setItemLabelGenerator(PersonReference::called);
        role.setLabel(getTranslation("growth.standing.role"));
        role.setItemLabelGenerator(one -> getTranslation("careerpath.role.of-path", one.title(), one.pathName()));
        role.setItems(
                query -> ladders.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        return actions(other, role);
    }

    /** The role after the one that whom it would be about holds. */
    private Optional<RoleReference> next(PersonReference with, List<PersonReference> reports) {
        Optional<PersonReference> about = reports.contains(with) ? Optional.of(with) : people.find(viewer);
        return about.map(PersonReference::roleAddress)
                .flatMap(address -> ladders.outlook(address, null))
                .map(Outlook::next);
    }

    private void offerCompetencies() {
        competencies.setItems(asked(role.getValue()));
    }

    private List<String> asked(@Nullable RoleReference chosen) {
        return chosen == null
                ? List.of()
                : ladders.role(chosen.address()).stream()
                        .flatMap(detail -> detail.asked().stream())
                        .map(RoleDetail.Asked::competency)
                        .toList();
    }

    private void begin() {
        PersonReference with = other.getValue();
        RoleReference chosen = role.getValue();
        if (with == null) {
            wrong(other, "growth.standing.choose-somebody");
        } else if (chosen == null) {
            wrong(role, "growth.standing.choose-role");
        } else if (shown == null && asked(chosen).isEmpty()) {
            wrong(role, "growth.standing.asks-nothing");
        } else if (shown == null && unopened().isPresent()) {
            // The other one has begun it since: nothing that was chosen here is passed over without a word.
            refresh();
        } else {
            StandingId begun =
                    standings.begin(new NamedReader(with.id()), chosen.address(), competencies.getSelectedItems());
            getUI().ifPresent(ui -> ui.navigate("growth/standing/" + begun));
        }
    }

    private void wrong(ComboBox<?> field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
    }
}
