package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import org.waymark.base.sharing.Freshness;

/** One thing that somebody shares, of whatever kind: when and whether that is news, and below it what they said. */
class SharedArticle extends Article {

    private static final long serialVersionUID = 1;

    SharedArticle(Freshness mark, Instant sharedAt) {
        addClassName("wm-answer");
        add(new SharedMeta(mark, sharedAt));
    }

    /** Says that there are no words, as its author would like to talk about it. */
    void addTopic(String sentence) {
        Paragraph topic = paragraph("wm-audience", sentence);
        topic.addClassName("wm-audience-topic");
        add(topic);
    }

    /** What was written; without words for what does not open any more. */
    void addWords(Optional<String> words) {
        add(words.map(written -> paragraph("wm-words", written))
                .orElseGet(() -> paragraph("wm-none", getTranslation("reflection.words.lost"))));
    }
}
