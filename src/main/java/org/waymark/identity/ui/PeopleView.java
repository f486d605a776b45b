package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.AccountEntry;
import org.waymark.identity.AccountState;
import org.waymark.identity.PeoplePage;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.organization.LineChanges;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.PeopleImport;

/** Everybody with their account; an address of its own for each person opens what can be changed about them. */
@Route("admin/people")
@RolesAllowed({"PEOPLE_TEAM", "ADMINISTRATOR"})
class PeopleView extends Div implements HasUrlParameter<String>, AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ADDRESS = "admin/people";
    private static final String SEARCH = "q";

    /** Which people are listed: all of them, or those alone who were invited and have not come. */
    private static final String ONLY = "only";

    private static final String NOT_COME = "not-come";

    /** Opens a dialog at once: a link that names an act does it. */
    private static final String SHOW = "show";

    private static final String IMPORT = "import";
    private static final String ADD = "add";
    private static final String INVITE = "invite";

    private final transient AccountDirectory directory;
    private final transient PeoplePage page;
    private final transient PersonDialogs dialogs;
    private final transient PeopleImport peopleImport;
    private final TextField search = new TextField();
    private final Paragraph count = PeopleComponents.status("");
    private final Grid<AccountEntry> grid = new Grid<>();
    private final HeldChangesSection held;
    private final MovesSection moves;
    private final FeedsSection feeds;
    private final LinksToReleaseSection links;
    private final FactorResetsSection resets;
    private final InvitedSection invited;
    private final Div next = new Div();
    private int counted;
    private boolean notCome;
    private final RecentLines recentLines;
    private @Nullable PersonDialog open;

    PeopleView(
            AccountDirectory directory,
            PeoplePage page,
            PersonDialogs dialogs,
            PeopleImport peopleImport,
            HeldChanges heldChanges,
            LineChanges lineChanges,
            CurrentUser currentUser,
            LiveUpdates updates) {
        this.directory = directory;
        this.page = page;
        this.dialogs = dialogs;
        this.peopleImport = peopleImport;
        this.held = new HeldChangesSection(heldChanges, dialogs.askedAgain(), currentUser.require(), this::refresh);
        this.moves = new MovesSection(dialogs, this::refresh);
        this.feeds = new FeedsSection(dialogs, this::refresh);
        this.links = new LinksToReleaseSection(dialogs, this::refresh);
        this.resets = new FactorResetsSection(dialogs, this::refresh);
        this.invited = new InvitedSection(dialogs, this::refresh);
        updates.keepFresh(invited, AccountInvitations.TOPIC, this::refresh);
        search.setLabel(getTranslation("identity.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidth("min(24rem, 100%)");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getElement()
                        .getNode()
                        .runWhenAttached(
                                ui -> ui.getPage().getHistory().replaceState(null, new Location(ADDRESS, query())));
                refresh();
            }
        });
        recentLines = new RecentLines(lineChanges, this::refresh);
        Div bar = new Div(search, count, new CheckLink(dialogs.checks()));
        bar.addClassName("wm-people-search");
        setUpGrid();
        add(
                head(
                        "",
                        getPageTitle(),
                        getTranslation("identity.people.lede"),
                        invite(),
                        button(IMPORT, this::showImport),
                        button(ADD, this::showAdd)),
                next,
                held,
                moves,
                links,
                resets,
                invited,
                bar,
                grid,
                feeds,
                recentLines);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String person) {
        if (open != null) {
            remove(open);
            open = null;
        }
        if (person != null) {
            AccountEntry entry = directory.find(parse(person)).orElseThrow(NotFoundException::new);
            open = dialogs.dialog(entry, this::refresh, () -> getUI().ifPresent(ui -> ui.navigate(ADDRESS, query())));
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SEARCH)
                .orElse(""));
        notCome = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ONLY)
                .filter(NOT_COME::equals)
                .isPresent();
        refresh();
        event.getLocation().getQueryParameters().getSingleParameter(SHOW).ifPresent(wanted -> {
            if (wanted.equals(IMPORT)) {
                showImport();
            } else if (wanted.equals(ADD)) {
                showAdd();
            } else if (wanted.equals(INVITE) && dialogs.isAdministrator()) {
                showInvite();
            }
        });
        if (open != null) {
            add(open);
            open.open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.title");
    }

    private void setUpGrid() {
        grid.addClassName("wm-people-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("max(24rem, 70vh)");
        grid.setEmptyStateText(getTranslation("identity.people.none"));
        // Together as wide as a desk has room for; a mail address stays on its line.
        addColumn(
                "person",
                "20rem",
                LitRenderer.<AccountEntry>of("""
                    <a class="wm-link" href="${item.address}" router-link>${item.name}</a>
                    <div class="wm-meta">${item.email}</div>
                    <div class="wm-meta wm-on-phone">${item.more}</div>\
                    """)
                        .withProperty("address", entry -> address(person(entry).id()))
                        .withProperty("name", entry -> person(entry).name())
                        .withProperty("email", entry -> PersonDialogs.address(this, person(entry)))
                        .withProperty("more", this::more));
        addColumn(
                "work",
                "10rem",
                twoLines(entry -> person(entry).title(), entry -> person(entry).department()));
        addColumn(
                "manager",
                "9rem",
                twoLines(
                        entry -> entry.entry().manager(), entry -> entry.entry().managerAddress()));
        addColumn(
                "role",
                "11rem",
                twoLines(
                        entry -> LadderRoleNames.name(this, person(entry).roleAddress(), entry.ladderRole()),
                        entry -> null));
        addColumn("account", "7.5rem", twoLines(this::state, this::trust));
        keepToOneColumnOnPhones();
        grid.setItems(query -> page(query.getOffset(), query.getLimit()), query -> counted);
    }

    /** On a phone all but the role on a path stands under the name. */
    private void keepToOneColumnOnPhones() {
        Signal<Boolean> isWide = PeopleComponents.isWide();
        grid.getColumns().stream().skip(1).forEach(column -> column.bindVisible(isWide));
    }

    private String more(AccountEntry entry) {
        return Stream.of(person(entry).title(), entry.entry().manager(), state(entry), trust(entry))
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void addColumn(String key, String width, LitRenderer<AccountEntry> renderer) {
        grid.addColumn(renderer)
                .setKey(key)
                .setHeader(getTranslation("identity.people.column." + key))
                .setWidth(width)
                .setFlexGrow(1);
    }

    private static LitRenderer<AccountEntry> twoLines(
            ValueProvider<AccountEntry, @Nullable String> first, ValueProvider<AccountEntry, @Nullable String> second) {
        return LitRenderer.<AccountEntry>of("<div>${item.first}</div><div class=\"wm-meta\">${item.second}</div>")
                .withProperty("first", entry -> Objects.requireNonNullElse(first.apply(entry), ""))
                .withProperty("second", entry -> Objects.requireNonNullElse(second.apply(entry), ""));
    }

    private Button button(String what, SerializableRunnable show) {
        Button button = new Button(getTranslation("identity.people." + what), click -> show.run());
        if (what.equals(IMPORT)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void showImport() {
        show(new ImportDialog(peopleImport, dialogs, this::refresh));
    }

    private void showAdd() {
        show(new AddPersonDialog(dialogs, this::refresh));
    }

    private Button invite() {
        Button invite = button(INVITE, this::showInvite);
        invite.setVisible(dialogs.isAdministrator() && dialogs.isByPasswordForEverybody());
        return invite;
    }

    private void showInvite() {
        show(new InviteDialog(dialogs, this::refresh));
    }

    private void show(Dialog dialog) {
        add(dialog);
        dialog.addClosedListener(closed -> remove(dialog));
        dialog.open();
    }

    /** Reads what is above the list, and has the list read what is in it. */
    private void refresh() {
        PeoplePage.State state = page.load(search.getValue(), notCome);
        counted = state.count();
        count.setText(getTranslation("identity.people.count", counted));
        held.show(state.waiting());
        moves.show(state.moves());
        links.show(state.links());
        resets.show(state.resets());
        invited.show(state.progress(), notCome);
        next.removeAll();
        if (search.isEmpty() && !notCome && counted < 2) {
            sayNext("bring-people");
        }
        grid.getDataProvider().refreshAll();
        recentLines.refresh();
        feeds.refresh();
    }

    private Stream<AccountEntry> page(int offset, int limit) {
        List<AccountEntry> entries = notCome
                ? directory.listNotCome(search.getValue(), offset, limit)
                : directory.list(search.getValue(), offset, limit);
        boolean nobodyElse = entries.stream()
                        .filter(entry -> entry.state() != AccountState.NONE)
                        .count()
                < 2;
        if (offset == 0
                && search.isEmpty()
                && !notCome
                && entries.size() > 1
                && nobodyElse
                && next.getComponentCount() == 0) {
            sayNext("let-somebody-in");
        }
        return entries.stream();
    }

    private void sayNext(String step) {
        String key = "identity.people.next." + step;
        Section section = new Section(
                new H2(getTranslation(key)), Components.paragraph("wm-lede", getTranslation(key + ".lede")));
        section.addClassName("wm-now");
        next.add(section);
    }

    private String state(AccountEntry entry) {
        return PersonDialogs.state(this, entry);
    }

    private String trust(AccountEntry entry) {
        Stream<String> roles = entry.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> getTranslation(PersonDialogs.roleKey(role)));
        Stream<String> mail = entry.mailRefused() ? Stream.of("identity.people.mail-refused") : Stream.empty();
        Stream<String> invitation = PersonDialogs.noteKey(entry).stream();
        return Stream.concat(roles, Stream.concat(invitation, mail).map(this::getTranslation))
                .collect(Collectors.joining(", "));
    }

    private String address(PersonId person) {
        return new Location(ADDRESS + "/" + person, query()).getPathWithQueryParameters();
    }

    private QueryParameters query() {
        Map<String, String> parameters = new TreeMap<>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, search.getValue());
        }
        if (notCome) {
            parameters.put(ONLY, NOT_COME);
        }
        return QueryParameters.simple(parameters);
    }

    private static PersonReference person(AccountEntry entry) {
        return entry.entry().person();
    }

    private static PersonId parse(String person) {
        try {
            return new PersonId(Long.parseLong(person));
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
    }
}
