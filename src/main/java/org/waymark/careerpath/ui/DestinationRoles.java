package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Pieces.link;
import static org.waymark.base.ui.Pieces.list;
import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
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
        UnorderedList rows =
                list(path.roles().stream().map(role -> row(role, list)).toList());
        Component content = rows;
        if (isFolded) {
            Details details = new Details(
                    getTranslation("careerpath.destinations.roles", path.roles().size()), rows);
            details.addThemeNames("no-padding");
            content = details;
        }
        Section section = new Section(new H3(link("paths/" + path.id(), path.name(), "wm-link")), content);
        section.addClassName("wm-destinations");
        return section;
    }

    private ListItem row(Destination destination, DestinationList list) {
        RoleReference role = destination.role();
        Div name = new Div(link("roles/" + role.address(), role.title(), "wm-link"));
        if (role.track() != null) {
            name.add(new Text(" "), Words.span("wm-meta", role.track()));
        }
        Div main = new Div(name);
        if (destination.carryOver() != null) {
            Words.carryOver(this, destination.carryOver(), MOST_NAMES)
                    .forEach(sentence -> main.add(paragraph("wm-meta", sentence)));
        } else if (list.isComparable()) {
            main.add(paragraph("wm-none", getTranslation("careerpath.role.asks.nothing")));
        }
        ListItem row = new ListItem(main);
        row.addClassName("wm-row");
        if (list.here() != null) {
            Anchor compare = link(
                    CompareView.address(list.here().address(), role.address()),
                    getTranslation("careerpath.destinations.compare"),
                    "wm-link");
            compare.addClassName("wm-row-aside");
            compare.add(Words.span(
                    "wm-unseen", " " + getTranslation("careerpath.destinations.compare.with", role.title())));
            row.add(compare);
        }
        return row;
    }
}
