package org.waymark.questionbank.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.downloads;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.OrderList;
import org.waymark.base.ui.StaticHtml;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionEditing;

/** All questions as the People team keeps them: kind by kind, in the order in which they are offered. */
@Route(QuestionsAdminView.ROUTE)
@RolesAllowed("PEOPLE_TEAM")
class QuestionsAdminView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "admin/questions";

    private static final long serialVersionUID = 1;

    private final transient QuestionEditing editing;
    private final TextField search = new TextField();
    private final Paragraph status = paragraph("wm-meta", "");
    private final StaticHtml filters = new StaticHtml(new Div());
    private final OrderList order;
    private final StaticHtml found = new StaticHtml(new Div());
    private QuestionFilter filter = QuestionFilter.of(QueryParameters.empty());

    QuestionsAdminView(QuestionEditing editing, LiveUpdates updates) {
        this.editing = editing;
        Button write = new Button(
                getTranslation("questionbank.write"),
                click -> UI.getCurrent()
                        .navigate(
                                ROUTE + "/new",
                                QueryParameters.simple(
                                        Map.of("kind", filter.kind().slug()))));
        Div head = new Div(
                new StaticHtml(title(null, getPageTitle(), getTranslation("questionbank.admin.lede"))),
                actions(
                        link(SetsAdminView.ROUTE, getTranslation("questionbank.sets.title"), "wm-link"),
                        link(ROUTE + "/import", getTranslation("questionbank.import.title"), "wm-link"),
                        write));
        head.addClassName("wm-page-head");
        search.setLabel(getTranslation("questionbank.search"));
        search.setClearButtonVisible(true);
        search.setWidth("min(24rem, 100%)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                lookFor(change.getValue());
            }
        });
        status.getElement().setAttribute("role", "status");
        Div searching = new Div(search, status);
        searching.addClassName("wm-people-search");
        order = new OrderList(getTranslation("questionbank.order"), this::move);
        add(
                head,
                searching,
                filters,
                order,
                found,
                new StaticHtml(downloads(
                        getTranslation("questionbank.download"), ROUTE + ".yml", "YAML", ROUTE + ".csv", "CSV")));
        updates.keepFresh(this, QuestionUpdates.TOPIC, this::show);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = QuestionFilter.of(event.getLocation().getQueryParameters());
        search.setValue(filter.words());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.admin.title");
    }

    /** What is typed is in the address, but no step of its own on the way back. */
    private void lookFor(String words) {
        filter = filter.with(words.strip());
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(ROUTE, filter.parameters()));
        show();
    }

    private void show() {
        List<KeptQuestion> questions = filter.look(editing.all());
        filters.show(QuestionFilterLinks.of(this, filter));
        status.setText(getTranslation("questionbank.count", questions.size()));
        order.setVisible(!filter.isSearch() && !questions.isEmpty());
        if (filter.isSearch()) {
            found.show(byKind(questions));
        } else {
            order.show(questions.stream().map(this::item).toList());
            found.show(questions.isEmpty() ? new Div(none()) : new Div());
        }
    }

    private Div none() {
        return empty(getTranslation("questionbank.none"));
    }

    private Div byKind(List<KeptQuestion> questions) {
        if (questions.isEmpty()) {
            return new Div(none());
        }
        Div kinds = new Div();
        for (Kind kind : Kind.values()) {
            List<ListItem> rows = questions.stream()
                    .filter(kept -> kept.question().kind() == kind)
                    .map(kept -> row(address(kept), kept.question().text(), facts(kept)))
                    .toList();
            if (!rows.isEmpty()) {
                kinds.add(section(new H2(getTranslation(kind.key())), list(rows)));
            }
        }
        kinds.addClassName("wm-part");
        return new Div(kinds);
    }

    private OrderList.Item item(KeptQuestion kept) {
        return new OrderList.Item(kept.id(), kept.question().text(), facts(kept), address(kept), false);
    }

    private static String address(KeptQuestion kept) {
        return ROUTE + "/" + kept.id();
    }

    private String facts(KeptQuestion kept) {
        List<String> facts = new ArrayList<>();
        if (kept.hidden()) {
            facts.add(getTranslation("questionbank.hidden"));
        }
        if (kept.own()) {
            facts.add(getTranslation("questionbank.own"));
        }
        facts.add(getTranslation(kept.question().perspective().key()));
        facts.add(getTranslation(kept.question().depth().key()));
        return Stream.concat(facts.stream(), Stream.ofNullable(kept.question().note()))
                .reduce((one, other) -> getTranslation("questionbank.facts", one, other))
                .orElse("");
    }

    /** The end of what is looked at is not the end of the kind. */
    private void move(String id, @Nullable String before) {
        editing.move(id, before == null ? afterAllShown(id) : before);
        show();
    }

    private @Nullable String afterAllShown(String moved) {
        List<KeptQuestion> all = editing.all();
        List<String> ofKind = all.stream()
                .filter(kept -> kept.question().kind() == filter.kind())
                .map(KeptQuestion::id)
                .filter(id -> !id.equals(moved))
                .toList();
        int last = filter.look(all).stream()
                .mapToInt(kept -> ofKind.indexOf(kept.id()))
                .max()
                .orElse(-1);
        return last < 0 || last + 1 >= ofKind.size() ? null : ofKind.get(last + 1);
    }
}
