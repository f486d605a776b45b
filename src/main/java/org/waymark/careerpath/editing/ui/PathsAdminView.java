package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.editing.DraftSummary;
import org.waymark.careerpath.editing.PathDrafts;

/** All ladders as the People team keeps them: which version is in force, and where a draft is waiting. */
@Route(PathsAdminView.ROUTE)
@RolesAllowed("PEOPLE_TEAM")
class PathsAdminView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "admin/paths";

    private static final long serialVersionUID = 1;

    private final transient PathDrafts drafts;

    PathsAdminView(PathDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<DraftSummary> paths = drafts.all();
        Button begin =
                new Button(getTranslation("careerpath.admin.begin"), click -> new BeginPathDialog(drafts).open());
        Div head = new Div(
                new StaticHtml(title(null, getPageTitle(), getTranslation("careerpath.admin.lede"))),
                actions(link("admin/paths/import", getTranslation("careerpath.import.title"), "wm-link"), begin));
        head.addClassName("wm-page-head");
        add(
                head,
                new StaticHtml(
                        paths.isEmpty()
                                ? empty(getTranslation("careerpath.admin.none"))
                                : list(paths.stream().map(this::path).toList())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.admin.title");
    }

    private ListItem path(DraftSummary path) {
        String version = path.version() == null
                ? getTranslation(path.changedAt() == null ? "careerpath.admin.first" : "careerpath.admin.unpublished")
                : path.publishedAt() == null
                        ? getTranslation("careerpath.admin.version", path.version())
                        : getTranslation(
                                "careerpath.admin.version-of",
                                path.version(),
                                Dates.shortDay(this, path.publishedAt()));
        if (path.changedAt() == null) {
            return row(ROUTE + "/" + path.path(), path.name(), version);
        }
        String when = Dates.shortDay(this, path.changedAt());
        return row(
                ROUTE + "/" + path.path(),
                path.name(),
                version,
                paragraph(
                        "wm-meta",
                        path.changedBy() == null
                                ? getTranslation("careerpath.admin.draft", when)
                                : getTranslation(
                                        "careerpath.admin.draft-by",
                                        when,
                                        path.changedBy().name())));
    }
}
