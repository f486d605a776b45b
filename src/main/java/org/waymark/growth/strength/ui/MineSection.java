package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.Competencies;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.strength.StrengthDetail;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.StrengthsDetail;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** Strengths in one's own words: one open for writing, the others to be read around it. */
class MineSection extends Section {

    private static final long serialVersionUID = 1;

    private enum Act {
        CLOSE,
        REMOVE
    }

    private final @Nullable StrengthId open;
    private final StaticHtml before = new StaticHtml(new Div());
    private final StaticHtml after = new StaticHtml(new Div());
    private final @Nullable ContentSection writing;
    private final @Nullable CompetencySection competencies;
    private final StaticHtml onward = new StaticHtml(new Div());
    private final ActionBar closing;
    private boolean isWritten;
    private boolean isNamed;

    MineSection(
            ContentEditing editing,
            Competencies found,
            StrengthsDetail detail,
            @Nullable StrengthId open,
            StrengthActions act) {
        this.open = open;
        addClassNames("wm-section", "wm-strengths");
        closing = new ActionBar(Act.class, press -> {
            switch (press.action()) {
                case REMOVE -> act.remove();
                case CLOSE -> act.close();
            }
        });
        add(before);
        if (open == null) {
            writing = null;
            competencies = null;
        } else {
            StrengthDetail strength = detail.get(open);
            writing = new ContentSection(
                    editing,
                    strength.content(),
                    new ContentSection.Look(
                            open.toString(),
                            3,
                            strength.isBegun()
                                    ? new StrengthPresenter(this).name(strength)
                                    : getTranslation("growth.strength.new"),
                            "",
                            "growth.strength.own"));
            competencies = new CompetencySection(found, act::putBeside, act::takeFrom);
            // In between a saving costs nothing but itself.
            writing.whenSaved((text, words) -> {
                if (!isWritten || words.isEmpty() || (text.equals(StrengthDetail.WORDS) && !isNamed)) {
                    act.saved();
                }
            });
            add(writing, competencies, onward, closing);
        }
        add(after);
        show(detail);
    }

    @Nullable
    ContentSection writing() {
        return writing;
    }

    /** Shows what there is; what is being written is its author's. */
    void show(StrengthsDetail detail) {
        List<StrengthDetail> begun = detail.begun();
        Div above = new Div(
                heading(2, getTranslation("growth.strength.mine")),
                paragraph("wm-lede", getTranslation("growth.strength.mine.lede")));
        begun.stream()
                .filter(strength -> open == null || strength.id().number() < open.number())
                .forEach(strength -> above.add(article(strength)));
        before.show(above);
        if (open != null && writing != null && competencies != null) {
            StrengthDetail strength = detail.get(open);
            isWritten = strength.isWritten();
            isNamed = !strength.words().isBlank();
            writing.show(strength.content());
            competencies.show(detail, strength);
            onward.show(new Div(onward(strength).toArray(Paragraph[]::new)));
            // While there is none at all, closing it would open it again.
            closing.show(List.of(
                            new ActionBar.Item(
                                    Act.CLOSE, begun.isEmpty() ? "" : getTranslation("growth.strength.close"), false),
                            new ActionBar.Item(
                                    Act.REMOVE,
                                    strength.isBegun() ? getTranslation("growth.strength.remove") : "",
                                    true))
                    .stream()
                    .filter(item -> !item.label().isEmpty())
                    .toList());
        }
        Div below = new Div();
        begun.stream()
                .filter(strength -> open != null && strength.id().number() > open.number())
                .forEach(strength -> below.add(article(strength)));
        detail.free()
                .ifPresentOrElse(
                        free -> {
                            if (!free.id().equals(open)) {
                                below.add(new Paragraph(link(
                                        StrengthsView.address(free.id()),
                                        getTranslation("growth.strength.add"),
                                        "wm-link")));
                            }
                        },
                        () -> below.add(paragraph("wm-meta", getTranslation("growth.strength.full", StrengthId.MOST))));
        after.show(below);
    }

    private Article article(StrengthDetail strength) {
        StrengthPresenter says = new StrengthPresenter(this);
        Article article = new Article(heading(3, says.name(strength)), says.audience(strength.content()));
        article.addClassName("wm-answer");
        says.words(article, 4, strength.content());
        if (!strength.competencies().isEmpty()) {
            article.add(paragraph("wm-meta", getTranslation("growth.strength.beside", says.competencies(strength))));
        }
        Paragraph links = new Paragraph(link(
                StrengthsView.address(strength.id()),
                getTranslation("growth.strength.open.of", says.name(strength)),
                "wm-link"));
        article.add(links);
        onward(strength).forEach(article::add);
        return article;
    }

    /** Where a strength comes from and leads: from an answer, to the roles that use it, and to a goal of using it more. */
    private List<Paragraph> onward(StrengthDetail strength) {
        List<Paragraph> onward = new ArrayList<>();
        Origin origin = strength.origin();
        if (origin != null) {
            onward.add(paragraph(
                    "wm-meta",
                    LinkedSentence.of("growth.kept.from", origin.question()).to(origin.page())));
        }
        if (!strength.competencies().isEmpty()) {
            onward.add(new Paragraph(roles(strength)));
        }
        if (!strength.words().isBlank()) {
            Anchor goal = link(
                    PlanOrigin.STRENGTH.begins(strength.id().toString()),
                    getTranslation("growth.strength.make-goal"),
                    "wm-link");
            goal.setAriaLabel(getTranslation("growth.strength.make-goal.of", strength.words()));
            onward.add(new Paragraph(goal));
        }
        return onward;
    }

    private Anchor roles(StrengthDetail strength) {
        return link(
                StrengthRolesView.address(strength.id()),
                getTranslation("growth.strength.roles.of", new StrengthPresenter(this).name(strength)),
                "wm-link");
    }
}
