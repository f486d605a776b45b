package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.organization.People;

/** Standings of the viewer's own and of those who report to them, and where one begins. */
@Route("growth/standing")
@PermitAll
class StandingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** In the address, the role for which one is to begin. */
    static final String ROLE = "role";

    private final transient Standings standings;
    private final transient CareerPaths ladders;
    private final transient People people;
    private final PersonId viewer;
    private final StaticHtml all = new StaticHtml(new Div());
    private final Div beginning = new Div();
    private @Nullable BeginSection begin;

    StandingsView(
            Standings standings, CareerPaths ladders, People people, CurrentUser currentUser, LiveUpdates updates) {
        this.standings = standings;
        this.ladders = ladders;
        this.people = people;
        viewer = currentUser.require();
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.standing.lede"))),
                all,
                beginning,
                new StaticHtml(GrowthFoot.of(this)));
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin = new BeginSection(standings, ladders, people, viewer, role(event));
        beginning.removeAll();
        beginning.add(begin);
        refresh();
    }

    private static String role(BeforeEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter(ROLE).orElse("");
    }

    private void refresh() {
        if (begin != null) {
            begin.refresh();
        }
        List<StandingSummary> found = standings.all();
        Div content = new Div();
        if (found.isEmpty() && begin != null && begin.isPossible()) {
            content.add(empty(getTranslation("growth.standing.none")));
        }
        show(
                content,
                "growth.standing.mine",
                found.stream().filter(one -> one.isMine() && !one.isAside()).toList());
        show(
                content,
                "growth.standing.theirs",
                found.stream().filter(one -> !one.isMine() && !one.isAside()).toList());
        show(
                content,
                "growth.standing.aside",
                found.stream().filter(StandingSummary::isAside).toList());
        all.show(content);
    }

    private void show(Div content, String heading, List<StandingSummary> found) {
        if (!found.isEmpty()) {
            StandingPresenter words = new StandingPresenter(this);
            content.add(section(
                    new H2(getTranslation(heading)),
                    list(found.stream()
                            .map(one -> row(
                                    "growth/standing/" + one.id(),
                                    one.title(),
                                    List.of(words.about(one), words.state(one))))
                            .toList())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.standing.title");
    }
}
