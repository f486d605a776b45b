package org.waymark.questionbank.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.facts;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.questionbank.KeptSet;
import org.waymark.questionbank.SetEditing;

/** The sets for a moment, as the People team keeps them. */
@Route(SetsAdminView.ROUTE)
@RolesAllowed("PEOPLE_TEAM")
class SetsAdminView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "admin/questions/sets";

    private static final long serialVersionUID = 1;

    private final transient SetEditing editing;
    private final StaticHtml rows = new StaticHtml(new Div());

    SetsAdminView(SetEditing editing, LiveUpdates updates) {
        this.editing = editing;
        Button write = new Button(
                getTranslation("questionbank.sets.write"),
                click -> UI.getCurrent().navigate(ROUTE + "/new"));
        Div head = new Div(
                new StaticHtml(title(
                        eyebrow(QuestionsAdminView.ROUTE, getTranslation("questionbank.admin.title"), ""),
                        getPageTitle(),
                        getTranslation("questionbank.sets.lede"))),
                actions(write));
        head.addClassName("wm-page-head");
        add(head, rows);
        updates.keepFresh(this, QuestionUpdates.TOPIC, this::show);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.sets.title");
    }

    private void show() {
        rows.show(new Div(list(editing.all().stream().map(this::line).toList())));
    }

    private ListItem line(KeptSet set) {
        List<Fact> facts = new ArrayList<>();
        if (set.hidden()) {
            facts.add(new Fact(getTranslation("questionbank.hidden"), false));
        }
        if (set.own()) {
            facts.add(new Fact(getTranslation("questionbank.own"), false));
        }
        facts.add(new Fact(
                getTranslation("questionbank.count", set.draft().questions().size()), false));
        facts.add(new Fact(
                getTranslation("questionbank.sets.points", set.draft().agenda().size()), false));
        return row(ROUTE + "/" + set.id(), set.draft().name(), set.draft().about(), facts(facts));
    }
}
