package org.waymark.audit.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.downloads;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.audit.AuditCheck;
import org.waymark.audit.AuditEntry;
import org.waymark.audit.AuditFilter;
import org.waymark.audit.AuditKind;
import org.waymark.audit.AuditTrail;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.time.TimeZones;
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
    private static final String BEFORE = "before";

    /** How many entries a page shows; the session keeps their words. */
    private static final int PAGE = 50;

    private final transient AuditTrail trail;
    private final transient People people;
    private final ZoneId zone;
    private final StaticHtml kinds = new StaticHtml(new Nav());

    /** There are so many that on a phone nothing else would be seen. */
    private final Fold fold = new Fold(kinds);

    private final ComboBox<PersonReference> person = new ComboBox<>();
    private final Paragraph count = paragraph("wm-lede", "");
    private final StaticHtml checked = new StaticHtml(new Div());
    private final StaticHtml entries = new StaticHtml(new Div());
    private @Nullable AuditKind kind;

    AuditView(AuditTrail trail, People people, TimeZones zones, Clock clock) {
        this.trail = trail;
        this.people = people;
        this.zone = zones.own().orElse(clock.getZone());
        setUpPerson();
        count.getElement().setAttribute("role", "status");
        Div bar = new Div(person, count);
        bar.addClassName("wm-people-search");
        // As stills, as a session keeps each component otherwise.
        Div head = new Div(
                new StaticHtml(title(null, getPageTitle(), getTranslation("audit.lede"))),
                actions(new Button(getTranslation("audit.check"), click -> check())));
        head.addClassName("wm-page-head");
        add(head, checked, bar, fold, entries);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind = asked.getSingleParameter(KIND).flatMap(AuditKind::ofWord).orElse(null);
        person.setValue(asked.getSingleParameter(PERSON).flatMap(this::find).orElse(null));
        // Whoever has chosen one comes for what was found.
        fold.openOnDesk();
        show(asked.getSingleParameter(BEFORE).flatMap(AuditView::number).orElse(Long.MAX_VALUE));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void setUpPerson() {
        person.setLabel(getTranslation("audit.person"));
        person.setPlaceholder(getTranslation("audit.person.all"));
        person.setClearButtonVisible(true);
        person.setItemLabelGenerator(PersonReference::name);
        person.setItems(
                query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> people.count(query.getFilter().orElse("")));
        person.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui ->
                        ui.getPage().getHistory().replaceState(null, new Location(ADDRESS, query(kind, null))));
                show(Long.MAX_VALUE);
            }
        });
    }

    /** Entries below a number; older and newer ones are links, so that every page of them has an address. */
    private void show(long before) {
        List<AuditEntry> found = trail.list(filter(), before, PAGE + 1);
        List<AuditEntry> shown = found.stream().limit(PAGE).toList();
        count.setText(getTranslation("audit.count", trail.count(filter())));
        kinds.show(kinds());
        fold.say(getTranslation("audit.kind"), called(kind));
        Div page = new Div();
        if (shown.isEmpty()) {
            page.add(paragraph("wm-empty", getTranslation("audit.none")));
        } else {
            page.add(list(shown.stream().map(this::row).toList()));
        }
        Div more = actions();
        if (before != Long.MAX_VALUE) {
            more.add(link(address(kind, null), getTranslation("audit.newest-entries"), "wm-link"));
        }
        if (found.size() > PAGE) {
            more.add(link(address(kind, shown.getLast().number()), getTranslation("audit.older"), "wm-link"));
        }
        page.add(
                more,
                downloads(
                        getTranslation("audit.download"),
                        ADDRESS + ".csv",
                        getTranslation("audit.download.csv"),
                        ADDRESS + ".jsonl",
                        getTranslation("audit.download.json-lines")));
        entries.show(page);
    }

    /** The kinds in a few lines, the chosen one marked: an address each, and next to nothing for the session to keep. */
    private Nav kinds() {
        UnorderedList links = new UnorderedList(kind(null));
        links.addClassName("wm-families");
        Stream.of(AuditKind.values()).forEach(one -> links.add(kind(one)));
        Nav nav = new Nav(links);
        nav.setAriaLabel(getTranslation("audit.kind"));
        return nav;
    }

    private String called(@Nullable AuditKind one) {
        return getTranslation("audit.kind." + (one == null ? "all" : one.word()));
    }

    private ListItem kind(@Nullable AuditKind one) {
        Anchor link = link(address(one, null), called(one), "wm-link");
        if (one == kind) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private ListItem row(AuditEntry entry) {
        ListItem row = new ListItem(new Div(
                new Span(AuditSentences.sentence(this, entry)),
                paragraph(
                        "wm-meta",
                        getTranslation(
                                "audit.when",
                                AuditSentences.moment(this, entry.at(), zone),
                                Long.toString(entry.number())))));
        row.addClassName("wm-row");
        return row;
    }

    private AuditFilter filter() {
        return new AuditFilter(
                kind, person.getValue() == null ? null : person.getValue().id());
    }

    private String address(@Nullable AuditKind one, @Nullable Long before) {
        return new Location(ADDRESS, query(one, before)).getPathWithQueryParameters();
    }

    private QueryParameters query(@Nullable AuditKind one, @Nullable Long before) {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (one != null) {
            chosen.put(KIND, one.word());
        }
        person.getOptionalValue()
                .ifPresent(somebody -> chosen.put(PERSON, somebody.id().toString()));
        if (before != null) {
            chosen.put(BEFORE, before.toString());
        }
        return QueryParameters.simple(chosen);
    }

    private Optional<PersonReference> find(String id) {
        return number(id).map(PersonId::new).flatMap(people::find);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
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
        Div report = new Div(result);
        report.addClassName("wm-changes");
        if (check.newest() != null) {
            report.add(
                    paragraph("wm-meta", getTranslation("audit.newest", check.newest())),
                    paragraph("wm-meta", getTranslation("audit.newest.help")));
        }
        checked.show(report);
    }
}
