package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.Competencies;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.growth.strength.StrengthDetail;
import org.waymark.growth.strength.StrengthsDetail;

/** Beside which competencies a strength stands: those of one's own path with a click, all others by search. */
class CompetencySection extends Section {

    private static final long serialVersionUID = 1;

    private final StaticHtml head = new StaticHtml(new Div());
    private final ActionBar beside;
    private final StaticHtml ofOwnPath = new StaticHtml(new Div());
    private final ActionBar offered;
    private final ComboBox<CompetencyReference> search;

    CompetencySection(Competencies competencies, SerializableConsumer<String> put, SerializableConsumer<String> take) {
        addClassNames("wm-section", "wm-strengths");
        beside = ActionBar.ofThings(take);
        offered = ActionBar.ofThings(put);
        search = new ComboBox<>(getTranslation("growth.strength.competency.search"));
        StrengthPresenter says = new StrengthPresenter(this);
        search.setItemLabelGenerator(says::competency);
        search.setItems(query ->
                competencies.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        search.addValueChangeListener(change -> {
            CompetencyReference chosen = change.getValue();
            if (chosen != null) {
                search.clear();
                put.accept(chosen.address());
            }
        });
        add(head, beside, ofOwnPath, offered, search);
    }

    void show(StrengthsDetail all, StrengthDetail strength) {
        StrengthPresenter says = new StrengthPresenter(this);
        // A strength stands beside something once it says what it is.
        boolean isWritten = strength.isWritten();
        Div about = new Div(
                heading(4, getTranslation("growth.strength.competency")),
                paragraph("wm-meta", getTranslation("growth.strength.competency.lede")));
        if (!isWritten) {
            about.add(paragraph("wm-meta", getTranslation("growth.strength.competency.later")));
        }
        head.show(about);
        beside.show(strength.competencies().stream()
                .map(competency -> new ActionBar.Item(
                        competency.address(),
                        getTranslation("growth.strength.competency.take", says.competency(competency)),
                        true))
                .toList());
        List<CompetencyReference> rest = all.ofOwnPath().stream()
                .filter(competency -> !strength.competencies().contains(competency))
                .toList();
        boolean hasOffer = isWritten && !rest.isEmpty();
        ofOwnPath.setVisible(hasOffer);
        ofOwnPath.show(new Div(paragraph("wm-meta", getTranslation("growth.strength.competency.own"))));
        offered.setVisible(hasOffer);
        offered.show(rest.stream()
                .map(competency -> new ActionBar.Item(
                        competency.address(),
                        getTranslation("growth.strength.competency.put", competency.name()),
                        true))
                .toList());
        search.setVisible(isWritten);
    }
}
