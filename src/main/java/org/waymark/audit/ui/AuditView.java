package org.waymark.audit.ui;

import static org.waymark.base.ui.Pieces.downloads;
import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.waymark.audit.AuditCheck;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditKind;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Copyable;
import org.waymark.base.ui.Still;
import org.waymark.meeting.TimeZones;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;

/** Who changed what, the newest first; what is looked for stands in the address. */
@Route("admin/audit")
@RolesAllowed("ADMINISTRATOR")
class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ADDRESS = "admin/audit";
    private static final String KIND = "kind";
    private static final String PERSON = "person";

    private final transient AuditTrail trail;
    private final transient People people;
    private final ZoneId zone;
    private final ComboBox<AuditKind> kind = new ComboBox<>();
    private final ComboBox<PersonReference> person = new ComboBox<>();
    private final Paragraph count = paragraph("wm-lede", "");
    private final Div checked = new Div();
    private final Grid<AuditEntry> grid = new Grid<>();

    AuditView(AuditTrail trail, People people, TimeZones zones, Clock clock) {
        this.trail = trail;
        this.people = people;
        this.zone = zones.own().orElse(clock.getZone());
        setUpFilters();
        count.getElement().setAttribute("role", "status");
        Div bar = new Div(kind, person, count);
        bar.addClassName("wm-people-search");
        setUpGrid();
        add(
                head(
                        "",
                        getPageTitle(),
                        getTranslation("audit.lede"),
                        new Button(getTranslation("audit.check"), click -> check())),
                checked,
                bar,
                grid,
                new Still(downloads(
                        getTranslation("audit.download"), ADDRESS + ".csv", "CSV", ADDRESS + ".jsonl", "JSON lines")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind.setValue(asked.getSingleParameter(KIND).flatMap(AuditKind::ofWord).orElse(null));
        person.setValue(asked.getSingleParameter(PERSON).flatMap(this::find).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void setUpFilters() {
        kind.setLabel(getTranslation("audit.kind"));
        kind.setPlaceholder(getTranslation("audit.kind.all"));
        kind.setClearButtonVisible(true);
        kind.setItems(AuditKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("audit.kind." + one.word()));
        person.setLabel(getTranslation("audit.person"));
        person.setPlaceholder(getTranslation("audit.person.all"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(PersonReference::name);
        person.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> people.count(query.getFilter().orElse("")));
        kind.addValueChangeListener(change -> chosen(change.isFromClient()));
        person.addValueChangeListener(change -> chosen(change.isFromClient()));
    }

    private void setUpGrid() {
        grid.addClassName("wm-people-list");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("max(24rem, 70vh)");
        grid.setEmptyStateText(getTranslation("audit.none"));
        grid.addColumn(LitRenderer.<AuditEntry>of(
                                "<div>${item.sentence}</div><div class=\"wm-meta\">${item.number}</div>")
                        .withProperty("sentence", entry -> AuditSentences.sentence(this, entry))
                        .withProperty("number", entry -> getTranslation("audit.number", Long.toString(entry.number()))))
                .setKey("what")
                .setHeader(getTranslation("audit.what"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(LitRenderer.<AuditEntry>of("<div>${item.at}</div>")
                        .withProperty("at", entry -> AuditSentences.moment(this, entry.at(), zone)))
                .setKey("when")
                .setHeader(getTranslation("audit.when"))
                .setWidth("7rem")
                .setFlexGrow(1);
        grid.setItems(
                        query -> trail.list(filter(), query.getOffset(), query.getLimit()).stream(),
                        query -> trail.count(filter()))
                .addItemCountChangeListener(
                        change -> count.setText(getTranslation("audit.count", change.getItemCount())));
    }

    private void chosen(boolean fromClient) {
        if (fromClient) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ADDRESS, query())));
        }
        grid.getDataProvider().refreshAll();
    }

    private AuditFilter filter() {
        return new AuditFilter(
                kind.getValue(),
                person.getValue() == null ? null : person.getValue().id());
    }

    private QueryParameters query() {
        Map<String, String> chosen = new LinkedHashMap<>();
        kind.getOptionalValue().ifPresent(one -> chosen.put(KIND, one.word()));
        person.getOptionalValue().ifPresent(one -> chosen.put(PERSON, one.id().toString()));
        return QueryParameters.simple(chosen);
    }

    private Optional<PersonReference> find(String id) {
        try {
            return people.find(new PersonId(Long.parseLong(id)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void check() {
        AuditCheck check = trail.check(null);
        Paragraph result = check.brokenAt() == null
                ? paragraph("wm-lede", getTranslation("audit.check.whole", check.entries()))
                : paragraph("wm-problem", getTranslation("audit.check.broken", Long.toString(check.brokenAt())));
        result.getElement().setAttribute("role", check.isWhole() ? "status" : "alert");
        checked.removeAll();
        checked.add(result);
        if (check.newest() != null) {
            checked.add(new Copyable(
                    getTranslation("audit.newest"),
                    check.newest(),
                    getTranslation("audit.newest.help"),
                    getTranslation("audit.newest.copy")));
        }
    }
}
