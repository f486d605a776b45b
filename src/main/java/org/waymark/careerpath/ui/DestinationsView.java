package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.DestinationList;
import org.waymark.careerpath.DestinationList.Family;
import org.waymark.careerpath.Destinations;
import org.waymark.careerpath.document.RoleFamily;

/** Every role beyond one's own path, by the kind of work: {@code /destinations}, and {@code ?family=} for the roles of one. */
@Route(DestinationsView.ROUTE)
@PermitAll
class DestinationsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "destinations";

    private static final long serialVersionUID = 1;

    private static final String FAMILY = "family";

    private final transient Destinations destinations;

    DestinationsView(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FAMILY)
                .orElse("");
        DestinationList list = destinations.find(chosen);
        removeAll();
        add(new StaticHtml(header(list)));
        if (list.families().isEmpty()) {
            add(new StaticHtml(empty(getTranslation("careerpath.destinations.none"))));
        } else if (isFamily(chosen)) {
            add(new StaticHtml(others(list.families(), chosen)), new StaticHtml(chosen(list, chosen)));
        } else {
            if (!chosen.isEmpty()) {
                add(new StaticHtml(unknown(chosen)));
            }
            add(new StaticHtml(all(list.families())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("careerpath.destinations.title");
    }

    private static boolean isFamily(String word) {
        return word.equals(Destinations.OTHER) || RoleFamily.of(word).isPresent();
    }

    private Div header(DestinationList list) {
        return head(
                eyebrow("paths", getTranslation("careerpath.paths.title"), ""),
                getPageTitle(),
                getTranslation("careerpath.destinations.lede." + comparison(list)));
    }

    private static String comparison(DestinationList list) {
        if (list.here() == null) {
            return "no-role";
        }
        return list.isComparable() ? "compared" : "nothing-asked";
    }

    /** A row for each kind of work. */
    private Nav all(List<Family> families) {
        return nav(list(families.stream()
                .map(family -> row(
                        address(family.word()), name(family.word()), "", paragraph("wm-meta", count(family.roles()))))
                .toList()));
    }

    /** The kinds of work in a few lines, so that the roles of the chosen one begin near the top. */
    private Nav others(List<Family> families, String chosen) {
        UnorderedList links = new UnorderedList();
        links.addClassName("wm-families");
        for (Family family : families) {
            Anchor link = link(address(family.word()), name(family.word()), "wm-link");
            if (family.word().equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(new ListItem(link, new Text(" "), LadderPresenter.span("wm-meta", count(family.roles()))));
        }
        return nav(links);
    }

    private Nav nav(UnorderedList links) {
        Nav nav = new Nav(links);
        nav.setAriaLabel(getTranslation("careerpath.destinations.families"));
        return nav;
    }

    private Section chosen(DestinationList list, String chosen) {
        return list.paths().isEmpty()
                ? section(new H2(name(chosen)), empty(getTranslation("careerpath.destinations.family-empty")))
                : new DestinationRoles(name(chosen), list);
    }

    private Paragraph unknown(String family) {
        Paragraph problem = paragraph("wm-problem", getTranslation("careerpath.destinations.unknown", family));
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    private String name(String family) {
        return getTranslation("careerpath.family." + family);
    }

    private String count(int roles) {
        return getTranslation("careerpath.destinations.roles", roles);
    }

    private static String address(String family) {
        return ROUTE + "?" + FAMILY + "=" + family;
    }
}
