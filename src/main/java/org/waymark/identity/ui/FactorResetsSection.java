package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.factor.FactorReset;

/** Lost second factors that wait for a second person, with two buttons for whoever can be that. */
class FactorResetsSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final SerializableRunnable changed;
    private final UnorderedList rows = new UnorderedList();
    private final Div outcome = new Div();

    FactorResetsSection(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        addClassNames("wm-section", "wm-held");
        rows.addClassName("wm-list");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("identity.factor-reset.title")),
                Components.paragraph("wm-meta", getTranslation("identity.factor-reset.lede")),
                outcome,
                rows);
    }

    /** Shows what waits now; the part is not there while nothing does. */
    void show(List<FactorReset> waiting) {
        rows.removeAll();
        waiting.forEach(reset -> rows.add(row(reset)));
        setVisible(!waiting.isEmpty() || outcome.getComponentCount() > 0);
    }

    private ListItem row(FactorReset reset) {
        Div words = new Div(
                new Div(new Span(getTranslation("identity.factor-reset.of", reset.name()))),
                Components.paragraph(
                        "wm-meta",
                        getTranslation("identity.held.asked", reset.asker(), Dates.minute(this, reset.at()))));
        ListItem row = new ListItem(words);
        row.addClassName("wm-row");
        Div aside = new Div();
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        if (reset.releasable()) {
            aside.add(
                    button("release", reset, () -> AskAgainDialog.before(() -> release(reset), services.askedAgain())));
        } else {
            words.add(Components.paragraph("wm-meta", getTranslation("identity.factor-reset.not-you")));
        }
        aside.add(button("refuse", reset, () -> {
            services.factorResets().refuse(reset.id());
            said(null);
        }));
        row.add(aside);
        return row;
    }

    private Button button(String key, FactorReset reset, SerializableRunnable act) {
        Button button = new Button(getTranslation("identity.held." + key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(
                "identity.held." + key + "-label", getTranslation("identity.factor-reset.of", reset.name())));
        return button;
    }

    private void release(FactorReset reset) {
        said(
                services.factorResets().release(reset.id())
                        ? PeopleComponents.status(getTranslation("identity.factor-reset.done", reset.name()))
                        : PeopleComponents.alert(getTranslation("identity.factor-reset.too-late")));
    }

    private void said(@Nullable Component news) {
        outcome.removeAll();
        if (news != null) {
            outcome.add(news);
        }
        changed.run();
    }
}
