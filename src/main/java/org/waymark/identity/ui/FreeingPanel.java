package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.organization.PersonReference;

/** Gives the mail address and the id of somebody who has left free for somebody else. */
class FreeingPanel extends Div {

    private static final long serialVersionUID = 1;

    FreeingPanel(PersonDialogs services, PersonReference person, SerializableRunnable changed) {
        if (!person.hasAddress()) {
            add(paragraph("wm-meta", getTranslation("identity.people.free.no-address")));
            return;
        }
        Paragraph done = PeopleComponents.status("");
        Button free = new Button(getTranslation("identity.people.free"), click -> {
            services.leavers().free(person.id());
            click.getSource().setEnabled(false);
            done.setText(getTranslation("identity.people.free.done", person.email()));
            changed.run();
        });
        add(free, paragraph("wm-meta", getTranslation("identity.people.free.help")), done);
    }
}
