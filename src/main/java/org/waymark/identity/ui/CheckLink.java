package org.waymark.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import org.waymark.organization.check.PeopleChecks;

/**
 * Leads to what is amiss, and says how much that is. It looks at everybody, so the page does not wait for it: the browser asks once it shows
 * the page.
 */
class CheckLink extends Anchor {

    private static final long serialVersionUID = 1;

    private final transient PeopleChecks checks;

    CheckLink(PeopleChecks checks) {
        super("admin/people/check", "");
        this.checks = checks;
        setText(getTranslation("identity.check.title"));
        getElement().setAttribute("router-link", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("return true").then(shown -> count());
    }

    /** Looks at everybody. */
    void count() {
        int amiss = checks.counts().amiss();
        setText(amiss == 0 ? getTranslation("identity.check.link.well") : getTranslation("identity.check.link", amiss));
    }
}
