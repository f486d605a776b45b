package org.waymark.questionbank.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import org.waymark.questionbank.QuestionDraft;

/** A question as it is drawn where somebody is asked it, before anybody is. */
final class QuestionPreview {

    private QuestionPreview() {}

    static Div of(Component reader, QuestionDraft draft) {
        Header head = new Header(
                paragraph("wm-eyebrow", reader.getTranslation(draft.kind().key())),
                paragraph(
                        "wm-question-text",
                        draft.text().isBlank() ? reader.getTranslation("questionbank.preview.none") : draft.text()));
        head.addClassName("wm-question-head");
        Div question = new Div(head);
        question.addClassName("wm-question");
        if (!draft.hint().isBlank()) {
            question.add(paragraph("wm-meta", draft.hint()));
        }
        Div margin =
                new Div(paragraph("wm-meta", reader.getTranslation(draft.depth().key())));
        margin.addClassName("wm-margin");
        if (!draft.note().isBlank()) {
            margin.add(paragraph("wm-meta", draft.note()));
        }
        question.add(margin);
        return question;
    }
}
