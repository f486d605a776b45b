package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.waymark.organization.PersonReference;

/** Tells by which sign-on somebody is recognised, and parts them from it. Not there for whoever has a password alone. */
class PartingPanel extends Div {

    private static final long serialVersionUID = 1;

    PartingPanel(PersonDialogs services, PersonReference person) {
        List<String> issuers = services.signOn().of(person.id());
        if (issuers.isEmpty()) {
            setVisible(false);
            return;
        }
        Paragraph done = PeopleComponents.status("");
        Paragraph at = paragraph("wm-meta", getTranslation("identity.people.sign-on", String.join(", ", issuers)));
        Button part = new Button(getTranslation("identity.people.sign-on.part"));
        part.addClickListener(click -> AskAgainDialog.before(
                () -> {
                    services.signOn().part(person.id());
                    part.setVisible(false);
                    at.setVisible(false);
                    done.setText(getTranslation("identity.people.sign-on.done", person.name()));
                },
                services.askedAgain()));
        add(at, part, paragraph("wm-meta", getTranslation("identity.people.sign-on.help")), done);
    }
}
