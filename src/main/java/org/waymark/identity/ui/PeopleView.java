package org.waymark.identity.ui;

import static org.waymark.base.ui.Pieces.head;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.identity.AccountDirectory;
import org.waymark.identity.AccountEntry;
import org.waymark.organization.PeopleImport;
import org.waymark.organization.PersonReference;

/** Everybody with their account; an address of its own for each person opens what can be changed about them. */
@Route("admin/people")
@RolesAllowed({"PEOPLE_TEAM", "ADMINISTRATOR"})
class PeopleView extends Div implements HasUrlParameter<String>, AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ADDRESS = "admin/people";
    private static final String SEARCH = "q";

    private final transient AccountDirectory directory;
    private final transient PersonDialogs dialogs;
    private final TextField search = new TextField();
    private final Paragraph count = Pieces.status("");
    private final Grid<AccountEntry> grid = new Grid<>();
    private @Nullable PersonDialog open;

    PeopleView(AccountDirectory directory, PersonDialogs dialogs, PeopleImport peopleImport, CurrentUser currentUser) {
        this.directory = directory;
        this.dialogs = dialogs;
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
            }
            refresh();
        });
        Div bar = new Div(search, count);
        bar.addClassName("wm-people-search");
        setUpGrid();
        add(
                head(
                        "",
                        getPageTitle(),
                        getTranslation("identity.people.lede"),
                        currentUser.has(Role.PEOPLE_TEAM)
                                ? new Component[] {importButton(peopleImport)}
                                : new Component[0]),
                bar,
                grid);
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
                        <div class="wm-meta">${item.email}</div>""")
                        .withProperty("address", entry -> address(person(entry).id()))
                        .withProperty("name", entry -> person(entry).name())
                        .withProperty("email", entry -> person(entry).email()));
        addColumn(
                "work",
                "10rem",
                twoLines(entry -> person(entry).title(), entry -> person(entry).department()));
        addColumn("manager", "9rem", twoLines(entry -> entry.entry().manager(), entry -> null));
        addColumn("role", "11rem", twoLines(entry -> person(entry).roleAddress(), entry -> null));
        addColumn("account", "7.5rem", twoLines(this::state, this::trust));
        grid.setItems(
                        query -> directory.list(search.getValue(), query.getOffset(), query.getLimit()).stream(),
                        query -> directory.count(search.getValue()))
                .addItemCountChangeListener(
                        change -> count.setText(getTranslation("identity.people.count", change.getItemCount())));
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

    private Button importButton(PeopleImport peopleImport) {
        Button button = new Button(getTranslation("identity.import.title"), click -> {
            ImportDialog dialog = new ImportDialog(peopleImport, this::refresh);
            add(dialog);
            dialog.addClosedListener(closed -> remove(dialog));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private String state(AccountEntry entry) {
        return PersonDialogs.state(this, entry);
    }

    private String trust(AccountEntry entry) {
        Stream<String> roles = entry.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> getTranslation(PersonDialogs.roleKey(role)));
        Stream<String> mail = entry.mailRefused() ? Stream.of("identity.people.mail-refused") : Stream.empty();
        return Stream.concat(roles, mail.map(this::getTranslation)).collect(Collectors.joining(", "));
    }

    private String address(PersonId person) {
        return new Location(ADDRESS + "/" + person, query()).getPathWithQueryParameters();
    }

    private QueryParameters query() {
        return search.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(SEARCH, search.getValue()));
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
