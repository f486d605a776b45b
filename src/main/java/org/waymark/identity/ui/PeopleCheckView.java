package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.LadderRoles.LadderRole;
import org.waymark.organization.PersonReference;
import org.waymark.organization.check.PeopleCheck;
import org.waymark.organization.check.PeopleChecks;
import org.waymark.organization.check.PeopleChecks.Counts;
import org.waymark.organization.check.PeopleChecks.Found;
import org.waymark.organization.check.RoleGroup;

/** What is amiss in what is known of people: how many of what, and whom; which of them is shown stands in the address. */
@Route("admin/people/check")
@RolesAllowed({"PEOPLE_TEAM", "ADMINISTRATOR"})
class PeopleCheckView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ADDRESS = "admin/people/check";
    private static final String ONLY = "only";

    private final transient PeopleChecks checks;
    private final transient PersonDialogs services;
    private final Div content = new Div();
    private @Nullable String only;

    PeopleCheckView(PeopleChecks checks, PersonDialogs services) {
        this.checks = checks;
        this.services = services;
        add(
                head(
                        "",
                        getPageTitle(),
                        getTranslation("identity.check.lede"),
                        link("admin/people", getTranslation("identity.check.back"))),
                content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.check.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        only = event.getLocation().getQueryParameters().getSingleParameter(ONLY).orElse(null);
        show();
    }

    private void show() {
        Counts counts = checks.counts();
        content.removeAll();
        if (counts.amiss() == 0) {
            content.add(paragraph("wm-fact-strong", getTranslation("identity.check.all-well")));
        }
        content.add(list(Stream.of(PeopleCheck.values())
                .filter(check -> counts.of(check) > 0)
                .map(check -> row(
                        ADDRESS + "?" + ONLY + "=" + check.word(),
                        getTranslation("identity.check." + check.word()),
                        getTranslation("identity.check." + check.word() + ".help"),
                        count(check, counts.of(check))))
                .toList()));
        chosen(counts).ifPresent(check -> content.add(found(check, counts.of(check))));
    }

    private Span count(PeopleCheck check, int people) {
        Span count = new Span(getTranslation("identity.people.count", people));
        count.addClassName(check.isAmiss() ? "wm-fact-strong" : "wm-meta");
        return count;
    }

    /** What the address says, or else whatever is amiss first. */
    private Optional<PeopleCheck> chosen(Counts counts) {
        return Stream.concat(
                        Stream.ofNullable(only).flatMap(word -> PeopleCheck.ofWord(word).stream()),
                        Stream.of(PeopleCheck.values()).filter(PeopleCheck::isAmiss))
                .filter(check -> counts.of(check) > 0)
                .findFirst();
    }

    private Section found(PeopleCheck check, int people) {
        Section section = new Section(new H2(getTranslation("identity.check." + check.word())));
        section.addClassName("wm-section");
        if (check.isAboutRoles()) {
            int groups = checks.countGroups(check);
            if (groups > 0) {
                section.add(
                        paragraph("wm-meta", getTranslation("identity.check.match.lede." + check.word())),
                        groups(check, groups));
                Section everybody =
                        new Section(heading(3, getTranslation("identity.check.everybody")), persons(check, people));
                everybody.addClassName("wm-section");
                section.add(everybody);
                return section;
            }
        }
        section.add(persons(check, people));
        return section;
    }

    private Grid<RoleGroup> groups(PeopleCheck check, int count) {
        Grid<RoleGroup> grid = grid(getTranslation("identity.check.match.list." + check.word()));
        grid.addColumn(LitRenderer.<RoleGroup>of("""
                <div>${item.key}</div><div class="wm-meta">${item.people}</div>
                <div class="wm-meta wm-on-phone">${item.role}</div>\
                """)
                        .withProperty("role", this::proposal)
                        .withProperty("key", RoleGroup::key)
                        .withProperty("people", group -> getTranslation("identity.people.count", group.people())))
                .setHeader(getTranslation("identity.check.match.column." + check.word()))
                .setKey("key");
        grid.addColumn(LitRenderer.<RoleGroup>of("<div>${item.role}</div>").withProperty("role", this::proposal))
                .setHeader(getTranslation("identity.check.match.column.proposal"))
                .setKey("proposal")
                .bindVisible(PeopleComponents.isWide());
        grid.addColumn(LitRenderer.<RoleGroup>of("""
                <vaadin-button theme="tertiary" aria-label="${item.label}" @click="${choose}">${item.choose}</vaadin-button>\
                """)
                        .withProperty("choose", group -> getTranslation("identity.check.match.choose"))
                        .withProperty(
                                "label", group -> getTranslation("identity.check.match.choose-label", group.key()))
                        .withFunction("choose", group -> choose(check, group)))
                .setHeader(getTranslation("identity.check.match.column.act"))
                .setKey("act")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setHeight(height(count, "24rem"));
        grid.setItems(query -> checks.groups(check, query.getOffset(), query.getLimit()).stream(), query -> count);
        return grid;
    }

    private String proposal(RoleGroup group) {
        LadderRole proposal = group.proposal();
        return proposal == null
                ? getTranslation("identity.check.match.none")
                : LadderRoleNames.name(this, proposal.address(), proposal);
    }

    private void choose(PeopleCheck check, RoleGroup group) {
        MatchRoleDialog dialog = new MatchRoleDialog(checks, services, check, group, this::show);
        add(dialog);
        dialog.addClosedListener(closed -> remove(dialog));
        dialog.open();
    }

    private Grid<Found> persons(PeopleCheck check, int count) {
        Grid<Found> grid = grid(getTranslation("identity.check." + check.word()));
        grid.addColumn(LitRenderer.<Found>of("""
                <a class="wm-link" href="${item.address}" router-link>${item.name}</a>
                <div class="wm-meta">${item.email}</div>
                <div class="wm-meta wm-on-phone">${item.more}</div>\
                """)
                        .withProperty("more", this::more)
                        .withProperty(
                                "address",
                                found -> "admin/people/" + person(found).id())
                        .withProperty("name", found -> person(found).name())
                        .withProperty("email", found -> PersonDialogs.address(this, person(found))))
                .setHeader(getTranslation("identity.people.column.person"))
                .setKey("person");
        grid.addColumn(lines(this::work, found -> found.entry().manager()))
                .setHeader(getTranslation("identity.check.column.work"))
                .setKey("work");
        if (check != PeopleCheck.NO_ROLE) {
            grid.addColumn(lines(this::role, found -> null))
                    .setHeader(getTranslation("identity.people.column.role"))
                    .setKey("role");
        }
        grid.setHeight(height(count, "60vh"));
        keepToOneColumnOnPhones(grid);
        grid.setItems(query -> checks.list(check, query.getOffset(), query.getLimit()).stream(), query -> count);
        return grid;
    }

    /** A few rows need no more room than they have. */
    private static String height(int rows, String most) {
        return "min(" + most + ", " + (3 + 4 * rows) + "rem)";
    }

    /** As in the list of people and accounts. */
    private static void keepToOneColumnOnPhones(Grid<?> grid) {
        Signal<Boolean> isWide = PeopleComponents.isWide();
        grid.getColumns().stream().skip(1).forEach(column -> column.bindVisible(isWide));
    }

    private String more(Found found) {
        return Stream.of(work(found), found.entry().manager(), role(found))
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String role(Found found) {
        return LadderRoleNames.name(this, person(found).roleAddress(), found.role());
    }

    private String work(Found found) {
        return Stream.of(person(found).title(), person(found).department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static PersonReference person(Found found) {
        return found.entry().person();
    }

    private static <T> Grid<T> grid(String label) {
        Grid<T> grid = new Grid<>();
        grid.addClassName("wm-people-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAriaLabel(label);
        return grid;
    }

    private static LitRenderer<Found> lines(
            ValueProvider<Found, @Nullable String> first, ValueProvider<Found, @Nullable String> second) {
        return LitRenderer.<Found>of("<div>${item.first}</div><div class=\"wm-meta\">${item.second}</div>")
                .withProperty("first", found -> Objects.requireNonNullElse(first.apply(found), ""))
                .withProperty("second", found -> Objects.requireNonNullElse(second.apply(found), ""));
    }
}
