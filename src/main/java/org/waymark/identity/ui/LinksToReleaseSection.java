package org.waymark.identity.ui;

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
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Copyable;
import org.waymark.base.ui.Dates;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;

/** Sign-in links that wait for a second person, where no mail server is set. Whoever releases one sees it here, once. */
class LinksToReleaseSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final transient AccountInvitations invitations;
    private final SerializableRunnable changed;
    private final UnorderedList rows = new UnorderedList();
    private final Div outcome = new Div();

    LinksToReleaseSection(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.invitations = services.invitations();
        this.changed = changed;
        addClassNames("wm-section", "wm-links");
        rows.addClassName("wm-list");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(getTranslation("identity.links.title")),
                Components.paragraph("wm-meta", getTranslation("identity.links.lede")),
                outcome,
                rows);
    }

    /** Shows what waits now; the part is not there while nothing does. */
    void show(List<InvitationDetail> waiting) {
        rows.removeAll();
        waiting.forEach(invitation -> rows.add(row(invitation)));
        setVisible(!waiting.isEmpty() || outcome.getComponentCount() > 0);
    }

    private ListItem row(InvitationDetail invitation) {
        Div words = new Div(
                new Div(new Span(getTranslation("identity.links.for", invitation.name()))),
                Components.paragraph("wm-meta", PersonDialogs.asked(this, invitation)));
        ListItem row = new ListItem(words);
        row.addClassName("wm-row");
        Div aside = new Div();
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        if (invitation.restsUntil() != null) {
            words.add(Components.paragraph(
                    "wm-meta", getTranslation("identity.links.rests", Dates.minute(this, invitation.restsUntil()))));
        } else if (invitation.releasable()) {
            aside.add(button(
                    "release",
                    invitation,
                    () -> AskAgainDialog.before(() -> release(invitation), services.askedAgain())));
        } else {
            words.add(Components.paragraph("wm-meta", getTranslation("identity.links.not-you")));
        }
        aside.add(button("refuse", invitation, () -> {
            invitations.refuse(invitation.id());
            outcome.removeAll();
            changed.run();
        }));
        row.add(aside);
        return row;
    }

    private Button button(String key, InvitationDetail invitation, SerializableRunnable act) {
        Button button = new Button(getTranslation("identity.held." + key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(
                "identity.held." + key + "-label", getTranslation("identity.links.for", invitation.name())));
        return button;
    }

    private void release(InvitationDetail invitation) {
        outcome.removeAll();
        invitations
                .release(invitation.id())
                .ifPresentOrElse(
                        secret -> outcome.add(new Copyable(
                                getTranslation("identity.links.for", invitation.name()),
                                services.portal().of("welcome", secret),
                                getTranslation(
                                        "identity.people.link.help", AccountInvitations.LINK_DAYS, invitation.name()),
                                getTranslation("identity.people.link.copy"))),
                        () -> outcome.add(PeopleComponents.alert(getTranslation("identity.links.too-late"))));
        changed.run();
    }
}
