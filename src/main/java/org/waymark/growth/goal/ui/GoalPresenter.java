package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.growth.KeptAnswers.Origin;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.ShareDetail;
import org.waymark.sharing.ContentKind;

/**
 * Puts into words what only shows something of one's goals.
 *
 * @param viewer the component that shows it
 */
record GoalPresenter(Component viewer) {

    /** Who reads it. */
    Paragraph audience(ContentDetail content) {
        ShareDetail share = content.share();
        Paragraph audience = paragraph("wm-audience", says(content));
        audience.addClassName("wm-audience-" + (share == null ? "private" : share.isTopic() ? "topic" : "shared"));
        return audience;
    }

    /** The same in words. */
    String says(ContentDetail content) {
        ShareDetail share = content.share();
        return share == null
                ? say("base.share.private")
                : say(
                        share.isTopic() ? "growth.goal.shared.topic" : "base.share.shared",
                        share.recipient().called());
    }

    /** All that is written of something, each text below what it is. */
    Div words(int level, ContentDetail content) {
        Div words = new Div();
        words.addClassName("wm-goal-words");
        content.ref().kind().texts().stream()
                .filter(text -> text.codes().isEmpty())
                .forEach(text -> content.texts().stream()
                        .filter(written -> written.name().equals(text.name()))
                        .filter(written -> written.lost() || !written.words().isEmpty())
                        .forEach(written -> words.add(asked(level, text), said(written))));
        return words;
    }

    private HtmlContainer asked(int level, ContentKind.Text text) {
        HtmlContainer asked = heading(level, say(text.label()));
        asked.addClassName("wm-goal-asked");
        return asked;
    }

    private Paragraph said(ContentDetail.Text written) {
        return written.lost() ? paragraph("wm-none", say("base.writing.lost")) : paragraph("wm-words", written.words());
    }

    /** The answer from which something was kept, if any: nothing for none. */
    Div origin(@Nullable Origin origin) {
        return origin == null
                ? new Div()
                : new Div(paragraph(
                        "wm-meta",
                        LinkedSentence.of("growth.kept.from", origin.question()).to(origin.page())));
    }

    String say(String key, Object... arguments) {
        return viewer.getTranslation(key, arguments);
    }
}
