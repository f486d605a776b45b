package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.identity.factor.FactorResets.Standing;
import org.waymark.organization.PersonReference;

/** Asks for somebody's lost second factor to be reset, which somebody else releases. Not there for whoever has none, and for oneself. */
class FactorResetPanel extends Div {

    private static final long serialVersionUID = 1;

    FactorResetPanel(PersonDialogs services, PersonReference person, SerializableRunnable changed) {
        Standing standing = services.isViewer(person.id())
                ? Standing.NONE
                : services.factorResets().of(person.id());
        if (standing == Standing.NONE) {
            setVisible(false);
            return;
        }
        Paragraph asked = PeopleComponents.status("");
        Button ask = new Button(getTranslation("identity.factor-reset.ask"));
        ask.addClickListener(click -> AskAgainDialog.before(
                () -> {
                    services.factorResets().ask(person.id());
                    ask.setVisible(false);
                    asked.setText(getTranslation("identity.factor-reset.asked"));
                    changed.run();
                },
                services.askedAgain()));
        if (standing == Standing.RESET_ASKED) {
            ask.setVisible(false);
            asked.setText(getTranslation("identity.factor-reset.asked"));
        }
        add(ask, paragraph("wm-meta", getTranslation("identity.factor-reset.help", person.name())), asked);
    }
}
