package org.waymark.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.waymark.base.ui.Components;
import org.waymark.notification.MailOffLinks;
import org.waymark.notification.MailSubject;

/** The page behind the link at the foot of a mail, for whoever has the mail: opening it changes nothing, one click does. */
@Route(value = "mail-off/:subject/:secret/page", autoLayout = false)
@AnonymousAllowed
class MailOffLinkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient MailOffLinks links;

    MailOffLinkView(MailOffLinks links) {
        this.links = links;
        addClassName("wm-signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        Section section = new Section();
        event.getRouteParameters()
                .get("subject")
                .flatMap(MailSubject::ofWord)
                .ifPresentOrElse(subject -> show(section, subject, secret), () -> turnAway(section));
        removeAll();
        add(section);
    }

    private void show(Section section, MailSubject subject, String secret) {
        links.isWanted(subject, secret)
                .ifPresentOrElse(
                        isOn -> section.add(
                                new MailOffPanel(subject, isOn, wanted -> links.change(subject, secret, wanted))),
                        () -> turnAway(section));
    }

    private void turnAway(Section section) {
        section.add(
                Components.head(
                        "", getTranslation("notification.page.over"), getTranslation("notification.page.over-lead")),
                new Anchor("account", getTranslation("notification.page.account")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.page.title");
    }
}
