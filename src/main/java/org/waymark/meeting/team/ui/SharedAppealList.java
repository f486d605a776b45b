package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.waymark.base.sharing.Freshness;
import org.waymark.careerpath.appeal.SharedAppeal;

/** Which roles appeal to somebody, as far as they share it. */
class SharedAppealList extends Div {

    private static final long serialVersionUID = 1;

    SharedAppealList(List<SharedAppeal> appeals, SharedAnswerList.Marks marks) {
        appeals.forEach(appeal -> add(article(appeal, marks.keep(appeal))));
    }

    private Article article(SharedAppeal appeal, boolean isNew) {
        Article article = new Article(
                new SharedMeta(isNew ? Freshness.NEW : Freshness.READ, appeal.sharedAt()),
                new H3(link("roles/" + appeal.role().address(), appeal.role().title(), "wm-link")));
        article.addClassName("wm-answer");
        if (appeal.choice() != null) {
            article.add(paragraph(
                    "wm-fact-strong",
                    getTranslation(
                            "meeting.prepare.appeal",
                            getTranslation(appeal.choice().key()))));
        }
        if (appeal.words() != null) {
            article.add(paragraph("wm-words", appeal.words()));
        }
        return article;
    }
}
