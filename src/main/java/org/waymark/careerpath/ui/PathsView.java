package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Pieces.empty;
import static org.waymark.base.ui.Pieces.head;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.Still;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.PathOverview;
import org.waymark.careerpath.PathOverview.PathSummary;
import org.waymark.careerpath.RoleReference;

/** Every ladder of the company, one's own first. */
@Route("paths")
@PermitAll
class PathsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient CareerPaths paths;
    private final transient CurrentUser currentUser;

    PathsView(CareerPaths paths, CurrentUser currentUser) {
        this.paths = paths;
        this.currentUser = currentUser;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        PathOverview overview = paths.overview();
        RoleReference here = overview.here();
        removeAll();
        add(new Still(head("", getPageTitle(), getTranslation("careerpath.paths.lede"))));
        if (overview.paths().isEmpty()) {
            add(new Still(empty(getTranslation(
                    currentUser.has(Role.PEOPLE_TEAM)
                            ? "careerpath.paths.none.people-team"
                            : "careerpath.paths.none"))));
            return;
        }
        List<PathSummary> own = overview.paths().stream()
                .filter(path -> here != null && path.id().equals(here.path()))
                .toList();
        List<PathSummary> others =
                overview.paths().stream().filter(path -> !own.contains(path)).toList();
        if (!own.isEmpty()) {
            add(new Still(section(new H2(getTranslation("careerpath.paths.yours")), list(rows(own, here)))));
        }
        if (!others.isEmpty()) {
            add(new Still(section(
                    new H2(getTranslation(own.isEmpty() ? "careerpath.paths.all" : "careerpath.paths.around")),
                    list(rows(others, null)))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.paths.title");
    }

    private List<ListItem> rows(List<PathSummary> summaries, @Nullable RoleReference here) {
        return summaries.stream()
                .map(path -> row(
                        "paths/" + path.id(),
                        path.name(),
                        path.tracks().isEmpty()
                                ? getTranslation("careerpath.paths.one-track")
                                : getTranslation("careerpath.paths.tracks", String.join(", ", path.tracks())),
                        here == null
                                ? Words.span("wm-meta", getTranslation("careerpath.paths.roles", path.roles()))
                                : Words.span("wm-here", getTranslation("careerpath.paths.here", here.title()))))
                .toList();
    }
}
