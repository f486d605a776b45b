package org.waymark.growth.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** What the viewer thinks about a life beyond the company. */
@Route("growth/beyond")
@PermitAll
class BeyondView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final StaticHtml goal = new StaticHtml(new Div());

    BeyondView(BeyondTheCompany beyond, ContentEditing editing, CurrentUser currentUser, LiveUpdates updates) {
        ContentSection section = new ContentSection(
                editing,
                beyond.mine(),
                new ContentSection.Look(
                        "beyond",
                        2,
                        getTranslation("growth.beyond.title"),
                        getTranslation("growth.beyond.lede"),
                        "growth.beyond"));
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.lede"))),
                section,
                goal,
                new StaticHtml(GrowthFoot.of(this)));
        offerGoal(beyond.isWritten(BeyondQuestion.GAIN));
        section.whenSaved((text, words) -> {
            if (text.equals(BeyondQuestion.GAIN.text())) {
                offerGoal(!words.isEmpty());
            }
        });
        updates.keepFresh(this, currentUser.require(), () -> {
            section.refresh();
            offerGoal(beyond.isWritten(BeyondQuestion.GAIN));
        });
    }

    /** As long as nothing is written there is nothing to begin from. */
    private void offerGoal(boolean isWritten) {
        goal.show(isWritten ? new Div(makeGoal()) : new Div());
    }

    /** Where a goal begins from what can be gained here; whoever keeps goals knows the words of the address. */
    private Paragraph makeGoal() {
        Paragraph line = new Paragraph(link(
                "growth/plan?from=beyond&id=" + BeyondQuestion.GAIN.text(),
                getTranslation("growth.beyond.make-goal"),
                "wm-link"));
        line.addClassName("wm-meta");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.beyond.title");
    }
}
