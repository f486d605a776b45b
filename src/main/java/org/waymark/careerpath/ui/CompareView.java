package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Side;
import org.waymark.base.ui.ComparisonTable;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.Comparison;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.Way;

/** Two to four roles side by side: {@code /compare?roles=a,b,c}, and {@code &only=changes} without what stays. */
@Route(CompareView.ROUTE)
@PermitAll
class CompareView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "compare";

    private static final long serialVersionUID = 1;

    /** More than that does not fit beside each other. */
    private static final int MOST = 4;

    private static final String ROLES = "roles";
    private static final String ONLY = "only";
    private static final String CHANGES = "changes";

    private final transient CareerPaths paths;

    CompareView(CareerPaths paths) {
        this.paths = paths;
    }

    /** Where roles are compared; with fewer than two, the others are asked for. */
    static String address(String... roles) {
        return ROUTE + "?" + ROLES + "=" + String.join(",", roles);
    }

    /** What the address asks for. */
    private record Asked(List<String> roles, boolean isOnlyChanges) {

        static Asked of(QueryParameters parameters) {
            List<String> roles = Arrays.stream(
                            parameters.getSingleParameter(ROLES).orElse("").split(","))
                    .map(String::strip)
                    .filter(role -> !role.isEmpty())
                    .limit(MOST)
                    .toList();
            return new Asked(
                    roles, parameters.getSingleParameter(ONLY).orElse("").equals(CHANGES));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Asked asked = Asked.of(event.getLocation().getQueryParameters());
        Comparison comparison = paths.compare(asked.roles());
        removeAll();
        if (comparison.roles().size() > 1) {
            showAll(comparison, asked);
        } else {
            ask(comparison, asked);
        }
        comparison.unknown().stream().map(this::unknown).forEach(this::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.compare.title");
    }

    /** Whoever comes without a role most likely starts from their own. */
    private void ask(Comparison comparison, Asked asked) {
        List<RoleReference> start = comparison.roles();
        if (asked.roles().isEmpty() && comparison.here() != null) {
            start = List.of(comparison.here());
        }
        add(
                new StaticHtml(head("", getPageTitle(), getTranslation("careerpath.compare.lede"))),
                new RolePickers(paths, start, MOST, roles -> go(roles, false)),
                new StaticHtml(empty(getTranslation(
                        start.isEmpty() ? "careerpath.compare.choose-two" : "careerpath.compare.choose-one"))));
    }

    private void showAll(Comparison comparison, Asked asked) {
        List<RoleReference> roles = comparison.roles();
        Checkbox only = new Checkbox(getTranslation("careerpath.compare.only"), asked.isOnlyChanges());
        only.addValueChangeListener(event -> go(addresses(roles), event.getValue()));
        Div head = new Div(new StaticHtml(title(eyebrow(roles), getPageTitle(), lede(comparison))), actions(only));
        head.addClassName("wm-page-head");
        add(head, new RolePickers(paths, roles, MOST, chosen -> go(chosen, asked.isOnlyChanges())));
        SideBySide all = all(comparison);
        SideBySide shown = asked.isOnlyChanges() ? all.onlyChanges() : all;
        if (shown.rows().isEmpty()) {
            add(new StaticHtml(empty(getTranslation(
                    comparison.rows().isEmpty() ? "careerpath.compare.nothing" : "careerpath.compare.no-change"))));
            return;
        }
        ComparisonTable table = new ComparisonTable(
                shown, roles.stream().map(role -> place(comparison, role)).toList(), 2);
        table.addClassName("wm-compare-wide");
        add(new StaticHtml(table));
        if (roles.size() == 2) {
            showWays(roles.getFirst(), roles.getLast());
        }
    }

    private void showWays(RoleReference from, RoleReference to) {
        List<Way> ways = paths.waysThere(from.address(), to.address());
        if (!ways.isEmpty()) {
            add(new StaticHtml(section(
                    new H2(getTranslation("careerpath.routes", from.title(), to.title())), new WaysThere(ways))));
        }
    }

    /** The paths that the roles belong to. */
    private static Paragraph eyebrow(List<RoleReference> roles) {
        Map<String, String> names = new LinkedHashMap<>();
        roles.forEach(role -> names.putIfAbsent(role.path(), role.pathName()));
        Paragraph eyebrow = new Paragraph();
        eyebrow.addClassName("wm-eyebrow");
        names.forEach((path, name) -> {
            if (eyebrow.getComponentCount() > 0) {
                eyebrow.add(new Text(" · "));
            }
            eyebrow.add(link("paths/" + path, name, "wm-link"));
        });
        return eyebrow;
    }

    private String lede(Comparison comparison) {
        List<RoleReference> roles = comparison.roles();
        if (roles.stream().distinct().count() == 1) {
            return getTranslation("careerpath.compare.same");
        }
        if (roles.size() > 2) {
            return getTranslation("careerpath.compare.several", roles.getFirst().title());
        }
        SideBySide both = all(comparison);
        return getTranslation(
                "careerpath.compare.counts",
                roles.getLast().title(),
                both.count(1, Difference.NEW),
                both.count(1, Difference.CHANGED),
                both.count(1, Difference.STAYS));
    }

    private static SideBySide all(Comparison comparison) {
        return new SideBySide(comparison.roles().stream().map(CompareView::side).toList(), comparison.rows());
    }

    private static Side side(RoleReference role) {
        return new Side(role.title(), "roles/" + role.address());
    }

    /** What the role is to the reader: theirs, a step away, or somewhere. */
    private String place(Comparison comparison, RoleReference role) {
        if (role.equals(comparison.here())) {
            return getTranslation("careerpath.compare.yours");
        }
        String track = LadderPresenter.track(this, role);
        if (comparison.step() != null && role.equals(comparison.roles().getLast())) {
            return getTranslation(
                    "careerpath.compare." + comparison.step().kind().word(), track, role.pathName());
        }
        return getTranslation("careerpath.compare.place", role.pathName(), track);
    }

    private Paragraph unknown(String address) {
        Paragraph problem = paragraph("wm-problem", getTranslation("careerpath.compare.unknown", address));
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    private static List<String> addresses(List<RoleReference> roles) {
        return roles.stream().map(RoleReference::address).toList();
    }

    /** The address is the state: whatever is chosen goes there and comes back through the navigation. */
    private static void go(List<String> addresses, boolean isOnlyChanges) {
        String roles = String.join(",", addresses);
        UI.getCurrent()
                .navigate(
                        ROUTE,
                        QueryParameters.simple(
                                isOnlyChanges ? Map.of(ROLES, roles, ONLY, CHANGES) : Map.of(ROLES, roles)));
    }
}
