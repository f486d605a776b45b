package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.careerpath.DestinationList;
import org.waymark.careerpath.DestinationList.Destination;
import org.waymark.careerpath.DestinationList.PathGroup;
import org.waymark.careerpath.RoleReference;

/** The roles of one kind of work, path by path, each with what carries over. Many of them are unfolded path by path. */
class DestinationRoles extends Section {

    private static final long serialVersionUID = 1;

    /** More roles than that are folded away; the paths alone then fit on one or two screens. */
    private static final int MOST_UNFOLDED = 40;

    /** Names of competencies that a row tells; the rest is a number, and the comparison has them all. */
    private static final int MOST_NAMES = 4;

    DestinationRoles(String family, DestinationList list) {
        addClassName("wm-section");
        int roles = list.paths().stream().mapToInt(path -> path.roles().size()).sum();
        add(new H2(family));
        list.paths().forEach(path -> add(path(path, list, roles > MOST_UNFOLDED)));
    }

    private Section path(PathGroup path, DestinationList list, boolean isFolded) {
        Div groups = new Div();
        alike(path.roles()).forEach(roles -> group(groups, roles, list));
        Component content = groups;
        if (isFolded) {
            Details details = new Details(
                    getTranslation("careerpath.destinations.roles", path.roles().size()), groups);
            details.addThemeNames("no-padding");
            content = details;
        }
        Section section = new Section(new H3(link("paths/" + path.id(), path.name(), "wm-link")), content);
        section.addClassName("wm-destinations");
        return section;
    }

    /** Neighbours to which the same carries over. */
    private static List<List<Destination>> alike(List<Destination> roles) {
        List<List<Destination>> groups = new ArrayList<>();
        for (Destination role : roles) {
            boolean isAlike = !groups.isEmpty()
                    && Objects.equals(groups.getLast().getLast().carryOver(), role.carryOver());
            if (!isAlike) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(role);
        }
        return groups;
    }

    /** What is the same for several roles is said once, above them. */
    private void group(Div groups, List<Destination> roles, DestinationList list) {
        boolean isShared = roles.size() > 1;
        UnorderedList rows =
                list(roles.stream().map(role -> row(role, list, !isShared)).toList());
        if (isShared) {
            Div shared = new Div();
            shared.addClassName("wm-shared");
            sentences(roles.getFirst(), list).forEach(shared::add);
            groups.add(shared);
        }
        groups.add(rows);
    }

    private List<Paragraph> sentences(Destination destination, DestinationList list) {
        if (destination.carryOver() != null) {
            return LadderPresenter.carryOver(this, destination.carryOver(), MOST_NAMES).stream()
                    .map(sentence -> paragraph("wm-meta", sentence))
                    .toList();
        }
        return list.isComparable()
                ? List.of(paragraph("wm-none", getTranslation("careerpath.role.asks.nothing")))
                : List.of();
    }

    private ListItem row(Destination destination, DestinationList list, boolean isAlone) {
        RoleReference role = destination.role();
        Div name = new Div(link("roles/" + role.address(), role.title(), "wm-link"));
        if (role.track() != null) {
            name.add(new Text(" "), LadderPresenter.span("wm-meta", role.track()));
        }
        Div main = new Div(name);
        if (isAlone) {
            sentences(destination, list).forEach(main::add);
        }
        ListItem row = new ListItem(main);
        row.addClassName("wm-row");
        if (list.here() != null) {
            Anchor compare = link(
                    CompareView.address(list.here().address(), role.address()),
                    getTranslation("careerpath.destinations.compare"),
                    "wm-link");
            compare.addClassName("wm-row-aside");
            compare.add(LadderPresenter.span(
                    "wm-unseen", " " + getTranslation("careerpath.destinations.compare.with", role.title())));
            row.add(compare);
        }
        return row;
    }
}
