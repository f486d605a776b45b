package org.waymark.insight.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.waymark.base.ui.StaticHtml;
import org.waymark.insight.Headcount;
import org.waymark.insight.Measure;
import org.waymark.insight.Participation;

/** Whether people take part: the company month by month, and the departments of one month, which stands in the address. */
@Route("admin/participation")
@RolesAllowed("PEOPLE_TEAM")
class ParticipationView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final String ADDRESS = "admin/participation";
    private static final String MONTH = "month";

    private final transient Participation participation;
    private final StaticHtml content = new StaticHtml(new Div());

    ParticipationView(Participation participation) {
        this.participation = participation;
        add(new StaticHtml(head("", getPageTitle(), getTranslation("insight.lede"))), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        SequencedMap<YearMonth, Map<Measure, Headcount>> company = participation.company();
        if (company.isEmpty()) {
            content.show(new Div(empty(getTranslation("insight.nothing"))));
            return;
        }
        YearMonth month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MONTH)
                .flatMap(ParticipationView::month)
                .filter(company::containsKey)
                .orElse(company.firstEntry().getKey());
        content.show(new Div(departments(month), months(company, month), rules()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.title");
    }

    private Section departments(YearMonth month) {
        String title = getTranslation("insight.departments", name(month));
        var table = new ParticipationTable(title, getTranslation("insight.department"));
        participation
                .departments(month)
                .forEach((department, counts) -> table.add(
                        new Div(
                                new Span(department.isEmpty() ? getTranslation("insight.department.none") : department),
                                paragraph("wm-meta", getTranslation("insight.people", people(counts)))),
                        counts));
        return section(new H2(title), table);
    }

    private Section months(SequencedMap<YearMonth, Map<Measure, Headcount>> company, YearMonth shown) {
        String title = getTranslation("insight.company");
        var table = new ParticipationTable(title, getTranslation("insight.month"));
        company.forEach((month, counts) -> {
            Anchor name = link(ADDRESS + "?" + MONTH + "=" + month, name(month), "wm-share-month");
            if (month.equals(shown)) {
                name.getElement().setAttribute("aria-current", "true");
            }
            table.add(name, counts);
        });
        return section(new H2(title), table);
    }

    private Section rules() {
        return section(
                new H2(getTranslation("insight.rules")), paragraph("wm-lede", getTranslation("insight.rules.text")));
    }

    private static int people(Map<Measure, Headcount> counts) {
        return counts.values().iterator().next().people();
    }

    private String name(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", getLocale()));
    }

    private static Optional<YearMonth> month(String asked) {
        try {
            return Optional.of(YearMonth.parse(asked));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}
