package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.LazyFold;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Begins a standing: with whom, for which role, and for all of it or for some competencies. */
class BeginSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient Standings standings;
    private final transient CareerPaths ladders;
    private final transient People people;
    private final PersonId viewer;
    private final ComboBox<PersonReference> other = new ComboBox<>();
    private final ComboBox<RoleReference> role = new ComboBox<>();
    private final CheckboxGroup<String> competencies = new CheckboxGroup<>();

    private final LazyFold only;
    private final boolean isPossible;

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
        add(paragraph("wm-meta", getTranslation("growth.standing.begin.hint")), fields(others), only);
        add(actions(new Button(getTranslation("growth.standing.begin.button"), click -> begin())));
        other.setValue(others.getFirst());
        (wanted.isEmpty() ? Optional.<RoleReference>empty() : ladders.find(wanted))
                .or(() -> next(others.getFirst(), reports))
                .ifPresent(role::setValue);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                next(change.getValue(), reports).ifPresent(role::setValue);
            }
        });
        role.addValueChangeListener(change -> {
            competencies.deselectAll();
            only.refresh();
        });
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
        } else if (asked(chosen).isEmpty()) {
            wrong(role, "growth.standing.asks-nothing");
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
