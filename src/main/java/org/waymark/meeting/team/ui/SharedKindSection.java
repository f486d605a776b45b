package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.ui.Dates;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.SharedThing;

/** What somebody shares of one kind, drawn by what the kind declares. */
class SharedKindSection extends Section {

    private static final long serialVersionUID = 1;

    private final int level;

    /**
     * Draws it.
     *
     * @param firstName the author's, whom the heading may name
     * @param kind which kind
     * @param things what is shared of it, not empty
     * @param level of its heading, 1 to 4; what is in it has the next two
     * @param marks what was new when the page first showed it
     */
    SharedKindSection(String firstName, ContentKind kind, List<SharedThing> things, int level, SharedMarks marks) {
        this.level = level;
        addClassName("wm-section");
        String heading = kind.told().heading();
        add(heading(level, getTranslation(heading.isEmpty() ? kind.key() : heading, firstName)));
        Div list = new Div();
        things.forEach(thing -> list.add(article(thing, mark(thing, marks))));
        add(list);
    }

    /** Who chooses anew says something new; it is words that change. */
    static Freshness mark(SharedThing thing, SharedMarks marks) {
        ContentKind kind = thing.kind();
        Freshness mark =
                marks.keep(kind.key(), thing.shared().subject(), thing.shared().freshness());
        boolean isChosen = kind.texts().stream().anyMatch(text -> !text.codes().isEmpty());
        return isChosen && mark == Freshness.CHANGED ? Freshness.NEW : mark;
    }

    private SharedArticle article(SharedThing thing, Freshness mark) {
        SharedArticle article = new SharedArticle(mark, thing.shared().sharedAt());
        String title = thing.called();
        if (!title.isEmpty()) {
            HtmlContainer heading = heading(level + 1, thing.address() == null ? title : "");
            if (thing.address() != null) {
                heading.add(link(thing.address(), title, "wm-link"));
            }
            article.add(heading);
        }
        thing.facts().forEach(fact -> article.add(paragraph("wm-meta", Dates.say(this, fact))));
        if (thing.isTopic()) {
            String topic = thing.kind().told().topic();
            article.addTopic(getTranslation(topic.isEmpty() ? "meeting.prepare.topic" : topic));
        }
        thing.kind().texts().stream()
                .filter(text -> !text.isTopic() && thing.shared().texts().containsKey(text.name()))
                .forEach(text -> add(article, text, read(thing, text), title.isEmpty()));
        return article;
    }

    private void add(SharedArticle article, Text text, Optional<String> said, boolean isUntitled) {
        if (!text.label().isEmpty()) {
            article.add(heading(isUntitled ? level + 1 : level + 2, getTranslation(text.label())));
        }
        Optional<String> chosen = said.flatMap(text::valueKey);
        if (chosen.isPresent()) {
            article.add(paragraph(
                    "wm-fact-strong", getTranslation("meeting.prepare.chosen", getTranslation(chosen.get()))));
        } else {
            article.addWords(said);
        }
    }

    /** Empty for what was not shared, and for what does not open any more. */
    private static Optional<String> read(SharedThing thing, Text text) {
        return thing.shared().texts().getOrDefault(text.name(), Optional.empty());
    }
}
