package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.strength.SeenStrength;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** What one's manager sees, question by question, each with what one says to it; at most one is open for writing. */
class SeenSection extends Section {

    private static final long serialVersionUID = 1;

    private final String open;
    private final StaticHtml before = new StaticHtml(new Div());
    private final StaticHtml after = new StaticHtml(new Div());
    private final @Nullable ContentSection writing;

    SeenSection(ContentEditing editing, List<SeenStrength> seen, String open) {
        this.open = open;
        addClassName("wm-section");
        add(before);
        @Nullable
        ContentDetail reply = seen.stream()
                .filter(this::isOpen)
                .map(SeenStrength::reply)
                .findFirst()
                .orElse(null);
        if (reply == null) {
            writing = null;
        } else {
            writing = new ContentSection(
                    editing,
                    reply,
                    new ContentSection.Look(
                            "reply-" + open,
                            4,
                            getTranslation("growth.strength.reply.title"),
                            "",
                            ContentSection.ANY_KIND));
            add(writing);
        }
        add(after);
        show(seen);
    }

    @Nullable
    ContentSection writing() {
        return writing;
    }

    private boolean isOpen(SeenStrength one) {
        return one.questionId().equals(open);
    }

    void show(List<SeenStrength> seen) {
        Div above = new Div(heading(2, getTranslation("growth.strength.seen")));
        above.add(paragraph(
                "wm-lede", getTranslation(seen.isEmpty() ? "growth.strength.seen.none" : "growth.strength.seen.lede")));
        Div below = new Div();
        boolean isBehind = false;
        for (SeenStrength one : seen) {
            (isBehind ? below : above).add(article(one));
            if (isOpen(one) && writing != null) {
                isBehind = true;
                if (one.reply() != null) {
                    writing.show(one.reply());
                }
                below.add(
                        new Paragraph(link(StrengthsView.ADDRESS, getTranslation("growth.strength.close"), "wm-link")));
            }
        }
        before.show(above);
        after.show(below);
    }

    private Article article(SeenStrength one) {
        StrengthPresenter says = new StrengthPresenter(this);
        Article article = new Article(heading(3, one.question()));
        article.addClassName("wm-answer");
        one.observations().forEach(observation -> article.add(who(observation), said(observation)));
        if (one.observations().isEmpty()) {
            article.add(paragraph("wm-meta", getTranslation("growth.strength.seen.gone")));
        }
        ContentDetail reply = one.reply();
        if (reply != null && !(isOpen(one) && writing != null)) {
            boolean isWritten = reply.texts().stream()
                    .anyMatch(text -> text.lost() || !text.words().isEmpty());
            if (isWritten) {
                says.words(article, 4, reply);
                article.add(says.audience(reply));
            }
            article.add(new Paragraph(link(
                    StrengthsView.address(one.questionId()),
                    getTranslation(
                            isWritten ? "growth.strength.reply.open" : "growth.strength.reply.begin", one.question()),
                    "wm-link")));
        }
        return article;
    }

    private Paragraph who(SharedObservation observation) {
        return paragraph(
                "wm-meta",
                getTranslation(
                        "growth.strength.seen.by",
                        observation.from().called(),
                        Dates.shortDay(this, observation.sharedAt())));
    }

    private static Paragraph said(SharedObservation observation) {
        return paragraph("wm-words", observation.words());
    }
}
