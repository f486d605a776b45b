package org.waymark.growth.ui;

import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.BeyondTheCompany;

/** Where somebody wants to go, section by section. */
@Route("growth")
@PermitAll
class GrowthView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    GrowthView(BeyondTheCompany beyond, CurrentUser currentUser, LiveUpdates updates) {
        BeyondSection section = new BeyondSection(beyond, currentUser.require());
        add(new StaticHtml(head("", getPageTitle(), getTranslation("growth.lede"))), section);
        updates.keepFresh(this, currentUser.require(), section::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.title");
    }
}
