package org.waymark.growth.story.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.story.Stories;
import org.waymark.growth.story.StoriesPage;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.organization.People;
import org.waymark.sharing.ui.ContentEditing;

/** Stories: what others ask the viewer to tell, and what the viewer asked others for. */
@Route("growth/stories")
@PermitAll
class StoriesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    StoriesView(Stories stories, ContentEditing editing, People people, CurrentUser currentUser, LiveUpdates updates) {
        StoriesPage page = stories.page();
        AskingMeSection askingMe = new AskingMeSection(stories, editing, page);
        AskedSection asked = new AskedSection(stories, people, currentUser.require(), page);
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.stories.lede"))),
                askingMe,
                asked,
                new StaticHtml(GrowthFoot.of(this)));
        updates.keepFresh(this, currentUser.require(), () -> {
            StoriesPage now = stories.page();
            askingMe.show(now);
            asked.show(now);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.stories.title");
    }
}
