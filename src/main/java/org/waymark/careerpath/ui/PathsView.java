package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.ExpectationSearch;
import org.waymark.careerpath.PathMap;

/**
 * Every ladder of the company, on one map: {@code /paths}, with {@code ?view=list} as a list, and filtered with
 * {@code department=}, {@code track=} and {@code distance=}.
 */
@Route("paths")
@PermitAll
class PathsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CareerPaths paths;
    private final transient ExpectationSearch expectations;
    private final transient CurrentUser currentUser;

    PathsView(CareerPaths paths, ExpectationSearch expectations, CurrentUser currentUser) {
        this.paths = paths;
        this.expectations = expectations;
        this.currentUser = currentUser;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        PathMap map = paths.map();
        removeAll();
        add(new StaticHtml(head(
                "",
                getPageTitle(),
                getTranslation("careerpath.paths.lede"),
                link(DestinationsView.ROUTE, getTranslation("careerpath.paths.destinations"), "wm-link"))));
        if (map.ladders().isEmpty()) {
            add(new StaticHtml(
                    currentUser.has(Role.PEOPLE_TEAM)
                            ? empty(
                                    getTranslation("careerpath.paths.none.people-team"),
                                    link("admin/paths/import", getTranslation("careerpath.paths.import"), "wm-link"))
                            : empty(getTranslation("careerpath.paths.none"))));
            return;
        }
        add(
                new LadderMap(
                        map,
                        expectations,
                        event.getLocation().getQueryParameters().getQueryString()),
                new StaticHtml(LadderPresenter.downloads(
                        getTranslation("careerpath.download.all"), "paths.zip", "paths.csv")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.paths.title");
    }
}
