package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.goal.Progress;
import org.waymark.growth.goal.ProgressDetail;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** Whether the viewer is content with their progress: what they say today, beside what they said before. */
@Route(ProgressView.ADDRESS)
@PermitAll
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "growth/goals/progress";

    /** Names, in the address, the day on which something was said that is open for writing; today without it. */
    private static final String DAY = "day";

    private static final long serialVersionUID = 1;

    private final transient Progress progress;
    private final transient ContentEditing editing;

    private final StaticHtml then = new StaticHtml(section());
    private String open = "";
    private @Nullable ContentSection section;

    ProgressView(Progress progress, ContentEditing editing, CurrentUser currentUser, LiveUpdates updates) {
        this.progress = progress;
        this.editing = editing;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<ProgressDetail> said = progress.mine();
        open = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DAY)
                .orElse(said.getFirst().day().toString());
        ProgressDetail opened = said.stream()
                .filter(one -> one.day().toString().equals(open))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean isToday = opened.equals(said.getFirst());
        removeAll();
        section = new ContentSection(
                editing,
                opened.content(),
                new ContentSection.Look(
                        "progress-" + open,
                        2,
                        isToday ? getTranslation("growth.goal.progress.now") : Dates.full(this, opened.day()),
                        "",
                        ContentSection.ANY_KIND));
        Div now = new Div(section, new StaticHtml(new GoalPresenter(this).origin(opened.origin())));
        Div times = new Div(now, then);
        times.addClassNames("wm-columns", "wm-then-now");
        add(
                new StaticHtml(head(
                        eyebrow("growth/goals", getTranslation("growth.goal.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.goal.progress.lede"))),
                times,
                new StaticHtml(GrowthFoot.of(this)));
        show(said);
    }

    private void refresh() {
        List<ProgressDetail> said = progress.mine();
        if (section != null) {
            said.stream().filter(one -> one.day().toString().equals(open)).forEach(one -> section.show(one.content()));
        }
        show(said);
    }

    private void show(List<ProgressDetail> said) {
        Section earlier = section(heading(2, getTranslation("growth.goal.progress.then")));
        List<ProgressDetail> others = said.stream()
                .filter(one -> !one.day().toString().equals(open))
                .filter(one -> !one.words().isEmpty() || one.isLost())
                .toList();
        if (others.isEmpty()) {
            earlier.add(paragraph("wm-meta", getTranslation("growth.goal.progress.first")));
        }
        others.forEach(one -> earlier.add(article(one)));
        then.show(earlier);
    }

    private Article article(ProgressDetail said) {
        String day = Dates.full(this, said.day());
        Article article = new Article(
                heading(3, day),
                said.isLost()
                        ? paragraph("wm-none", getTranslation("base.writing.lost"))
                        : paragraph("wm-words", said.words()),
                new GoalPresenter(this).audience(said.content()),
                new GoalPresenter(this).origin(said.origin()),
                link(ADDRESS + "?" + DAY + "=" + said.day(), getTranslation("growth.goal.open.of", day), "wm-link"));
        article.addClassName("wm-answer");
        return article;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.goal.progress.title");
    }
}
