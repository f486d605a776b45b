package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.growth.goal.GoalsDetail;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** What somebody would try, in the place of goals or beside them. */
class ExperimentsSection extends Section {

    private static final long serialVersionUID = 1;

    private static final List<String> IDEAS = List.of(
            "growth.goal.experiment.idea.project",
            "growth.goal.experiment.idea.shadow",
            "growth.goal.experiment.idea.day",
            "growth.goal.experiment.idea.teach");

    private final String shown;
    private final StaticHtml list = new StaticHtml(new Div());
    private final @Nullable ContentSection writing;
    private final @Nullable ClosingBar closing;
    private boolean isBegun;

    ExperimentsSection(ContentEditing editing, GoalsDetail detail, String shown, GoalActions act) {
        this.shown = shown;
        addClassName("wm-section");
        add(list);
        ContentDetail open =
                detail.experiments().stream().filter(this::isShown).findFirst().orElse(null);
        if (open == null) {
            writing = null;
            closing = null;
        } else {
            int number = GoalsDetail.number(open);
            writing = new ContentSection(
                    editing,
                    open,
                    new ContentSection.Look(GoalsView.EXPERIMENT + number, 3, name(open), "", ContentSection.ANY_KIND));
            closing = new ClosingBar("growth.goal.experiment.remove", () -> act.removeExperiment(number), act);
            add(writing, closing);
            writing.whenSaved((text, words) -> {
                if (!isBegun || words.isEmpty()) {
                    act.saved();
                }
            });
        }
        show(detail);
    }

    @Nullable
    ContentSection writing() {
        return writing;
    }

    void show(GoalsDetail detail) {
        isBegun = detail.begunExperiments().stream().anyMatch(this::isShown);
        if (closing != null) {
            closing.show(true, isBegun);
        }
        Div content = new Div(
                heading(2, getTranslation("growth.goal.experiments")),
                paragraph("wm-lede", getTranslation("growth.goal.experiments.lede")));
        if (detail.begunExperiments().isEmpty()) {
            UnorderedList ideas = new UnorderedList();
            ideas.addClassName("wm-ideas");
            IDEAS.forEach(idea -> ideas.add(new ListItem(getTranslation(idea))));
            content.add(ideas);
        }
        detail.begunExperiments().stream()
                .filter(experiment -> !isShown(experiment))
                .forEach(experiment -> content.add(article(experiment, detail.origins())));
        detail.freeExperiment()
                .ifPresentOrElse(
                        free -> {
                            if (!isShown(free)) {
                                content.add(another(detail, free));
                            }
                        },
                        () -> content.add(paragraph("wm-meta", getTranslation("growth.goal.experiment.full"))));
        list.show(content);
        if (writing != null) {
            detail.experiments().stream().filter(this::isShown).forEach(writing::show);
        }
    }

    private Paragraph another(GoalsDetail detail, ContentDetail free) {
        return new Paragraph(link(
                GoalsView.address(GoalsView.EXPERIMENT + GoalsDetail.number(free)),
                getTranslation(
                        detail.begunExperiments().isEmpty()
                                ? "growth.goal.experiment.begin"
                                : "growth.goal.experiment.another"),
                "wm-link"));
    }

    private boolean isShown(ContentDetail experiment) {
        return shown.equals(GoalsView.EXPERIMENT + GoalsDetail.number(experiment));
    }

    private Article article(ContentDetail experiment, Map<ContentRef, Origin> origins) {
        GoalPresenter says = new GoalPresenter(this);
        Article article = new Article(
                heading(3, name(experiment)),
                says.audience(experiment),
                says.words(4, experiment),
                says.origin(origins.get(experiment.ref())),
                link(
                        GoalsView.address(GoalsView.EXPERIMENT + GoalsDetail.number(experiment)),
                        getTranslation("growth.goal.open.of", name(experiment)),
                        "wm-link"));
        article.addClassName("wm-experiment");
        return article;
    }

    private String name(ContentDetail experiment) {
        return getTranslation("growth.goal.experiment.title", Integer.toString(GoalsDetail.number(experiment)));
    }
}
