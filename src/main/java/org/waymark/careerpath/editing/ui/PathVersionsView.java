package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.editing.PathImportReport.Change;
import org.waymark.careerpath.editing.PathVersions;
import org.waymark.careerpath.editing.VersionSummary;

/** What a ladder said before: each version with its note, what became different, and a way back. */
@Route("admin/paths/:path/versions")
@RolesAllowed("PEOPLE_TEAM")
class PathVersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PathVersions versions;
    private String path = "";

    PathVersionsView(PathVersions versions) {
        this.versions = versions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getRouteParameters().get("path").orElse("");
        List<VersionSummary> all = versions.all(path);
        if (all.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        String name = versions.path(path, all.getFirst().number()).orElseThrow().name();
        add(new StaticHtml(head(
                eyebrow(PathsAdminView.ROUTE + "/" + path, name, ""),
                getPageTitle(),
                getTranslation("careerpath.versions.lede"))));
        QueryParameters parameters = event.getLocation().getQueryParameters();
        int from = number(parameters, "from");
        int to = number(parameters, "to");
        if (from > 0 && to > 0) {
            add(new StaticHtml(difference(from, to, versions.difference(path, from, to))));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-list");
        for (int i = 0; i < all.size(); i++) {
            list.add(version(
                    all.get(i),
                    i + 1 < all.size() ? all.get(i + 1).number() : 0,
                    all.getFirst().number()));
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.versions.title");
    }

    private static int number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Div difference(int from, int to, List<Change> changes) {
        return new Div(section(
                new H2(getTranslation("careerpath.versions.from-to", from, to)),
                changes.isEmpty() ? empty(getTranslation("careerpath.versions.same")) : new ChangeList(changes)));
    }

    private ListItem version(VersionSummary version, int before, int latest) {
        boolean isInForce = version.number() == latest;
        String when = version.publishedAt() == null ? "" : Dates.minute(this, version.publishedAt());
        String who = version.publishedBy() == null ? "" : version.publishedBy().name();
        Div main = new Div(
                link(
                        "paths/" + path + (isInForce ? "" : "?version=" + version.number()),
                        getTranslation("careerpath.versions.number", version.number()),
                        "wm-link"),
                paragraph(
                        "wm-words",
                        version.note().isEmpty() ? version.remark().in(this::getTranslation) : version.note()),
                paragraph(
                        "wm-meta",
                        Stream.of(isInForce ? getTranslation("careerpath.versions.in-force") : "", when, who)
                                .filter(word -> !word.isEmpty())
                                .collect(Collectors.joining(" · "))));
        Div aside = new Div();
        aside.addClassName("wm-row-aside");
        if (before > 0) {
            aside.add(link(
                    PathsAdminView.ROUTE + "/" + path + "/versions?from=" + before + "&to=" + version.number(),
                    getTranslation("careerpath.versions.changes", version.number()),
                    "wm-link"));
        }
        ListItem row = new ListItem(new StaticHtml(main), new StaticHtml(aside));
        row.addClassName("wm-row");
        if (!isInForce) {
            Button restore = new Button(
                    getTranslation("careerpath.versions.restore", version.number()),
                    click -> new RestoreDialog(versions, path, version.number(), latest).open());
            restore.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(actions(restore));
        }
        return row;
    }
}
