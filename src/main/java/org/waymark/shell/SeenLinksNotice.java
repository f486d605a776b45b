package org.waymark.shell;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.waymark.base.ui.Dates;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.SeenLink;
import org.waymark.organization.Profile;

/**
 * Tells the viewer who saw a sign-in link of theirs, with which they could have come in instead, on whichever page is open after signing
 * in, until they say that they know.
 */
class SeenLinksNotice extends Section {

    private static final long serialVersionUID = 1;

    SeenLinksNotice(AccountInvitations invitations, Profile me) {
        addClassName("wm-notice");
        setAriaLabel(getTranslation("shell.links.title"));
        setVisible(me.linkSeen());
        if (me.linkSeen()) {
            tell(invitations);
        }
    }

    private void tell(AccountInvitations invitations) {
        List<SeenLink> links = invitations.ownUnseen();
        links.forEach(link -> add(new Paragraph(getTranslation(
                link.alone() ? "shell.links.alone" : "shell.links.released",
                link.by(),
                Dates.minute(this, link.at()),
                link.asker() == null ? getTranslation("shell.changed.by-server") : link.asker()))));
        add(paragraph("wm-meta", getTranslation("shell.links.help")));
        Button seen = new Button(getTranslation("shell.changed.seen"), click -> {
            invitations.ownSeen();
            setVisible(false);
        });
        seen.addThemeVariants(ButtonVariant.TERTIARY);
        add(seen);
    }
}
