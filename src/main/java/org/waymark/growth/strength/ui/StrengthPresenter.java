package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.growth.strength.StrengthDetail;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.ShareDetail;
import org.waymark.sharing.ContentKind;

/**
 * Puts into words what only shows something of one's strengths.
 *
 * @param viewer the component that shows it
 */
record StrengthPresenter(Component viewer) {

    /** What a strength is called. */
    String name(StrengthDetail strength) {
        return strength.words().isEmpty() ? say("growth.strength.one") : strength.words();
    }

    /** Beside which competencies a strength was put. */
    String competency(CompetencyReference competency) {
        return say("careerpath.role.of-path", competency.name(), competency.pathName());
    }

    String competencies(StrengthDetail strength) {
        return strength.competencies().stream().map(this::competency).collect(Collectors.joining(" · "));
    }

    /** Who reads it. */
    Paragraph audience(ContentDetail content) {
        ShareDetail share = content.share();
        Paragraph audience = paragraph(
                "wm-audience",
                share == null
                        ? say("base.share.private")
                        : say(
                                share.isTopic() ? "growth.strength.own.topic" : "base.share.shared",
                                share.recipient().called()));
        audience.addClassName("wm-audience-" + (share == null ? "private" : share.isTopic() ? "topic" : "shared"));
        return audience;
    }

    /** All that is written of something, each text below what it answers. */
    void words(Article article, int level, ContentDetail content) {
        content.ref().kind().texts().stream()
                .filter(text -> !text.isTopic())
                .forEach(text -> content.texts().stream()
                        .filter(written -> written.name().equals(text.name()))
                        .filter(written -> written.lost() || !written.words().isEmpty())
                        .forEach(written -> article.add(heading(level, asked(text)), said(written))));
    }

    private String asked(ContentKind.Text text) {
        return say(text.label());
    }

    private Paragraph said(ContentDetail.Text written) {
        return written.lost() ? paragraph("wm-none", say("base.writing.lost")) : paragraph("wm-words", written.words());
    }

    String say(String key, Object... arguments) {
        return viewer.getTranslation(key, arguments);
    }
}
