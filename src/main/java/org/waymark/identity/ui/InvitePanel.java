package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Copyable;
import org.waymark.base.ui.Dates;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.organization.IdentityChange;
import org.waymark.organization.IdentityChanges;

/**
 * Asks for the link with which somebody chooses a password, and says what became of it. It is not shown here, but to an administrator
 * whom nobody else could help.
 */
class InvitePanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient PersonDialogs services;
    private final PersonId person;
    private final SerializableRunnable changed;
    private final Div news = new Div();
    private final Paragraph latest = Components.paragraph("wm-meta", "");

    InvitePanel(PersonDialogs services, PersonId person, SerializableRunnable changed) {
        this.services = services;
        this.person = person;
        this.changed = changed;
        addClassName("wm-form");
        news.addClassName("wm-form");
        news.getElement().setAttribute("aria-live", "polite");
        boolean byMail = services.invitations().goByMail();
        Button invite = new Button(
                getTranslation(byMail ? "identity.people.link.send" : "identity.people.link.ask"),
                click -> warnOrAsk());
        add(invite, latest, news);
        showLatest(services.invitations().latest(person));
    }

    private void showLatest(Optional<InvitationDetail> invitation) {
        latest.setText(invitation
                .map(found -> PersonDialogs.invitation(
                        this, found, services.invitations().goByMail()))
                .orElse(""));
        latest.setVisible(invitation.isPresent());
    }

    /** Whose address is a new one may be somebody else by now: whoever lets them in looks twice. */
    private void warnOrAsk() {
        news.removeAll();
        services.identityChanges().freshAddress(person).ifPresentOrElse(this::warn, this::askAgainFirst);
    }

    private void warn(IdentityChange change) {
        Button create = new Button(getTranslation("identity.people.link.ask-anyway"), click -> askAgainFirst());
        news.add(
                PeopleComponents.alert(getTranslation(
                        "identity.people.link.fresh",
                        change.was(),
                        change.became(),
                        Dates.minute(this, change.at()),
                        change.by() == null ? getTranslation("identity.people.link.fresh.server") : change.by(),
                        IdentityChanges.FRESH_DAYS)),
                create);
    }

    private void askAgainFirst() {
        AskAgainDialog.before(this::ask, services.askedAgain());
    }

    private void ask() {
        news.removeAll();
        AccountInvitations invitations = services.invitations();
        InvitationDetail asked = invitations.ask(person);
        boolean isAlone = !invitations.goByMail()
                && asked.releasable()
                && asked.by() != null
                && services.isViewer(asked.by())
                && asked.restsUntil() == null;
        if (isAlone) {
            invitations.release(asked.id()).ifPresent(secret -> showAlone(asked, secret));
        }
        showLatest(invitations.latest(person));
        changed.run();
    }

    private void showAlone(InvitationDetail asked, String secret) {
        news.add(
                Components.paragraph("wm-problem", getTranslation("identity.people.link.alone", asked.name())),
                new Copyable(
                        getTranslation("identity.people.link"),
                        services.portal().of("welcome", secret),
                        getTranslation("identity.people.link.help", AccountInvitations.LINK_DAYS, asked.name()),
                        getTranslation("identity.people.link.copy")));
    }
}
