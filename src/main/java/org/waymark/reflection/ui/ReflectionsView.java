package org.waymark.reflection.ui;

import static org.waymark.base.ui.Pieces.actions;
import static org.waymark.base.ui.Pieces.empty;
import static org.waymark.base.ui.Pieces.facts;
import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.link;
import static org.waymark.base.ui.Pieces.list;
import static org.waymark.base.ui.Pieces.row;
import static org.waymark.base.ui.Pieces.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Pieces.Fact;
import org.waymark.base.ui.Still;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ThenAndNow;

/** One's reflections: the coming one and the earlier ones. */
@Route("reflections")
@PermitAll
class ReflectionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** How many of the earlier ones are listed: two years of meetings every other week. */
    private static final int EARLIER = 52;

    private final transient Reflections reflections;
    private final transient ThenAndNow thenAndNow;

    ReflectionsView(Reflections reflections, ThenAndNow thenAndNow, LiveUpdates updates, CurrentUser currentUser) {
        this.reflections = reflections;
        this.thenAndNow = thenAndNow;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reflection.list.title");
    }

    private void refresh() {
        removeAll();
        Div head = head("", getPageTitle(), getTranslation("reflection.list.lede"));
        if (!thenAndNow.all().isEmpty()) {
            head.add(actions(link(ThenAndNowView.ADDRESS, getTranslation("reflection.then.title"), "wm-link")));
        }
        add(new Still(head));
        List<ReflectionSummary> coming = reflections.coming();
        add(new Still(
                coming.isEmpty()
                        ? empty(getTranslation("reflection.list.none"))
                        : section(
                                new H2(getTranslation("reflection.list.coming")),
                                list(coming.stream().map(this::line).toList()))));
        List<ReflectionSummary> earlier = reflections.earlier(EARLIER);
        if (!earlier.isEmpty()) {
            add(new Still(section(
                    new H2(getTranslation("reflection.list.earlier")),
                    list(earlier.stream().map(this::line).toList()))));
        }
    }

    private ListItem line(ReflectionSummary reflection) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                getTranslation("reflection.list.answered", reflection.answered(), reflection.questions()), false));
        if (reflection.shared() > 0) {
            facts.add(new Fact(getTranslation("reflection.list.shared", reflection.shared()), false));
        }
        return row("reflections/" + reflection.id().value(), Dates.day(this, reflection.day()), "", facts(facts));
    }
}
