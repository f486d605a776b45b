package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.organization.PersonReference;

/** Signs somebody out everywhere, at once; it can be done again. */
class SignOutPanel extends Div {

    private static final long serialVersionUID = 1;

    SignOutPanel(PersonDialogs services, PersonReference person) {
        Paragraph done = PeopleComponents.status("");
        Button signOut = new Button(
                getTranslation("identity.people.sign-out"),
                click -> AskAgainDialog.before(
                        () -> {
                            services.sessions().signOut(person.id());
                            done.setText(getTranslation("identity.people.sign-out.done", person.name()));
                        },
                        services.askedAgain()));
        add(signOut, paragraph("wm-meta", getTranslation("identity.people.sign-out.help")), done);
    }
}
