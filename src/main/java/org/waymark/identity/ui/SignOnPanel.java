package org.waymark.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.waymark.identity.signon.SignOn;

/** The providers at which one signs in, each with a link that looks like a button: it leads away from here. */
class SignOnPanel extends UnorderedList {

    private static final long serialVersionUID = 1;

    SignOnPanel(SignOn signOn) {
        addClassNames("wm-links", "wm-signin-providers");
        signOn.offers().forEach(offer -> {
            Anchor link = new Anchor(offer.address(), getTranslation("identity.sign-in.provider", offer.name()));
            link.addClassName("wm-signin-provider");
            link.setRouterIgnore(true);
            add(new ListItem(link));
        });
        setVisible(getComponentCount() > 0);
    }
}
