package org.waymark.meeting.ui;

import static org.waymark.base.ui.Pieces.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Pieces;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.AnswerId;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswer.Freshness;

/** What somebody shares, by kind. A mark stays for as long as the page is open: "new" means new since this visit. */
class SharedAnswerList extends Div {

    private static final long serialVersionUID = 1;

    private final Map<AnswerId, Freshness> marks = new LinkedHashMap<>();

    void show(List<SharedAnswer> answers) {
        removeAll();
        Map<Kind, List<SharedAnswer>> byKind = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.question().kind(), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            Section section = new Section(new H3(getTranslation(kind.key())));
            section.addClassName("wm-kind");
            ofKind.forEach(answer -> section.add(article(answer)));
            add(section);
        });
    }

    private Component article(SharedAnswer answer) {
        Freshness mark = answer.freshness() == Freshness.READ
                ? marks.getOrDefault(answer.id(), Freshness.READ)
                : answer.freshness();
        marks.put(answer.id(), mark);
        Paragraph meta = new Paragraph();
        meta.addClassName("wm-meta");
        switch (mark) {
            case NEW -> meta.add(Pieces.mark("wm-mark-new", getTranslation("meeting.prepare.new")), new Text(" "));
            case CHANGED ->
                meta.add(Pieces.mark("wm-mark-changed", getTranslation("meeting.prepare.changed")), new Text(" "));
            case READ -> {}
        }
        meta.add(new Text(getTranslation("meeting.prepare.shared-on", Dates.shortDay(this, answer.sharedAt()))));
        Paragraph topic = paragraph("wm-audience", getTranslation("meeting.prepare.topic"));
        topic.addClassName("wm-audience-topic");
        Article article = new Article(
                meta,
                new H4(answer.question().text()),
                answer.text().map(words -> paragraph("wm-words", words)).orElse(topic));
        article.addClassName("wm-answer");
        return article;
    }
}
