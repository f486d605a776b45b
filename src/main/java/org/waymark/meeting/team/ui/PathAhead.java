package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.ReachableRole;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.ui.ComparisonTable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.ReachableRoleList;
import org.waymark.base.ui.WhatIsNew;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.RoleReference;
import org.waymark.meeting.series.EarlierLadder;
import org.waymark.organization.PersonReference;

/** Where a person stands on their path: what the next role asks that theirs does not, both beside each other, and the ways farther on. */
public class PathAhead extends Div {

    private static final long serialVersionUID = 1;

    private final String address;

    /**
     * Makes the part.
     *
     * @param address of the page that it stands on, which shows another next role when it is asked to
     */
    PathAhead(
            PersonReference person, @Nullable Outlook outlook, @Nullable EarlierLadder earlierLadder, String address) {
        this(person, outlook, earlierLadder, address, false);
    }

    /**
     * With the next role alone, below the heading of a fold: while two people talk, what is farther on is a link away.
     *
     * @param person the employee
     * @param outlook where they stand, null if that is not known
     * @param address of the page that it stands on, which shows another next role when it is asked to
     * @return the part
     */
    public static PathAhead next(PersonReference person, @Nullable Outlook outlook, String address) {
        return new PathAhead(person, outlook, null, address, true);
    }

    private PathAhead(
            PersonReference person,
            @Nullable Outlook outlook,
            @Nullable EarlierLadder earlierLadder,
            String address,
            boolean folded) {
        this.address = address;
        if (outlook == null) {
            Div unknown = empty(
                    getTranslation("meeting.path.unknown", person.firstName()),
                    link("paths", getTranslation("meeting.path.all"), "wm-link"));
            add(folded ? unknown : section(new H2(getTranslation("meeting.path.title")), unknown));
            return;
        }
        RoleReference role = outlook.role();
        Anchor whole = link("paths/" + role.path(), getTranslation("meeting.path.whole"), "wm-link");
        Section beside = folded ? new Section(new Paragraph(whole)) : section(headline(whole));
        if (earlierLadder != null) {
            beside.add(earlier(earlierLadder));
        }
        RoleReference next = outlook.next();
        if (next == null) {
            beside.add(
                    new Paragraph(link("roles/" + role.address(), role.title(), "wm-link")),
                    empty(getTranslation("meeting.path.top")));
        } else {
            forks(next, outlook.choices()).ifPresent(beside::add);
            String place = next.track() == null
                    ? getTranslation("meeting.path.next")
                    : getTranslation("meeting.path.next-on", next.track());
            beside.add(name(place, next));
            beside.add(asks(new SideBySide(List.of(side(role), side(next)), outlook.rows()), place));
            beside.add(new Paragraph(link(
                    "compare?roles=" + String.join(",", compared(role, next, outlook.choices())),
                    getTranslation("meeting.path.compare"),
                    "wm-link")));
        }
        add(beside);
        List<ReachableRole> further = outlook.ways().stream()
                .filter(way -> !Objects.equals(way.address(), next == null ? null : next.address()))
                .toList();
        if (!folded && !further.isEmpty()) {
            add(section(new H2(getTranslation("meeting.path.further")), new ReachableRoleList(further, 3)));
        }
    }

    private Div headline(Anchor whole) {
        Div headline = new Div(new H2(getTranslation("meeting.path.title")), whole);
        headline.addClassName("wm-section-head");
        return headline;
    }

    /** A conversation keeps the ladder it was held against. */
    private Paragraph earlier(EarlierLadder earlier) {
        Paragraph line =
                paragraph("wm-meta", getTranslation("meeting.path.earlier", Dates.day(this, earlier.day())) + " ");
        line.add(link(
                "roles/" + earlier.role() + "?version=" + earlier.version(),
                getTranslation("meeting.path.as-it-was"),
                "wm-link"));
        return line;
    }

    /** At a fork all its sides, the one that is shown here first. */
    private static List<String> compared(RoleReference role, RoleReference next, List<RoleReference> choices) {
        return Stream.concat(Stream.of(role, next), choices.stream())
                .map(RoleReference::address)
                .distinct()
                .toList();
    }

    /** Where several roles come next, one is set beside and the others are a link away. */
    private Optional<Paragraph> forks(RoleReference shown, List<RoleReference> choices) {
        if (choices.size() < 2) {
            return Optional.empty();
        }
        Paragraph line = paragraph("wm-meta", getTranslation("meeting.path.fork"));
        choices.stream().filter(choice -> !choice.equals(shown)).forEach(choice -> {
            line.add(new Text(" "));
            line.add(link(
                    address + "?" + PrepareAddress.NEXT + "=" + choice.address(),
                    getTranslation("meeting.path.set-beside", choice.title()),
                    "wm-link"));
        });
        return Optional.of(line);
    }

    /** What is new comes first; the rest is there for whoever wants to read all of it. */
    private Component[] asks(SideBySide both, String place) {
        if (both.isUnwritten(1)) {
            return new Component[] {paragraph("wm-none", getTranslation("meeting.path.unwritten"))};
        }
        Fold rest = Fold.within(
                3,
                getTranslation("meeting.path.both"),
                getTranslation("meeting.path.both.stays", both.count(1, Difference.STAYS)),
                new ComparisonTable(both, List.of(getTranslation("meeting.path.now"), place), 4));
        return new Component[] {
            paragraph(
                    "wm-meta",
                    getTranslation(
                            "meeting.path.beyond", both.sides().getFirst().name())),
            new WhatIsNew(both, 3),
            rest
        };
    }

    private static Div name(String place, RoleReference role) {
        Paragraph name = paragraph("wm-compare-name", "");
        name.add(link("roles/" + role.address(), role.title(), "wm-link"));
        Div head = new Div(paragraph("wm-eyebrow", place), name);
        head.addClassName("wm-new-head");
        return head;
    }

    private static SideBySide.Side side(RoleReference role) {
        return new SideBySide.Side(role.title(), "roles/" + role.address());
    }
}
