package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.base.ui.Components;
import org.waymark.identity.invitation.InvitationProgress;

/** How far invitations are, with a way to those who have not come. Not there where nobody was ever invited. */
class InvitedSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final SerializableRunnable changed;
    private final Paragraph progress = PeopleComponents.status("");
    private final Div actions = new Div();
    private final Paragraph outcome = PeopleComponents.status("");

    InvitedSection(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        addClassNames("wm-section", "wm-invited");
        actions.addClassName("wm-actions");
        outcome.setVisible(false);
        add(new H2(getTranslation("identity.invited.title")), progress, actions, outcome);
    }

    void show(InvitationProgress state, boolean notCome) {
        setVisible(state.isAny() || notCome);
        progress.setText(getTranslation(
                "identity.invited.progress", state.waiting(), state.sent(), state.refused(), state.come()));
        actions.removeAll();
        actions.add(
                notCome
                        ? Components.link("admin/people", getTranslation("identity.invited.all"))
                        : Components.link("admin/people?only=not-come", getTranslation("identity.invited.not-come")));
        if (services.isAdministrator()
                && services.invitations().goByMail()
                && state.sent() + state.refusedByServer() > 0) {
            Button again = new Button(
                    getTranslation("identity.invited.again"),
                    click -> AskAgainDialog.before(this::sendAgain, services.askedAgain()));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(again);
        }
    }

    private void sendAgain() {
        int asked = services.invitations().askAgain();
        outcome.setText(getTranslation("identity.invited.again-done", asked));
        outcome.setVisible(true);
        changed.run();
    }
}
