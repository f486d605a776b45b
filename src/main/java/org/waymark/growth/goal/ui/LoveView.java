package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.goal.Love;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** Something that the viewer loves. */
@Route("growth/love")
@PermitAll
class LoveView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    LoveView(Love love, ContentEditing editing, CurrentUser currentUser, LiveUpdates updates) {
        ContentSection section = new ContentSection(
                editing,
                love.mine(),
                new ContentSection.Look(
                        "love",
                        2,
                        getTranslation("growth.love.heading"),
                        getTranslation("growth.love.lede"),
                        "growth.love"));
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.love.begin.lede"))),
                section,
                new StaticHtml(GrowthFoot.of(this)));
        updates.keepFresh(this, currentUser.require(), section::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.love.title");
    }
}
