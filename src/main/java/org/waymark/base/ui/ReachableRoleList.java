package org.waymark.base.ui;

import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.domain.ReachableRole;

/**
 * Roles further along, track by track, with their distance in words. Roles of the trunk belong to every track, so each
 * track lists them as well; roles of other paths come last.
 */
public final class ReachableRoleList extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Draws ways.
     *
     * @param ways what to draw, in the order of their tracks
     * @param headingLevel level of the tracks' headings
     */
    public ReachableRoleList(List<ReachableRole> ways, int headingLevel) {
        groups(ways).forEach((name, group) -> {
            OrderedList list = new OrderedList();
            list.addClassName("wm-ways");
            group.forEach(way -> list.add(item(way)));
            add(Components.heading(headingLevel, name), list);
        });
    }

    private Map<String, List<ReachableRole>> groups(List<ReachableRole> ways) {
        Map<String, List<ReachableRole>> groups = new LinkedHashMap<>();
        List<ReachableRole> trunk = new ArrayList<>();
        List<ReachableRole> elsewhere = new ArrayList<>();
        for (ReachableRole way : ways) {
            if (way.elsewhere() != null) {
                elsewhere.add(way);
            } else if (way.track() == null) {
                trunk.add(way);
            } else {
                groups.computeIfAbsent(way.track(), ignored -> new ArrayList<>())
                        .add(way);
            }
        }
        if (groups.isEmpty() && !trunk.isEmpty()) {
            groups.put(getTranslation("base.ways.on"), new ArrayList<>());
        }
        groups.values().forEach(group -> {
            group.addAll(trunk);
            group.sort(Comparator.comparingInt(ReachableRole::distance));
        });
        if (!elsewhere.isEmpty()) {
            groups.put(getTranslation("base.ways.across"), elsewhere);
        }
        return groups;
    }

    private ListItem item(ReachableRole way) {
        // The list says how its items look; with dozens of ways, classes of their own would weigh more than the words.
        ListItem item = new ListItem(
                new Span(getTranslation("base.ways.steps", way.distance())),
                new Text(" "),
                link("roles/" + way.address(), way.title()));
        if (way.elsewhere() != null) {
            item.add(new Text(" "), new Span(way.elsewhere()));
        } else if (way.lastStep().equals("lateral") && way.distance() == 1) {
            item.add(new Text(" "), new Span(getTranslation("base.ways.lateral")));
        }
        return item;
    }
}
