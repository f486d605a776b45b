package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.waymark.growth.SharedBeyond;

/** What somebody shares of what they think about a life beyond the company. */
class SharedBeyondArticle extends Article {

    private static final long serialVersionUID = 1;

    SharedBeyondArticle(SharedBeyond beyond, SharedAnswerList.Marks marks) {
        addClassName("wm-answer");
        add(new SharedMeta(marks.keep(beyond), beyond.sharedAt()));
        if (beyond.texts().isEmpty()) {
            Paragraph topic = paragraph("wm-audience", getTranslation("meeting.prepare.beyond-topic"));
            topic.addClassName("wm-audience-topic");
            add(topic);
        }
        beyond.texts()
                .forEach(text -> add(
                        new H3(getTranslation(text.question().key())),
                        text.words() == null
                                ? paragraph("wm-none", getTranslation("reflection.words.lost"))
                                : paragraph("wm-words", text.words())));
    }
}
