package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.facts;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.ReflectionSummary;

/** One's reflections: the coming one and the earlier ones. */
@Route("reflections")
// Parts of other modules stand here as beans; their elements have to be on the page.
@Uses(ActionList.class)
@PermitAll
class ReflectionsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReflectionsPage page;
    private final StaticHtml head = new StaticHtml(new Div());
    private final StaticHtml coming = new StaticHtml(new Div());
    private final FromManagerSection fromManager = new FromManagerSection();
    private final StaticHtml earlier = new StaticHtml(new Div());
    private final List<BesideReflections.Part> parts;

    ReflectionsView(
            ReflectionsPage page, List<BesideReflections> beside, LiveUpdates updates, CurrentUser currentUser) {
        this.page = page;
        add(head, coming, fromManager);
        parts = beside.stream().map(other -> other.part(this::refresh)).toList();
        parts.forEach(part -> add(part.component()));
        add(earlier);
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
        ReflectionsPage.State state = page.load();
        ReflectionId next =
                state.coming().isEmpty() ? null : state.coming().getFirst().id();
        Div top = head("", getPageTitle(), getTranslation("reflection.list.lede"));
        // Whoever has more than one may have answered a question twice; that page says so.
        if (state.earlier().size() + state.coming().size() > 1) {
            top.add(actions(link(ThenAndNowView.ADDRESS, getTranslation("reflection.then.title"), "wm-link")));
        }
        head.show(top);
        coming.show(new Div(
                state.coming().isEmpty() ? none(state.toSetDate()) : part("reflection.list.coming", state.coming())));
        fromManager.show(state.fromManagers());
        parts.forEach(part -> part.refresh(next));
        Div below = new Div();
        below.addClassName("wm-part");
        state.ofTheDays().map(this::days).ifPresent(below::add);
        if (!state.earlier().isEmpty()) {
            below.add(part("reflection.list.earlier", state.earlier()));
        }
        earlier.show(below);
    }

    private Div none(boolean toSetDate) {
        return toSetDate
                ? empty(LinkedSentence.of("reflection.list.none").to("?show=date"))
                : empty(getTranslation("reflection.list.nobody"));
    }

    private Section part(String title, List<ReflectionSummary> of) {
        return section(
                new H2(getTranslation(title)), list(of.stream().map(this::line).toList()));
    }

    /** They wait for no day, so they are a part of their own. */
    private Section days(ReflectionSummary collected) {
        return section(
                new H2(getTranslation("reflection.days.title")),
                list(List.of(
                        line(collected, getTranslation("reflection.days.last", Dates.day(this, collected.day()))))));
    }

    private ListItem line(ReflectionSummary reflection) {
        return line(reflection, Dates.day(this, reflection.day()));
    }

    private ListItem line(ReflectionSummary reflection, String name) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                getTranslation("reflection.list.answered", reflection.answered(), reflection.questions()), false));
        if (reflection.shared() > 0) {
            facts.add(new Fact(getTranslation("reflection.list.shared", reflection.shared()), false));
        }
        return row("reflections/" + reflection.id().value(), name, "", facts(facts));
    }
}
