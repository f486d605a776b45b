package org.waymark.meeting.team.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.SharedAnswer;

/** Answers that somebody shares, by kind of conversation. */
class SharedAnswerList extends Div {

    private static final long serialVersionUID = 1;

    private static final String KIND = SharedAnswer.kind().key();

    SharedAnswerList(List<SharedAnswer> answers, SharedMarks marks) {
        Map<Kind, List<SharedAnswer>> byKind = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.question().kind(), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> {
            Section section = new Section(new H3(getTranslation(kind.key())));
            section.addClassName("wm-kind");
            ofKind.forEach(answer -> section.add(article(answer, marks)));
            add(section);
        });
    }

    private SharedArticle article(SharedAnswer answer, SharedMarks marks) {
        SharedArticle article =
                new SharedArticle(marks.keep(KIND, answer.id().toString(), answer.freshness()), answer.sharedAt());
        article.add(new H4(answer.question().text()));
        answer.text()
                .ifPresentOrElse(
                        words -> article.addWords(Optional.of(words)),
                        () -> article.addTopic(getTranslation("meeting.prepare.topic")));
        if (marks.hasArrived(answer.freshness())) {
            article.addClassName("wm-arrived");
        }
        return article;
    }
}
